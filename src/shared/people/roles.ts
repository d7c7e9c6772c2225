import { z } from 'zod';

/** What a person is here. A role only bundles capabilities; the capabilities decide. */
export const roles = ['owner', 'smm', 'cm', 'strategist', 'analyst', 'creator', 'reviewer'] as const;
export type Role = (typeof roles)[number];
export const roleSchema = z.enum(roles);

/** What a person may do. Every procedure of the core names the one it needs. */
export const capabilities = [
  'workspace.view',
  'workspace.edit',
  'people.edit',
  'brand.edit',
  'campaign.edit',
  'post.write',
  'post.plan',
  'post.submit',
  'post.decide',
  'post.publish',
  'import.run',
  'document.export',
] as const;
export type Capability = (typeof capabilities)[number];

const view = ['workspace.view', 'document.export'] as const;
const write = [...view, 'post.write', 'post.submit'] as const;

const byRole: { readonly [role in Role]: readonly Capability[] } = {
  owner: capabilities,
  smm: capabilities,
  cm: [...write, 'post.plan', 'post.publish'],
  strategist: [...write, 'post.plan', 'campaign.edit', 'import.run'],
  analyst: view,
  creator: write,
  reviewer: [...view, 'post.decide'],
};

/** What the role may do. */
export function capabilitiesOf(role: Role): readonly Capability[] {
  return byRole[role];
}

/** Whether the role may do it. */
export function can(role: Role, capability: Capability): boolean {
  return byRole[role].includes(capability);
}
