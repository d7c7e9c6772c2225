import { approvalStandsAfterMove } from '../approval/policy.ts';
import { type Decision, type Standing, type Submission, standingOf } from '../approval/standing.ts';
import { type EntityState, registerValue } from '../journal/state.ts';
import { instantOf } from '../time/instant.ts';
import type { Schedule } from '../time/wall.ts';
import { contentHashOf } from './content.ts';
import type { PostStatus } from './post.ts';

/** Whether an approval stands: it was given, and nothing it was bound to has changed since. */
export function isApproved({ standing, approvalVoided }: DerivedStatus): boolean {
  return standing.decision?.body.verdict === 'approve' && approvalVoided === null;
}

/**
 * Whether a post would go out, now or once it is released, without an approval: the policy let it when it was
 * scheduled. What is skipped can be planned again; what is published is past that.
 */
export function isLetOutUnapproved(derived: DerivedStatus): boolean {
  const { on, unapproved } = derived.standing.scheduled;
  const { state } = derived.standing.mark;
  return on && unapproved && !isApproved(derived) && state !== 'published';
}

/** What took an approval back: an edit of what was approved, a move of its date, or new rules of the brand. */
export const voidReasons = ['edited', 'moved', 'rules'] as const;
export type VoidReason = (typeof voidReasons)[number];

/** What a post's journal says of its standing now. */
export type DerivedStatus = {
  readonly status: PostStatus;
  /** It was approved, and what the approval was bound to has changed since; null when it stands or never was. */
  readonly approvalVoided: VoidReason | null;
  /** It was handed in, and edited or moved away before it was decided: it has to be handed in again. */
  readonly reviewVoided: boolean;
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
  const { submission, decision } = standing;
  // Hashing is the dear part, and most posts were never handed in.
  const isBound = submission !== null || decision !== null;
  const hash = isBound ? contentHashOf(post) : '';
  const approvalVoided = voidedBy(post, standing, hash);
  const reviewVoided = submission !== null && isReviewVoided(post, submission, hash);
  const facts = { standing, hash, approvalVoided, reviewVoided };
  return { status: statusOf(post, facts), approvalVoided, reviewVoided, standing };
}

/** What is under review is another text by now, or was moved away from the moment that earlier levels approved. */
function isReviewVoided(post: EntityState, submission: Submission, hash: string): boolean {
  return submission.contentHash !== hash || !standAfterMove(post, submission.approvals);
}

/** Each approval was given for the moment its giver saw. */
function standAfterMove(post: EntityState, approvals: readonly Decision[]): boolean {
  const now = scheduleOf(post);
  return approvals.every(({ body }) => approvalStandsAfterMove(body.dateMove, body.schedule, now));
}

function voidedBy(post: EntityState, standing: Standing, hash: string): VoidReason | null {
  const { decision, decided, rulesHash } = standing;
  if (decision === null || decision.body.verdict !== 'approve') return null;
  if (decision.body.contentHash !== hash) return 'edited';
  const approvals = decided?.approvals ?? [decision];
  if (!standAfterMove(post, approvals)) return 'moved';
  const isOfOtherRules = rulesHash !== null && approvals.some(({ body }) => body.rulesHash !== rulesHash);
  return isOfOtherRules ? 'rules' : null;
}

type Facts = Omit<DerivedStatus, 'status'> & { readonly hash: string };

function statusOf(post: EntityState, facts: Facts): PostStatus {
  const { standing } = facts;
  if (registerValue(post, 'archived') === true) return 'archived';
  const marked = markedStatus(post, standing);
  if (marked === 'published' || marked === 'skipped') return marked;
  if (standing.held.on) return 'on_hold';
  if (marked !== null) return marked;
  if (standing.submission !== null && !facts.reviewVoided) return 'in_review';
  return plannedStatus(post, facts);
}

function plannedStatus(post: EntityState, { standing, hash, approvalVoided }: Facts): PostStatus {
  const { decision } = standing;
  if (decision?.body.verdict === 'request_changes') return 'changes_requested';
  // A rejection is of one content: rewriting it is the way on.
  if (decision?.body.verdict === 'reject' && decision.body.contentHash === hash) return 'rejected';
  const approved = decision?.body.verdict === 'approve' && approvalVoided === null;
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
