import type { Id } from '../ids.ts';
import { hlcTime } from '../journal/hlc.ts';
import { countedEvents } from '../journal/retractions.ts';
import { type EntityState, registerValue, type Stamp } from '../journal/state.ts';
import { contentHashOf, isCovered } from '../posts/content.ts';
import type { PostStatus } from '../posts/post.ts';
import type { DerivedStatus } from '../posts/status.ts';
import type { RouteLevel } from './route.ts';
import type { Pending, Submission } from './standing.ts';

/**
 * Why a post is back with its author: changes were requested, it was rejected, its approval was voided (by an
 * edit, a move, new rules), or it was edited while it was under review.
 */
export const returnReasons = [
  'changes_requested',
  'rejected',
  'edited',
  'moved',
  'rules',
  'review_edited',
] as const;
export type ReturnReason = (typeof returnReasons)[number];

/** Why, by whom and when it went back. `personId` is null where the journal has to be asked who wrote `operation`. */
export type ReturnStand = {
  readonly why: ReturnReason;
  readonly personId: Id | null;
  readonly operation: Id;
  readonly at: number;
  readonly reason: string;
};

/** What the inbox knows of a post without reading its journal. */
export type Stand = {
  /** How many versions were handed in so far. */
  readonly version: number;
  readonly pending: Pending;
  readonly returned: ReturnStand | null;
};

const beforeReview: readonly PostStatus[] = ['idea', 'draft', 'scheduled'];

/** Where a post stands for the inbox; null when it is neither in review nor back with its author. */
export function standOf(post: EntityState, derived: DerivedStatus): Stand | null {
  const { status, standing } = derived;
  const version = countedEvents(post.events).filter(({ kind }) => kind === 'submit').length;
  if (status === 'in_review' && standing.submission !== null)
    return { version, pending: pendingOf(standing.submission), returned: null };
  const submission = standing.submission ?? standing.decided;
  const returned = returnedOf(post, derived);
  if (submission === null || returned === null) return null;
  return { version, pending: pendingOf(submission), returned };
}

/** The inbox asks only after the level that waits; the others are there to be counted. */
const passedBy: RouteLevel = { id: '', name: '', need: 'any', people: [], roles: [], backup: null };

function pendingOf(submission: Submission): Pending {
  const { id, person, contentHash, hlc, level, since } = submission;
  const levels = submission.levels.map((each, index) => (index === level ? each : passedBy));
  const approvals = submission.approvals.map(({ person: by, body }) => ({
    person: by,
    body: { level: body.level, for: body.for },
  }));
  return { id, person, contentHash, hlc, levels, level, since, approvals };
}

function returnedOf(post: EntityState, derived: DerivedStatus): ReturnStand | null {
  const { status, standing, approvalVoided, reviewVoided } = derived;
  const { decision } = standing;
  if ((status === 'changes_requested' || status === 'rejected') && decision !== null) {
    const at = hlcTime(decision.hlc);
    return {
      why: status,
      personId: decision.person,
      operation: decision.id,
      at,
      reason: decision.body.reason,
    };
  }
  if (!beforeReview.includes(status)) return null;
  if (reviewVoided) {
    return standing.submission?.contentHash === contentHashOf(post)
      ? byStamp('moved', post.registers['schedule']?.stamp)
      : byStamp('review_edited', contentStamp(post));
  }
  if (approvalVoided === 'edited') return byStamp('edited', contentStamp(post));
  if (approvalVoided === 'moved') return byStamp('moved', post.registers['schedule']?.stamp);
  if (approvalVoided === 'rules')
    return byStamp('rules', post.events.findLast(({ kind }) => kind === 'ruleChange')?.stamp);
  return null;
}

function byStamp(why: ReturnReason, stamp: Stamp | undefined): ReturnStand | null {
  if (stamp === undefined) return null;
  return { why, personId: null, operation: stamp[2], at: hlcTime(stamp[0]), reason: '' };
}

/** The latest write to anything that an approval covers. */
function contentStamp(post: EntityState): Stamp | undefined {
  const written = Object.keys(post.registers)
    .filter(isCovered)
    .map((name) => post.registers[name]?.stamp);
  const moved = ['channels', 'assets'].flatMap((set) =>
    Object.values(post.members[set] ?? {}).map(({ stamp }) => stamp),
  );
  return [...written, ...moved].reduce((last, stamp) =>
    last === undefined || (stamp !== undefined && stamp[0] > last[0]) ? stamp : last,
  );
}

/** The author of a post, or null. */
export function authorOf(post: EntityState): Id | null {
  const author = registerValue(post, 'author');
  return typeof author === 'string' ? author : null;
}
