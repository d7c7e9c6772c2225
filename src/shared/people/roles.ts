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
  'people.reset',
  'brand.edit',
  'campaign.edit',
  'post.write',
  'post.plan',
  'post.submit',
  'post.decide',
  'post.publish',
  'library.edit',
  'voice.propose',
  'voice.adopt',
  'voice.waive',
  'comment.write',
  'comment.internal',
  'journal.view',
  'exchange.send',
  'exchange.receive',
  'import.run',
  'document.export',
] as const;
export type Capability = (typeof capabilities)[number];

const view = ['workspace.view', 'document.export', 'comment.write', 'comment.internal'] as const;
const write = [
  ...view,
  'post.write',
  'post.submit',
  'library.edit',
  'voice.propose',
  'exchange.send',
] as const;

const byRole: { readonly [role in Role]: readonly Capability[] } = {
  owner: capabilities,
  smm: capabilities.filter((capability) => capability !== 'people.reset'),
  cm: [...write, 'post.plan', 'post.publish'],
  strategist: [...write, 'post.plan', 'campaign.edit', 'import.run', 'journal.view'],
  analyst: [...view, 'journal.view'],
  creator: write,
  reviewer: [...view, 'post.decide', 'voice.propose', 'voice.waive', 'journal.view'],
};

/** What somebody from outside may do at most, whatever their role: no settings, no imports, nothing internal. */
const outside: readonly Capability[] = [
  'workspace.view',
  'document.export',
  'comment.write',
  'post.write',
  'post.plan',
  'post.submit',
  'post.decide',
  'exchange.send',
];

/** Whose capabilities are asked: a role, and whether the person is from outside. */
export type RoleHolder = { readonly role: Role; readonly external: boolean };

/** What a person of this role may do. */
export function capabilitiesOf({ role, external }: RoleHolder): readonly Capability[] {
  return external ? byRole[role].filter((capability) => outside.includes(capability)) : byRole[role];
}

/** Whether a person of this role may do it. */
export function can({ role, external }: RoleHolder, capability: Capability): boolean {
  return byRole[role].includes(capability) && (!external || outside.includes(capability));
}

/** Whether people of this role may decide on posts, from outside or not. */
export function canDecide(role: Role): boolean {
  return byRole[role].includes('post.decide');
}
