import { approvalStandsAfterMove } from '../approval/policy.ts';
import { type Standing, standingOf } from '../approval/standing.ts';
import { type EntityState, registerValue } from '../journal/state.ts';
import { instantOf } from '../time/instant.ts';
import type { Schedule } from '../time/wall.ts';
import { contentHashOf } from './content.ts';
import type { PostStatus } from './post.ts';

/** Whether an approval stands: it was given, and nothing it was bound to has changed since. */
export function isApproved({ standing, approvalVoided }: DerivedStatus): boolean {
  return standing.decision?.body.verdict === 'approve' && !approvalVoided;
}

/** What a post's journal says of its standing now. */
export type DerivedStatus = {
  readonly status: PostStatus;
  /** It was approved, and what was approved has changed since. */
  readonly approvalVoided: boolean;
  readonly standing: Standing;
};

/** The planned moment of a post, or null for an idea or dateless draft. */
export function scheduleOf(post: EntityState): Schedule | null {
  return registerValue(post, 'schedule') as Schedule | null;
}

/**
 * The one function that says where a post stands. It depends on the post's own journal alone, never on the
 * clock: that its time has come is itself an event (`publishMark`).
 */
export function deriveStatus(post: EntityState): DerivedStatus {
  const standing = standingOf(post.events);
  const approval = approvalOf(post, standing);
  const status = statusOf(post, standing, approval === 'stands');
  return { status, approvalVoided: approval === 'voided', standing };
}

type Approval = 'none' | 'stands' | 'voided';

function approvalOf(post: EntityState, standing: Standing): Approval {
  const decision = standing.decision;
  if (decision === null || decision.body.verdict !== 'approve') return 'none';
  const { contentHash, dateMove, schedule } = decision.body;
  const stands =
    contentHash === contentHashOf(post) && approvalStandsAfterMove(dateMove, schedule, scheduleOf(post));
  return stands ? 'stands' : 'voided';
}

function statusOf(post: EntityState, standing: Standing, approved: boolean): PostStatus {
  if (registerValue(post, 'archived') === true) return 'archived';
  const marked = markedStatus(post, standing);
  if (marked === 'published' || marked === 'skipped') return marked;
  if (standing.held.on) return 'on_hold';
  if (marked !== null) return marked;
  if (standing.submission !== null) return 'in_review';
  return plannedStatus(post, standing, approved);
}

function plannedStatus(post: EntityState, standing: Standing, approved: boolean): PostStatus {
  if (standing.decision?.body.verdict === 'request_changes') return 'changes_requested';
  const { on, unapproved } = standing.scheduled;
  if (on && (approved || unapproved) && isTimed(post)) return 'scheduled';
  if (approved) return 'approved';
  return registerValue(post, 'stage') === 'idea' ? 'idea' : 'draft';
}

function isTimed(post: EntityState): boolean {
  return (scheduleOf(post)?.time ?? null) !== null;
}

/** `due` and `missed` speak of one instant; once the post was moved to another, they are history. */
function markedStatus(post: EntityState, standing: Standing): PostStatus | null {
  const { state, instant } = standing.mark;
  if (state === 'planned') return null;
  if (state === 'published' || state === 'skipped') return state;
  const schedule = scheduleOf(post);
  const now = schedule === null ? null : instantOf(schedule);
  return now === instant ? state : null;
}
