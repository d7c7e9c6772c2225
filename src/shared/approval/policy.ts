import { z } from 'zod';
import { sameWeek } from '../time/range.ts';
import type { Schedule } from '../time/wall.ts';

/** Whether a brand's posts need an approval before they can be scheduled. */
export const approvalModes = ['none', 'optional', 'required'] as const;
export const approvalModeSchema = z.enum(approvalModes);

/** What a move of the date alone does to an approval. */
export const dateMoveRules = ['keeps', 'same_week', 'voids'] as const;
export type DateMoveRule = (typeof dateMoveRules)[number];
export const dateMoveRuleSchema = z.enum(dateMoveRules);

export const approvalPolicySchema = z.strictObject({
  mode: approvalModeSchema,
  dateMove: dateMoveRuleSchema,
});
export type ApprovalPolicy = z.infer<typeof approvalPolicySchema>;

/** A lone person is not asked for approvals, and nobody loses one over a moved date within the week. */
export const defaultPolicy: ApprovalPolicy = { mode: 'optional', dateMove: 'keeps' };

/**
 * Whether an approval given for one planned moment still stands at another.
 * @param weekStart ISO weekday on which the brand's week begins
 */
export function approvalStandsAfterMove(
  rule: DateMoveRule,
  approvedFor: Schedule | null,
  now: Schedule | null,
  weekStart = 1,
): boolean {
  if (rule === 'keeps' || sameMoment(approvedFor, now)) return true;
  if (rule === 'voids' || approvedFor === null || now === null) return false;
  return sameWeek(approvedFor.date, now.date, weekStart);
}

function sameMoment(a: Schedule | null, b: Schedule | null): boolean {
  if (a === null || b === null) return a === b;
  return a.date === b.date && a.time === b.time && a.zone === b.zone;
}
