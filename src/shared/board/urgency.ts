import { dueByOf, urgencyOf } from '../approval/deadline.ts';
import { type ApprovalPolicy, demandsApproval } from '../approval/policy.ts';
import type { PostStatus } from '../posts/post.ts';

/**
 * By when a post has still to be approved, in milliseconds; null when nothing waits for an approval: it has one,
 * it needs none, or it has no time yet.
 */
export function approvalDueBy(
  post: { readonly status: PostStatus; readonly instant: number | null },
  policy: ApprovalPolicy,
): number | null {
  const waits =
    post.status === 'in_review' ||
    post.status === 'changes_requested' ||
    (post.status === 'draft' && demandsApproval(policy));
  return waits ? dueByOf(post.instant, policy.leadHours) : null;
}

/** Whether an approval is pressing: due within two days, or overdue while the post could still go out. */
export function isAtRisk(
  post: { readonly status: PostStatus; readonly instant: number | null },
  policy: ApprovalPolicy,
  now: number,
): boolean {
  if (post.instant === null || post.instant <= now) return false;
  const urgency = urgencyOf(approvalDueBy(post, policy), now);
  return urgency === 'at_risk' || urgency === 'late';
}
