import { z } from 'zod';
import {
  anchorSchema,
  commentBodySchema,
  commentSchema,
  commentVisibilities,
  mentionsSchema,
  waivesSchema,
} from '../comments/comment.ts';
import { idSchema } from '../ids.ts';
import { commandResultSchema, createdSchema } from './changes.ts';
import { mutation, query } from './procedure.ts';

/** Most mentions that are listed; the count says how many there are. */
export const MENTIONS_LISTED_MAX = 200;

/** Somebody called on the person in this window, and has not been answered. */
export const openMentionSchema = z.strictObject({
  commentId: idSchema,
  threadId: idSchema,
  postId: idSchema,
  brandId: idSchema,
  /** The first words of the post. */
  excerpt: z.string(),
  authorId: idSchema,
  body: z.string(),
  visibility: z.enum(commentVisibilities),
  createdAt: z.number().int(),
});
export type OpenMention = z.infer<typeof openMentionSchema>;

/** How many threads of a post are not settled, and how many there are. */
export const commentCountSchema = z.strictObject({
  postId: idSchema,
  open: z.number().int(),
  threads: z.number().int(),
});
export type CommentCount = z.infer<typeof commentCountSchema>;

const oneComment = z.strictObject({ commentId: idSchema });

export const commentsContract = {
  /** The comments of a post that the person in this window may see, oldest first. */
  list: query(
    'workspace.view',
    z.strictObject({ postId: idSchema }),
    z.strictObject({ comments: z.array(commentSchema) }),
  ),
  /** Counts for the posts of a brand that have comments; the others are left out. */
  counts: query(
    'workspace.view',
    z.strictObject({ brandId: idSchema }),
    z.strictObject({ counts: z.array(commentCountSchema) }),
  ),
  /** Where the person in this window is asked for something, in any brand; newest first. */
  mentions: query(
    'workspace.view',
    z.undefined(),
    z.strictObject({ mentions: z.array(openMentionSchema), total: z.number().int() }),
  ),
  /** Begins a thread, or replies in one. A reply in an internal thread is internal, whatever it asks for. */
  add: mutation(
    'comment.write',
    z.strictObject({
      postId: idSchema,
      parentId: idSchema.nullable(),
      body: commentBodySchema,
      visibility: z.enum(commentVisibilities),
      anchor: anchorSchema.nullable(),
      mentions: mentionsSchema,
      /** Asks that these findings of the post be waived, by their fingerprints; left out where nothing is asked, as in replies. */
      waives: waivesSchema.optional(),
    }),
    createdSchema,
  ),
  /** Says it in other words; only one's own. */
  edit: mutation(
    'comment.write',
    z.strictObject({ commentId: idSchema, body: commentBodySchema, mentions: mentionsSchema }),
    commandResultSchema,
  ),
  /** Takes one's own comment away; where replies hang on it, its place is kept. */
  remove: mutation('comment.write', oneComment, commandResultSchema),
  /** Settles a thread, or opens it again; anyone who sees it may. */
  resolve: mutation(
    'comment.write',
    z.strictObject({ commentId: idSchema, resolved: z.boolean() }),
    commandResultSchema,
  ),
};
