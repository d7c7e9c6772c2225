import { describe, expect, it } from 'vitest';
import { initialsOf } from '#shared/people/person.ts';
import { can, capabilities, capabilitiesOf, roles } from '#shared/people/roles.ts';

describe('roles', () => {
  it('lets a community manager submit and never decide', () => {
    expect(can('cm', 'post.submit')).toBe(true);
    expect(can('cm', 'post.decide')).toBe(false);
    expect(can('cm', 'brand.edit')).toBe(false);
  });

  it('lets a social media manager do everything', () => {
    expect(capabilitiesOf('smm')).toEqual(capabilities);
  });

  it('lets every role at least look', () => {
    for (const role of roles) expect(can(role, 'workspace.view')).toBe(true);
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
