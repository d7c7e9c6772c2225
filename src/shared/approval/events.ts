import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { scheduleSchema } from '../time/wall.ts';
import { dateMoveRuleSchema } from './policy.ts';

/** Bodies of the events of a post's life. They carry all that deriving the status later needs. */
const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);

export const submitBodySchema = z.strictObject({ contentHash: hashSchema });
export const withdrawBodySchema = z.strictObject({ submission: idSchema });

export const verdicts = ['approve', 'request_changes'] as const;
export type Verdict = (typeof verdicts)[number];
/** Shortest reason that says something; "no" does not. */
export const REASON_MIN = 3;
export const REASON_MAX = 4000;

export const decideBodySchema = z.strictObject({
  submission: idSchema,
  contentHash: hashSchema,
  verdict: z.enum(verdicts),
  reason: z.string(),
  /** The planned moment that was decided on, and what a move away from it does. */
  schedule: scheduleSchema.nullable(),
  dateMove: dateMoveRuleSchema,
});

/** `unapproved` tells that the policy let it be scheduled without an approval. */
export const scheduleBodySchema = z.strictObject({ on: z.boolean(), unapproved: z.boolean() });

export const holdBodySchema = z.strictObject({ on: z.boolean(), reason: z.string() });

/** What became of a planned publication; `planned` takes a mark back. */
export const publishStates = ['planned', 'due', 'published', 'missed', 'skipped'] as const;
export type PublishState = (typeof publishStates)[number];
export const publishMarkBodySchema = z.strictObject({
  state: z.enum(publishStates),
  /** The instant the mark is about, in milliseconds: a later move of the date makes `due` and `missed` history. */
  instant: z.number().int().nullable(),
  runKey: z.string().nullable(),
});

export type SubmitBody = z.infer<typeof submitBodySchema>;
export type WithdrawBody = z.infer<typeof withdrawBodySchema>;
export type DecideBody = z.infer<typeof decideBodySchema>;
export type ScheduleBody = z.infer<typeof scheduleBodySchema>;
export type HoldBody = z.infer<typeof holdBodySchema>;
export type PublishMarkBody = z.infer<typeof publishMarkBodySchema>;
