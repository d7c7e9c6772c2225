import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { scheduleSchema } from '../time/wall.ts';
import { dateMoveRuleSchema } from './policy.ts';
import { routeLevelSchema } from './route.ts';

/** Bodies of the events of a post's life. They carry all that deriving the status later needs. */
const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);

export const submitBodySchema = z.strictObject({
  contentHash: hashSchema,
  /** SHA-256 of the brand's rule set that the check ran with. */
  rulesHash: hashSchema,
  /** The levels this version has to pass, frozen from the policy. */
  levels: z.array(routeLevelSchema).min(1),
  /** Items of the brand's checklist that were ticked, in their words of that moment. */
  checked: z.array(z.string()),
  /** What the author wants the approver to know. */
  note: z.string(),
});
export const withdrawBodySchema = z.strictObject({ submission: idSchema });

export const verdicts = ['approve', 'request_changes', 'reject'] as const;
export type Verdict = (typeof verdicts)[number];
export const verdictSchema = z.enum(verdicts);
/** Shortest reason that says something; "no" does not. */
export const REASON_MIN = 3;
/** A rejection ends a post: its reason has to be of substance. */
export const REJECT_REASON_MIN = 15;
export const REASON_MAX = 4000;

/** In what right somebody decides: as asked, for somebody absent, as backup, or because nobody asked is left. */
export const capacities = ['approver', 'delegate', 'backup', 'stand_in'] as const;
export type Capacity = (typeof capacities)[number];

export const decideBodySchema = z.strictObject({
  submission: idSchema,
  contentHash: hashSchema,
  /** The rule set in force when it was decided. */
  rulesHash: hashSchema,
  /** The level it was decided at. */
  level: z.string(),
  verdict: verdictSchema,
  reason: z.string(),
  as: z.enum(capacities),
  /** Who decided: whoever wrote this into the journal, or the addressee of the package it came back with. */
  by: idSchema,
  /** Whose decision it is: one's own, or that of whom one stands for. */
  for: idSchema,
  /** The planned moment that was decided on, and what a move away from it does. */
  schedule: scheduleSchema.nullable(),
  dateMove: dateMoveRuleSchema,
  /** The review package it came back with, when it was decided outside the program. */
  package: idSchema.nullable(),
  /** The decider's public key and their Ed25519 signature of `decisionStatement`, base64url; null where they have no key. */
  key: z.string().nullable(),
  signature: z.string().nullable(),
});

/** `unapproved` tells that the policy let it be scheduled without an approval. */
export const scheduleBodySchema = z.strictObject({ on: z.boolean(), unapproved: z.boolean() });

export const holdBodySchema = z.strictObject({ on: z.boolean(), reason: z.string() });

/** The brand's rules changed: approvals under others are void from here on. */
export const ruleChangeBodySchema = z.strictObject({ rulesHash: hashSchema });

/** What became of a planned publication; `planned` takes a mark back. */
export const publishStates = ['planned', 'due', 'published', 'missed', 'skipped'] as const;
export type PublishState = (typeof publishStates)[number];
/**
 * Why a post was missed: an embargo, an approval that it lacks by now, or a rule it breaks stopped it; nobody had approved
 * it, or handed it in again, or scheduled it; it was on hold until its time was over; or nobody could be told, because
 * the program did not run at its time.
 */
export const missReasons = [
  ...(['embargo', 'unapproved', 'broken'] as const),
  ...(['in_review', 'changes_requested', 'unscheduled', 'held', 'asleep'] as const),
];
export type MissReason = (typeof missReasons)[number];
export const publishMarkBodySchema = z.strictObject({
  state: z.enum(publishStates),
  /** The instant the mark is about, in milliseconds: a later move of the date makes `due` and `missed` history. */
  instant: z.number().int().nullable(),
  runKey: z.string().nullable(),
  /** Of `missed`: why. What a program before it was written down has none. */
  why: z.exactOptional(z.enum(missReasons)),
});

export type SubmitBody = z.infer<typeof submitBodySchema>;
export type WithdrawBody = z.infer<typeof withdrawBodySchema>;
export type DecideBody = z.infer<typeof decideBodySchema>;
export type ScheduleBody = z.infer<typeof scheduleBodySchema>;
export type HoldBody = z.infer<typeof holdBodySchema>;
export type RuleChangeBody = z.infer<typeof ruleChangeBodySchema>;
export type PublishMarkBody = z.infer<typeof publishMarkBodySchema>;
