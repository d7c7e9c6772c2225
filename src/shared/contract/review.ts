import { z } from 'zod';
import { verdicts } from '../approval/events.ts';
import { idSchema } from '../ids.ts';
import { postSummarySchema } from '../posts/post.ts';
import { query } from './procedure.ts';

/** A post in the queue, with what a decision on it is bound to. */
export const queuedPostSchema = postSummarySchema.extend({
  submission: z
    .strictObject({ id: idSchema, personId: idSchema, at: z.number().int(), contentHash: z.string() })
    .nullable(),
  /** Whether the person in this window may decide it: capable, and not the one who handed it in. */
  mayDecide: z.boolean(),
});
export type QueuedPost = z.infer<typeof queuedPostSchema>;

/** One thing that happened to a post on its way through review. */
export const reviewEventSchema = z.strictObject({
  kind: z.enum(['submit', 'withdraw', 'decide', 'schedule', 'hold', 'publishMark']),
  personId: idSchema.nullable(),
  at: z.number().int(),
  verdict: z.enum(verdicts).nullable(),
  reason: z.string(),
  /** Scheduled or held (true), or taken back (false). */
  on: z.boolean().nullable(),
  state: z.string().nullable(),
});
export type ReviewEvent = z.infer<typeof reviewEventSchema>;

export const reviewContract = {
  /** Posts that wait for a decision, by their time, and those that went back to their authors. */
  queue: query(
    'workspace.view',
    z.strictObject({ brandId: idSchema }),
    z.strictObject({ waiting: z.array(queuedPostSchema), returned: z.array(queuedPostSchema) }),
  ),
  /** What happened to a post, newest first. */
  history: query(
    'workspace.view',
    z.strictObject({ postId: idSchema }),
    z.strictObject({ events: z.array(reviewEventSchema) }),
  ),
};
