import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { textSchema } from '../posts/post.ts';

/** Who gets to see a comment: people from inside, or also those from outside who see the post. */
export const commentVisibilities = ['internal', 'shared'] as const;
export type CommentVisibility = (typeof commentVisibilities)[number];

/** Longest comment, in UTF-16 units. */
export const COMMENT_MAX = 5000;
/** Most words a comment can stand on, in UTF-16 units. */
export const QUOTE_MAX = 600;
/** How much text on either side is kept, so that the words are found again after an edit. */
export const CONTEXT_MAX = 32;
/** Most people one comment calls on. */
export const MENTIONS_MAX = 20;

/** The words a comment stands on, with what stood around them, and where they began in UTF-16 units. */
export const anchorSchema = z.strictObject({
  quote: textSchema(QUOTE_MAX).refine((quote) => quote.trim() !== '', { error: 'No words are marked.' }),
  before: textSchema(CONTEXT_MAX),
  after: textSchema(CONTEXT_MAX),
  start: z.number().int().min(0).max(1_000_000),
});
export type Anchor = z.infer<typeof anchorSchema>;

/** Who is called on in a comment; each once. */
export const mentionsSchema = z
  .array(idSchema)
  .max(MENTIONS_MAX)
  .refine((ids) => new Set(ids).size === ids.length, { error: 'A person is named twice.' });

/** Most findings that one comment asks to have waived. */
export const WAIVES_MAX = 20;

/** The findings that a comment asks to have waived, by their fingerprints. */
export const waivesSchema = z.array(z.string().min(8).max(80)).min(1).max(WAIVES_MAX);

/** What is said: something, and no more than fits. */
export const commentBodySchema = textSchema(COMMENT_MAX)
  .trim()
  .refine((body) => body !== '', { error: 'A comment needs words.' });

/** A comment as it is shown. */
export const commentSchema = z.strictObject({
  id: idSchema,
  postId: idSchema,
  /** The first comment of its thread; null for that one itself. */
  parentId: idSchema.nullable(),
  authorId: idSchema,
  /** Empty once it was removed and only its place is kept, because replies hang on it. */
  body: z.string(),
  removed: z.boolean(),
  visibility: z.enum(commentVisibilities),
  anchor: anchorSchema.nullable(),
  mentions: z.array(idSchema),
  /** Who settled the thread; only on its first comment. */
  resolvedBy: idSchema.nullable(),
  createdAt: z.number().int(),
  updatedAt: z.number().int(),
});
export type Comment = z.infer<typeof commentSchema>;

/** Whether its words were changed after they were written. */
export function isEdited({ createdAt, updatedAt, removed }: Comment): boolean {
  return !removed && updatedAt > createdAt;
}
