import { HOUR_MS } from '../time/spans.ts';
import { type ApprovalPolicy, demandsApproval } from './policy.ts';

/** How long before its due-by a post without approval is at risk, in milliseconds: two days. */
export const AT_RISK_MS = 48 * HOUR_MS;

/** How pressing an open approval is. */
export const urgencies = ['none', 'calm', 'at_risk', 'late'] as const;
export type Urgency = (typeof urgencies)[number];

/** By when a post has to be approved, in milliseconds: its time less the policy's lead. Null while it has no time. */
export function dueByOf(instant: number | null, leadHours: number): number | null {
  return instant === null ? null : instant - leadHours * HOUR_MS;
}

/** The soonest a post can still be planned for and be approved in time: now, and the lead where approval is demanded. */
export function soonestApprovable(policy: ApprovalPolicy, now: number): number {
  return demandsApproval(policy) ? now + policy.leadHours * HOUR_MS : now;
}

/** How pressing an approval is that is due by an instant. Late: the due-by has gone by. */
export function urgencyOf(dueBy: number | null, now: number): Urgency {
  if (dueBy === null) return 'none';
  if (now > dueBy) return 'late';
  return now >= dueBy - AT_RISK_MS ? 'at_risk' : 'calm';
}
