import { z } from 'zod';
import { networkSchema } from '../channels/networks.ts';
import { idSchema } from '../ids.ts';
import { roleSchema } from '../people/roles.ts';
import { postFactSchema } from '../posts/facts.ts';
import { sameWeek } from '../time/range.ts';
import type { Schedule } from '../time/wall.ts';

/** Whether posts need an approval before they can be scheduled, and whether one step gives it or several do. */
export const approvalModes = ['none', 'optional', 'required', 'multi_level'] as const;
export const approvalModeSchema = z.enum(approvalModes);

/** What a move of the date alone does to an approval. */
export const dateMoveRules = ['keeps', 'same_week', 'voids'] as const;
export type DateMoveRule = (typeof dateMoveRules)[number];
export const dateMoveRuleSchema = z.enum(dateMoveRules);

/** What a change of the brand's own rules does to approvals given under the old ones. */
export const ruleChangeRules = ['voids', 'keeps'] as const;

/** Most levels of one policy, and most people named in one level: more is no longer an approval but a queue. */
export const LEVELS_MAX = 8;
export const APPROVERS_MAX = 50;
/** Longest lead time and longest delay before the backup may act: ninety days. */
export const LEAD_HOURS_MAX = 24 * 90;

/** People by name, and people by what they are. */
export const approversSchema = z.strictObject({
  people: z.array(idSchema).max(APPROVERS_MAX),
  roles: z.array(roleSchema).max(10),
});
export type Approvers = z.infer<typeof approversSchema>;

/** One step of the way: any one of its approvers, or all of them. */
export const levelSchema = z.strictObject({
  id: idSchema,
  name: z.string().trim().min(1).max(60),
  need: z.enum(['any', 'all']),
  approvers: approversSchema,
  /** Who may decide as well once the level has waited so many hours. */
  backup: z
    .strictObject({ approvers: approversSchema, afterHours: z.number().int().min(1).max(LEAD_HOURS_MAX) })
    .nullable(),
  /** Only posts on one of these networks, or with one of these facts, pass this level; null: every post. */
  when: z
    .strictObject({ networks: z.array(networkSchema).max(20), facts: z.array(postFactSchema).max(10) })
    .nullable(),
});
export type Level = z.infer<typeof levelSchema>;

/** How the posts of a brand, or of one campaign, are approved. */
export const approvalPolicySchema = z.strictObject({
  mode: approvalModeSchema,
  dateMove: dateMoveRuleSchema,
  ruleChange: z.enum(ruleChangeRules).default('voids'),
  /** A post is to be approved so many hours before it goes out. */
  leadHours: z.number().int().min(0).max(LEAD_HOURS_MAX).default(24),
  /** In order. Empty: one level, any one person who may decide. Only `multi_level` uses more than the first. */
  levels: z
    .array(levelSchema)
    .max(LEVELS_MAX)
    .refine((levels) => new Set(levels.map(({ id }) => id)).size === levels.length, {
      error: 'A level is named twice.',
    })
    .default([]),
});
export type ApprovalPolicy = z.infer<typeof approvalPolicySchema>;

/** A lone person is not asked for approvals, and nobody loses one over a moved date within the week. */
export const defaultPolicy: ApprovalPolicy = {
  mode: 'optional',
  dateMove: 'keeps',
  ruleChange: 'voids',
  leadHours: 24,
  levels: [],
};

/**
 * The policy that a register holds, filled up where an older program wrote less; the default when it holds none. One
 * that cannot be read, for instance of a newer program, demands approvals: nothing goes out because it was not understood.
 */
export function policyFrom(value: unknown): ApprovalPolicy {
  if (value === null || value === undefined) return defaultPolicy;
  const parsed = approvalPolicySchema.safeParse(value);
  return parsed.success ? parsed.data : { ...defaultPolicy, mode: 'required' };
}

/** Whether the policy keeps an unapproved post off the schedule. */
export function demandsApproval(policy: ApprovalPolicy): boolean {
  return policy.mode === 'required' || policy.mode === 'multi_level';
}

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
