import { describe, expect, it } from 'vitest';
import { initialsOf } from '#shared/people/person.ts';
import {
  can,
  capabilities,
  capabilitiesOf,
  type Role,
  type RoleHolder,
  roles,
} from '#shared/people/roles.ts';

const inside = (role: Role): RoleHolder => ({ role, external: false });

describe('roles', () => {
  it('lets a community manager submit and never decide', () => {
    expect(can(inside('cm'), 'post.submit')).toBe(true);
    expect(can(inside('cm'), 'post.decide')).toBe(false);
    expect(can(inside('cm'), 'brand.edit')).toBe(false);
  });

  it('lets an owner do everything, and a social media manager all but reset passphrases', () => {
    expect(capabilitiesOf(inside('owner'))).toEqual(capabilities);
    expect(capabilities.filter((capability) => !can(inside('smm'), capability))).toEqual(['people.reset']);
  });

  it('lets every role at least look', () => {
    for (const role of roles) expect(can(inside(role), 'workspace.view')).toBe(true);
  });
});

describe('initialsOf', () => {
  it.each([
    ['Mara Lindqvist', 'ML'],
    ['  Tobias   van Achterberg ', 'TA'],
    ['Ines', 'I'],
    ['山田 太郎', '山太'],
  ])('%s is %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
