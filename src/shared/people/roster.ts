import type { Id } from '../ids.ts';
import type { Role } from './roles.ts';

/** An absence: somebody else decides in one's place, from one instant to another, in milliseconds. */
export type Delegation = { readonly to: Id; readonly from: number; readonly until: number };

/** What approving has to know of a person. */
export type RosterPerson = {
  readonly id: Id;
  readonly role: Role;
  readonly external: boolean;
  readonly archived: boolean;
  readonly delegation: Delegation | null;
};

/** Everyone who is or was here. */
export type Roster = readonly RosterPerson[];

/** Those who can still act. */
export function activePeople(roster: Roster): Roster {
  return roster.filter(({ archived }) => !archived);
}

/** Those who have asked this person to decide in their place, at this instant. */
export function absentFor(roster: Roster, person: Id, now: number): Roster {
  return roster.filter(
    ({ delegation }) =>
      delegation !== null && delegation.to === person && delegation.from <= now && now < delegation.until,
  );
}
