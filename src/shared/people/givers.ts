import type { Id } from '../ids.ts';
import { can } from './roles.ts';
import { activePeople, type Roster } from './roster.ts';

/**
 * Who lets others in: the owners; where there is none, whoever manages people. Not everybody who manages people:
 * with somebody else's first passphrase one could decide in their name.
 */
export function giversOf(roster: Roster): readonly Id[] {
  const inside = activePeople(roster).filter(({ external }) => !external);
  const owners = inside.filter((person) => can(person, 'people.reset'));
  const givers = owners.length > 0 ? owners : inside.filter((person) => can(person, 'people.edit'));
  return givers.map(({ id }) => id);
}

/** Whether this person may give somebody a first passphrase. */
export function mayGive(roster: Roster, person: Id): boolean {
  return giversOf(roster).includes(person);
}
