import type { InboxEntry } from '../contract/review.ts';
import type { Id } from '../ids.ts';
import { hlcTime } from '../journal/hlc.ts';
import { can } from '../people/roles.ts';
import type { Roster, RosterPerson } from '../people/roster.ts';
import { urgencyOf } from './deadline.ts';
import { backupFrom, entitlementOf } from './entitlement.ts';
import { peopleAmong, type RouteLevel } from './route.ts';
import type { Stand } from './stand.ts';
import { awaitedAt, levelOf, type Pending } from './standing.ts';

/** What a row of the inbox and the review screen say of a review, the post itself left out. */
export type ReviewFacts = Omit<InboxEntry, 'post'>;

/** For whom and when it is asked where a review stands. */
export type ReviewContext = {
  readonly author: Id | null;
  readonly person: RosterPerson;
  readonly roster: Roster;
  readonly now: number;
  readonly dueBy: number | null;
};

/**
 * Where a review stands for a person: which level, whom it asks, what they may do, and by when.
 * @param returnedBy who brought the post back to its author, where the stand does not say
 */
export function reviewFactsOf(stand: Stand, context: ReviewContext, returnedBy: Id | null): ReviewFacts {
  const { version, pending, returned } = stand;
  const { author, person, roster, now, dueBy } = context;
  const level = levelOf(pending);
  const asked = askedAt(level, [author, pending.person], roster);
  const backupAt = level.backup === null ? null : backupFrom(pending, level.backup.afterHours);
  const isWaiting = returned === null;
  return {
    version,
    submission: {
      id: pending.id,
      personId: pending.person,
      at: hlcTime(pending.hlc),
      contentHash: pending.contentHash,
    },
    level: { index: pending.level, of: pending.levels.length, name: level.name, need: level.need },
    since: hlcTime(pending.since),
    asked: [...asked],
    askedRoles: [...level.roles],
    approvedBy: [...new Set(pending.approvals.map(({ person: by }) => by))],
    awaited: [...(isWaiting ? stillAwaited(pending, asked) : [])],
    dueBy,
    urgency: urgencyOf(dueBy, now),
    right: isWaiting ? entitlementOf(pending, author, person, roster, now) : null,
    backupFrom: isWaiting ? backupAt : null,
    escalated: isWaiting && backupAt !== null && backupAt <= now,
    returned:
      returned === null
        ? null
        : {
            why: returned.why,
            personId: returned.personId ?? returnedBy,
            at: returned.at,
            reason: returned.reason,
          },
  };
}

/** The people here whom a level asks, by name or role; whoever wrote or handed in is not among them. */
export function askedAt(level: RouteLevel, authors: readonly (Id | null)[], roster: Roster): readonly Id[] {
  const { people, roles } = level;
  return peopleAmong({ people, roles }, roster).filter(
    (id) => !authors.includes(id) && roster.some((person) => person.id === id && can(person, 'post.decide')),
  );
}

/** Whose decision is open: of an `all` level those who have not decided, of an `any` level everyone asked. */
export function stillAwaited(pending: Pending, asked: readonly Id[]): readonly Id[] {
  const awaited = awaitedAt(pending);
  return awaited.includes(null) ? asked : awaited.filter((id): id is Id => id !== null);
}
