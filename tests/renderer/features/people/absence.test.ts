import { describe, expect, it } from 'vitest';
import {
  absenceFault,
  absenceOf,
  absenceWords,
  delegationOf,
  isOver,
  standInsFor,
} from '#renderer/features/people/absence.ts';
import type { Person } from '#shared/people/person.ts';
import type { Role } from '#shared/people/roles.ts';

const zone = 'Europe/Berlin';
const mara = '00000000-0000-7000-8000-000000000001';
const jonas = '00000000-0000-7000-8000-000000000002';
const week = { from: '2026-12-07', until: '2026-12-11', to: jonas };

function person(id: string, role: Role, archived = false): Person {
  return {
    id,
    name: id === jonas ? 'Jonas' : 'Mara',
    role,
    hue: 'moss',
    archived,
    external: false,
    brandIds: [],
    delegation: null,
    publicKey: null,
  };
}

describe('an absence', () => {
  it('covers its days whole, the last one included', () => {
    const delegation = delegationOf(week, zone);
    expect(delegation).toEqual({
      to: jonas,
      from: Date.parse('2026-12-06T23:00:00Z'),
      until: Date.parse('2026-12-11T23:00:00Z'),
    });
  });

  it('comes back as the days it was typed as, over a change of the clocks too', () => {
    for (const days of [week, { ...week, from: '2026-10-24', until: '2026-10-25' }]) {
      const delegation = delegationOf(days, zone);
      expect(delegation === null ? null : absenceOf(delegation, zone)).toEqual(days);
    }
  });

  it('is refused while it is incomplete, the wrong way round, or over', () => {
    const today = '2026-12-01';
    expect(absenceFault(week, today)).toBeNull();
    expect(absenceFault({ ...week, to: null }, today)).toBe('incomplete');
    expect(absenceFault({ ...week, until: '2026-12-06' }, today)).toBe('reversed');
    expect(absenceFault({ ...week, from: '2026-11-01', until: '2026-11-30' }, today)).toBe('past');
  });

  it('is over from its end on', () => {
    const delegation = { to: jonas, from: 10, until: 20 };
    expect(isOver(delegation, 19)).toBe(false);
    expect(isOver(delegation, 20)).toBe(true);
  });

  it('is said with its days and who decides', () => {
    const delegation = delegationOf(week, zone);
    const words = delegation === null ? null : absenceWords(delegation, zone, [{ id: jonas, name: 'Jonas' }]);
    expect(words).toEqual({ from: 'Mon 7 Dec', until: 'Fri 11 Dec', name: 'Jonas' });
  });

  it('is covered by somebody else who is here and may decide', () => {
    const people = [person(mara, 'smm'), person(jonas, 'reviewer')];
    expect(standInsFor(mara, people).map(({ id }) => id)).toEqual([jonas]);
    expect(standInsFor(mara, [person(mara, 'smm'), person(jonas, 'cm')])).toEqual([]);
    expect(standInsFor(mara, [person(jonas, 'reviewer', true)])).toEqual([]);
  });
});
