import { sameJson } from '../journal/canonical.ts';
import { type DerivedStatus, isLetOutUnapproved } from '../posts/status.ts';
import { type ApprovalPolicy, demandsApproval } from './policy.ts';
import { OPEN_LEVEL, type RouteLevel } from './route.ts';

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

/** Whether what a post says was approved or waits for a decision, and has not gone out: then it may not change unnoticed. */
export function isDecidedOn({ standing }: DerivedStatus): boolean {
  const { decision, submission, mark } = standing;
  const isBound = decision?.body.verdict === 'approve' || submission !== null;
  return isBound && mark.state !== 'published' && mark.state !== 'skipped';
}

function isOver({ standing }: DerivedStatus): boolean {
  // What is due goes out under the rules that it was approved by.
  return ['published', 'skipped', 'due'].includes(standing.mark.state);
}

/** Whether a route has a level that another one does not pass: other people, or all of them where any one did. */
export function asksForMore(route: readonly RouteLevel[], passed: readonly RouteLevel[]): boolean {
  return route.some((level) => level.id !== OPEN_LEVEL && !passed.some((one) => asksTheSame(level, one)));
}

function asksTheSame(level: RouteLevel, other: RouteLevel): boolean {
  return sameJson(askedBy(level), askedBy(other));
}

function askedBy({ need, people, roles }: RouteLevel) {
  return { need, people: [...people].sort(), roles: [...roles].sort() };
}
