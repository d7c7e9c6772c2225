import type { Id } from '#shared/ids.ts';
import { currentLocale } from '#shared/messages/index.ts';
import type { Person } from '#shared/people/person.ts';
import { canDecide } from '#shared/people/roles.ts';
import type { Delegation } from '#shared/people/roster.ts';
import { formatDay } from '#shared/time/format.ts';
import { wallAt, wallToInstant } from '#shared/time/instant.ts';
import { addDays, type WallDate } from '#shared/time/wall.ts';

/** An absence as it is typed: whole days, both included. */
export type Absence = {
  readonly from: WallDate | null;
  readonly until: WallDate | null;
  readonly to: Id | null;
};

/** What is wrong with an absence as typed: a key of its sentence, or null. */
export type AbsenceFault = 'incomplete' | 'reversed' | 'past';

/** Looks an absence over. */
export function absenceFault({ from, until, to }: Absence, today: WallDate): AbsenceFault | null {
  if (from === null || until === null || to === null) return 'incomplete';
  if (until < from) return 'reversed';
  return until < today ? 'past' : null;
}

/** The instants of an absence, from the first minute of its first day to the last of its last; null while incomplete. */
export function delegationOf({ from, until, to }: Absence, zone: string): Delegation | null {
  if (from === null || until === null || to === null) return null;
  return {
    to,
    from: wallToInstant(from, '00:00', zone),
    until: wallToInstant(addDays(until, 1), '00:00', zone),
  };
}

/** The whole days of a delegation on the clock of a zone. */
export function absenceOf({ to, from, until }: Delegation, zone: string): Absence {
  // The last instant still inside tells the last day, whatever hour it ends at.
  return { to, from: wallAt(from, zone).date, until: wallAt(until - 1, zone).date };
}

/** "Mon 7 Dec" and "Fri 11 Dec" and who decides, as the values of a sentence. */
export function absenceWords(
  delegation: Delegation,
  zone: string,
  people: readonly Pick<Person, 'id' | 'name'>[],
): { readonly from: string; readonly until: string; readonly name: string } {
  const { from, until, to } = absenceOf(delegation, zone);
  const day = (date: WallDate | null): string => (date === null ? '' : formatDay(date, currentLocale()));
  return {
    from: day(from),
    until: day(until),
    name: people.find(({ id }) => id === to)?.name ?? '',
  };
}

/** Whether the absence is over, so that it is not worth a word any more. */
export function isOver(delegation: Delegation, now: number): boolean {
  return delegation.until <= now;
}

/** Who can decide in somebody's place: everybody else here who may decide. */
export function standInsFor(personId: Id, people: readonly Person[]): readonly Person[] {
  return people.filter(({ id, archived, role }) => id !== personId && !archived && canDecide(role));
}
