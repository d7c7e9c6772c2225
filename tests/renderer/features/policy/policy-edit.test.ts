import { describe, expect, it } from 'vitest';
import {
  approversFrom,
  changedById,
  choosable,
  isDeadEnd,
  keysOf,
  moved,
  newLevel,
  troubleOf,
  withoutId,
} from '#renderer/features/policy/policy-edit.ts';
import type { Level } from '#shared/approval/policy.ts';
import type { Person } from '#shared/people/person.ts';
import type { Role } from '#shared/people/roles.ts';

const id = (digit: number): string => `00000000-0000-7000-8000-00000000000${digit}`;

function person(digit: number, name: string, role: Role, archived = false): Person {
  return {
    id: id(digit),
    name,
    role,
    hue: 'berry',
    archived,
    external: false,
    brandIds: [],
    delegation: null,
    publicKey: null,
  };
}

const mara = person(1, 'Mara', 'smm');
const jonas = person(2, 'Jonas', 'reviewer');
const tobias = person(3, 'Tobias', 'cm');
const gone = person(4, 'Priya', 'reviewer', true);
const people = [mara, jonas, tobias, gone];

function level(named: readonly Person[], patch: Partial<Level> = {}): Level {
  return {
    ...newLevel(id(9), 'Brand', { people: named.map((each) => each.id), roles: [] }),
    ...patch,
  };
}

describe('the order of levels', () => {
  it('moves one place and stops at the ends', () => {
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
  });

  it('changes and removes one by its id', () => {
    const list = [level([mara]), { ...level([jonas]), id: id(8) }];
    expect(changedById(list, id(8), { name: 'Legal' }).map(({ name }) => name)).toEqual(['Brand', 'Legal']);
    expect(withoutId(list, id(9)).map((each) => each.id)).toEqual([id(8)]);
  });
});

describe('people and roles in one list of choices', () => {
  it('come back from their keys as they were', () => {
    const approvers = { people: [mara.id, jonas.id], roles: ['owner', 'reviewer'] as Role[] };
    expect(approversFrom(keysOf(approvers))).toEqual(approvers);
  });

  it('offer who can decide, and keep whoever is chosen in sight', () => {
    const chosen = { people: [gone.id], roles: [] };
    expect(choosable(people, chosen).map(({ name }) => name)).toEqual(['Mara', 'Jonas', 'Priya']);
  });
});

describe('what stands in the way of a level', () => {
  it('is nothing while two can decide', () => {
    expect(troubleOf(level([mara, jonas]), people)).toBeNull();
  });

  it('is a dead end when nobody is asked, when those asked left, and when nobody has the role', () => {
    const troubles = [
      troubleOf(level([]), people),
      troubleOf(level([gone]), people),
      troubleOf(level([], { approvers: { people: [], roles: ['owner'] } }), people),
    ];
    expect(troubles).toEqual([
      { kind: 'nobody' },
      { kind: 'gone', people: [gone.id] },
      { kind: 'role', roles: ['owner'] },
    ]);
    for (const trouble of troubles) expect(trouble !== null && isDeadEnd(trouble)).toBe(true);
  });

  it('is no dead end while a backup can decide', () => {
    const backup = { approvers: { people: [jonas.id], roles: [] }, afterHours: 24 };
    const trouble = troubleOf(level([gone], { backup }), people);
    expect(trouble).toEqual({ kind: 'unable', people: [gone.id] });
  });

  it('names those who cannot decide, and the one whose own posts would be stuck', () => {
    expect(troubleOf(level([mara, jonas, tobias]), people)).toEqual({ kind: 'unable', people: [tobias.id] });
    expect(troubleOf(level([mara]), people)).toEqual({ kind: 'lone', person: mara.id });
  });
});
