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

/**
 * Everyone as a brand knows them: people from outside who do not work for it count as gone. They never see its
 * posts, and a review that waited for them would wait for ever.
 */
export function rosterInBrand<Someone extends RosterPerson & { readonly brandIds: readonly Id[] }>(
  people: readonly Someone[],
  brandId: Id | null,
): readonly Someone[] {
  return people.map((person) => {
    const isOutside = person.external && (brandId === null || !person.brandIds.includes(brandId));
    return isOutside ? { ...person, archived: true } : person;
  });
}
