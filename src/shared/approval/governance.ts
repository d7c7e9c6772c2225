import { type DerivedStatus, isApproved, isLetOutUnapproved } from '../posts/status.ts';
import { type ApprovalPolicy, demandsApproval } from './policy.ts';

/** Whether a post has to leave the schedule under a policy: it would go out without the approval that is demanded. */
export function mustLeaveSchedule(derived: DerivedStatus, policy: ApprovalPolicy): boolean {
  return isLetOutUnapproved(derived) && demandsApproval(policy);
}

/** Whether new rules of the brand are said to a post: it is approved, or on its way, and its policy voids that. */
export function mustHearOfRules(derived: DerivedStatus, policy: ApprovalPolicy): boolean {
  const isBound = isApproved(derived) || derived.standing.submission !== null;
  return isBound && policy.ruleChange === 'voids' && !isOver(derived);
}

function isOver({ standing }: DerivedStatus): boolean {
  // What is due goes out under the rules that it was approved by.
  return ['published', 'skipped', 'due'].includes(standing.mark.state);
}
