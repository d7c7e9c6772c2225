import { describe, expect, it } from 'vitest';
import { sayPolicy } from '#renderer/features/policy/policy-words.ts';
import { type ApprovalPolicy, defaultPolicy, type Level } from '#shared/approval/policy.ts';

const mara = { id: '00000000-0000-7000-8000-000000000001', name: 'Mara' };
const priya = { id: '00000000-0000-7000-8000-000000000002', name: 'Priya' };
const jonas = { id: '00000000-0000-7000-8000-000000000003', name: 'Jonas' };
const people = [mara, priya, jonas];

const brand: Level = {
  id: '00000000-0000-7000-8000-000000000011',
  name: 'Brand',
  need: 'any',
  approvers: { people: [mara.id], roles: ['reviewer'] },
  backup: null,
  when: null,
};
const legal: Level = {
  id: '00000000-0000-7000-8000-000000000012',
  name: 'Legal',
  need: 'all',
  approvers: { people: [priya.id], roles: [] },
  backup: { approvers: { people: [jonas.id], roles: [] }, afterHours: 24 },
  when: { networks: ['instagram'], facts: ['paid', 'sensitive'] },
};

function say(patch: Partial<ApprovalPolicy>): string {
  return sayPolicy({ ...defaultPolicy, ...patch }, people);
}

describe('a policy read back in words', () => {
  it('names every level in order, its condition and its backup', () => {
    expect(say({ mode: 'multi_level', levels: [brand, legal] })).toBe(
      'Brand: any of Mara or a reviewer. Then Legal: Priya, for posts marked Paid or Sensitive claim or on Instagram; after 24 hours Jonas may decide as well.',
    );
  });

  it('says all where all have to decide', () => {
    const both = {
      ...legal,
      approvers: { people: [priya.id, jonas.id], roles: [] },
      when: null,
      backup: null,
    };
    expect(say({ mode: 'multi_level', levels: [both] })).toBe('Legal: all of Priya and Jonas.');
  });

  it('uses only the first level where there are no several', () => {
    expect(say({ mode: 'required', levels: [brand, legal] })).toBe('Brand: any of Mara or a reviewer.');
  });

  it('says who may approve where nobody is named, and that nothing is asked where nothing is', () => {
    expect(say({ mode: 'required' })).toBe(
      'Decided by anyone who is an owner, a Social Media Manager or a reviewer.',
    );
    expect(say({ mode: 'optional', levels: [brand] })).toMatch(/^Where a post is submitted: Brand/);
    expect(say({ mode: 'none', levels: [brand] })).toBe('Posts are scheduled without a review.');
  });
});
