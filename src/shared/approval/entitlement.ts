import type { Id } from '../ids.ts';
import { hlcTime } from '../journal/hlc.ts';
import { can } from '../people/roles.ts';
import { absentFor, type Roster, type RosterPerson } from '../people/roster.ts';
import { HOUR_MS } from '../time/spans.ts';
import type { Capacity } from './events.ts';
import { ableAt, isAmong, type RouteLevel } from './route.ts';
import { awaitedAt, levelOf, type Pending } from './standing.ts';

/** In what right a person may decide now, or why not. `backup_later` says from when, in milliseconds. */
export type Entitlement =
  | { readonly may: true; readonly as: Capacity; readonly for: Id }
  | { readonly may: false; readonly why: 'own' | 'role' | 'decided' | 'not_asked' }
  | { readonly may: false; readonly why: 'backup_later'; readonly at: number };

/**
 * Whether a person may decide at the level a submission waits at, and for whom. The author's own decision never
 * counts, in whatever right; neither does one made for the author.
 * @param author who wrote the post, beside whoever handed it in
 * @param now milliseconds since the epoch
 */
export function entitlementOf(
  submission: Pending,
  author: Id | null,
  person: RosterPerson,
  roster: Roster,
  now: number,
): Entitlement {
  if (submission.person === person.id || author === person.id) return { may: false, why: 'own' };
  if (person.archived || !can(person, 'post.decide')) return { may: false, why: 'role' };
  const level = levelOf(submission);
  const awaited = awaitedAt(submission);
  const asked = rightOf(level, awaited, person);
  if (asked !== null) return asked;
  const others = absentFor(roster, person.id, now).filter(
    ({ id }) => id !== submission.person && id !== author,
  );
  for (const absent of others) {
    const theirs = rightOf(level, awaited, absent);
    if (theirs !== null) return { may: true, as: 'delegate', for: absent.id };
  }
  return asBackup(submission, level, awaited, person, now) ?? asStandIn(submission, author, person, roster);
}

/** The right of somebody the level asks, or null. */
function rightOf(
  level: RouteLevel,
  awaited: readonly (Id | null)[],
  person: RosterPerson,
): Entitlement | null {
  const isAsked = level.need === 'all' ? awaited.includes(person.id) : isAmong(level, person);
  return isAsked ? { may: true, as: 'approver', for: person.id } : null;
}

function asBackup(
  submission: Pending,
  level: RouteLevel,
  awaited: readonly (Id | null)[],
  person: RosterPerson,
  now: number,
): Entitlement | null {
  const { backup } = level;
  if (backup === null || !isAmong(backup.approvers, person)) return null;
  const at = backupFrom(submission, backup.afterHours);
  if (now < at) return { may: false, why: 'backup_later', at };
  return { may: true, as: 'backup', for: awaited[0] ?? person.id };
}

/** From when the backup may act: so long after the level began to wait, in milliseconds. */
export function backupFrom(submission: Pending, afterHours: number): number {
  return hlcTime(submission.since) + afterHours * HOUR_MS;
}

/** A review never ends in nobody: where all who were asked are gone, whoever keeps the brand steps in. */
function asStandIn(
  submission: Pending,
  author: Id | null,
  person: RosterPerson,
  roster: Roster,
): Entitlement {
  const level = levelOf(submission);
  const gone = awaitedAt(submission).find((id) => id !== null && !isAble(id, roster));
  const isEmpty = ableAt(level, [author, submission.person], roster).length === 0;
  if (can(person, 'brand.edit') && (isEmpty || gone !== undefined)) {
    return { may: true, as: 'stand_in', for: gone ?? awaitedAt(submission)[0] ?? person.id };
  }
  const has = submission.approvals.some(
    ({ person: by, body }) => by === person.id && body.level === level.id,
  );
  return { may: false, why: has ? 'decided' : 'not_asked' };
}

/** Whether somebody who was asked can still decide: they are here, and may. */
function isAble(id: Id, roster: Roster): boolean {
  return roster.some((person) => person.id === id && !person.archived && can(person, 'post.decide'));
}
