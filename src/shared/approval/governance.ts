import { type DerivedStatus, isLetOutUnapproved } from '../posts/status.ts';
import { type ApprovalPolicy, demandsApproval } from './policy.ts';

/** Whether a post has to leave the schedule under a policy: it would go out without the approval that is demanded. */
export function mustLeaveSchedule(derived: DerivedStatus, policy: ApprovalPolicy): boolean {
  return isLetOutUnapproved(derived) && demandsApproval(policy);
}

/**
 * Whether new rules of the brand are said to a post: it is approved, or on its way, and its policy voids that. One
 * whose approval was voided by an edit hears of them as well, or taking the edit back would bring the approval back.
 */
export function mustHearOfRules(derived: DerivedStatus, policy: ApprovalPolicy): boolean {
  const { decision, submission } = derived.standing;
  const isBound = decision?.body.verdict === 'approve' || submission !== null;
  return isBound && policy.ruleChange === 'voids' && !isOver(derived);
}

function isOver({ standing }: DerivedStatus): boolean {
  // What is due goes out under the rules that it was approved by.
  return ['published', 'skipped', 'due'].includes(standing.mark.state);
}
