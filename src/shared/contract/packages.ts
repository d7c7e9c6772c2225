import { z } from 'zod';
import { REASON_MAX, verdictSchema } from '../approval/events.ts';
import { idSchema } from '../ids.ts';
import { DECISION_BYTES_MAX, PACKAGE_POSTS_MAX } from '../packages/limits.ts';
import { textSchema } from '../posts/post.ts';
import { commandResultSchema } from './changes.ts';
import { mutation, query } from './procedure.ts';

const eachOnce = { error: 'A post is named twice.' };
const postIds = z
  .array(idSchema)
  .min(1)
  .max(PACKAGE_POSTS_MAX)
  .refine((ids) => new Set(ids).size === ids.length, eachOnce);

/** A post that somebody wants to send, and why it cannot be sent to anybody; null when it can. */
export const sendablePostSchema = z.strictObject({
  postId: idSchema,
  excerpt: z.string(),
  refusal: z.string().nullable(),
});
export type SendablePost = z.infer<typeof sendablePostSchema>;

/** Somebody whose decision the posts wait for, and the posts of which they can decide none. */
export const recipientSchema = z.strictObject({
  personId: idSchema,
  name: z.string(),
  external: z.boolean(),
  /** The posts among those asked about that wait for this person. */
  postIds: z.array(idSchema),
});
export type Recipient = z.infer<typeof recipientSchema>;

/** Whether a decision still fits the post, was taken in before, or is about something that is over. */
export const itemStates = ['fits', 'taken', 'stale'] as const;
export type ItemState = (typeof itemStates)[number];

/** One decision of a file, as the dry run shows it. */
export const decisionItemSchema = z.strictObject({
  postId: idSchema,
  excerpt: z.string(),
  verdict: verdictSchema,
  reason: z.string(),
  comments: z.array(z.strictObject({ quote: z.string(), text: z.string() })),
  state: z.enum(itemStates),
  /** Why it does not fit, in words; empty when it does. */
  why: z.string(),
});
export type DecisionItem = z.infer<typeof decisionItemSchema>;

/** What a decision file says, and what of it would count now. */
export const decisionReadingSchema = z.strictObject({
  /** The file itself, to be handed back when it is taken in: nothing is kept between. */
  text: z.string(),
  packageId: idSchema,
  sentAt: z.number().int(),
  sentBy: idSchema,
  recipientId: idSchema,
  recipientName: z.string(),
  /** The name that was typed on the page. */
  typedName: z.string(),
  /** When it was saved by the clock of that machine, in milliseconds. */
  savedAt: z.number().int(),
  items: z.array(decisionItemSchema),
});
export type DecisionReading = z.infer<typeof decisionReadingSchema>;

/** How far a post of a sent package is: nobody answered, the decision was taken in, or it waits no more. */
export const sentItemStates = ['waiting', 'answered', 'over'] as const;
export type SentItemState = (typeof sentItemStates)[number];

/** A package that was sent. Its secret never leaves the core. */
export const sentPackageSchema = z.strictObject({
  id: idSchema,
  brandId: idSchema,
  recipientId: idSchema,
  recipientName: z.string(),
  sentBy: idSchema,
  sentAt: z.number().int(),
  note: z.string(),
  /** When the last decision file of it was taken in, in milliseconds. */
  answeredAt: z.number().int().nullable(),
  items: z.array(z.strictObject({ postId: idSchema, excerpt: z.string(), state: z.enum(sentItemStates) })),
});
export type SentPackage = z.infer<typeof sentPackageSchema>;

/** Never more UTF-16 units than bytes. */
const decisionText = z.string().min(1).max(DECISION_BYTES_MAX);

export const packagesContract = {
  /** Which of these posts can be sent, and to whom. */
  prepare: query(
    'exchange.send',
    z.strictObject({ postIds }),
    z.strictObject({ posts: z.array(sendablePostSchema), recipients: z.array(recipientSchema) }),
  ),
  /** Asks where to save, then writes the package there, whole or not at all. Nulls when the person cancelled. */
  export: mutation(
    'exchange.send',
    z.strictObject({ postIds, recipientId: idSchema, note: textSchema(REASON_MAX).default('') }),
    z.strictObject({ file: z.string().nullable(), packageId: idSchema.nullable() }),
  ),
  /** Shows the package that was saved last in the system's file manager; false when there is none. */
  reveal: mutation('exchange.send', z.void(), z.strictObject({ shown: z.boolean() })),
  /** Reads a decision file and says what it would decide. Without a text it asks for the file; null when cancelled. */
  read: mutation(
    'exchange.receive',
    z.strictObject({ text: decisionText.nullable() }),
    z.strictObject({ reading: decisionReadingSchema.nullable() }),
  ),
  /** Takes in the named decisions of a file, all or none. Undo does not reach it. */
  import: mutation(
    'exchange.receive',
    z.strictObject({ text: decisionText, postIds }),
    commandResultSchema.extend({ decided: z.number().int() }),
  ),
  /** The packages of a brand that were sent, newest first, at most 200. */
  list: query(
    'exchange.send',
    z.strictObject({ brandId: idSchema }),
    z.strictObject({ packages: z.array(sentPackageSchema) }),
  ),
};
