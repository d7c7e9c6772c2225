import { z } from 'zod';
import { missReasons, REASON_MAX, verdictSchema } from '../approval/events.ts';
import { fileHashSchema } from '../assets/asset.ts';
import { idSchema } from '../ids.ts';
import { keptFieldSchema } from '../posts/kept.ts';
import {
  POST_NOTES_MAX,
  POST_TEXT_MAX,
  postDetailSchema,
  postPatchSchema,
  postSummarySchema,
  textSchema,
} from '../posts/post.ts';
import { scheduleSchema, wallDateSchema } from '../time/wall.ts';
import { CHANGED_POSTS_MAX, commandResultSchema, createdSchema } from './changes.ts';
import { mutation, query } from './procedure.ts';

/** Most posts that one bulk command takes. */
export const BULK_MAX = 5000;
const eachOnce = { error: 'A post is named twice.' };
const isUnique = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;
/** Each post once: the second change of one would hide the first from undo. */
const postIds = z.array(idSchema).min(1).max(BULK_MAX).refine(isUnique, eachOnce);
const onePost = z.strictObject({ postId: idSchema });

/** A text typed and not yet committed to the journal; it survives a crash and is offered again. */
export const keptTextSchema = z.strictObject({ field: keptFieldSchema, text: z.string() });

/**
 * Pictures by id, and where the window finds each: the address of a file beside the workspace (`assetUrl`), which a
 * month carries at no cost, or the picture itself where it is older than the library. Empty while there is none to show.
 */
export const assetThumbSchema = z.strictObject({
  id: idSchema,
  /** The version that is shown; null: the asset's current one, for posts that follow it. */
  hash: fileHashSchema.nullable(),
  alt: z.string(),
  src: z.string(),
});

export const postsContract = {
  /** These posts as tiles show them; one that does not exist any more is left out. */
  summaries: query(
    'workspace.view',
    z.strictObject({ postIds: z.array(idSchema).min(1).max(CHANGED_POSTS_MAX) }),
    z.strictObject({ posts: z.array(postSummarySchema), assets: z.array(assetThumbSchema) }),
  ),
  get: query('workspace.view', onePost, postDetailSchema.extend({ kept: z.array(keptTextSchema) })),
  /** Posts whose text holds all the words, newest date first, at most 50. */
  search: query(
    'workspace.view',
    z.strictObject({ brandId: idSchema, words: z.string().trim().min(2).max(200) }),
    z.strictObject({ posts: z.array(postSummarySchema) }),
  ),
  /** Lines that posts of a brand were given before, the most frequent first: offered where the next is written. */
  usedBefore: query(
    'workspace.view',
    z.strictObject({ brandId: idSchema }),
    z.strictObject({ audiences: z.array(z.string()), callsToAction: z.array(z.string()) }),
  ),
  create: mutation(
    'post.write',
    z.strictObject({ brandId: idSchema, fields: postPatchSchema.omit({ archived: true }) }),
    createdSchema,
  ),
  /** Saves the fields that differ from what is stored; each is a register of its own. */
  update: mutation(
    'post.write',
    z.strictObject({ postId: idSchema, patch: postPatchSchema }),
    commandResultSchema,
  ),
  /** Keeps text that is still being typed, outside the journal. */
  keepText: mutation(
    'post.write',
    z.strictObject({
      postId: idSchema,
      field: keptFieldSchema,
      text: textSchema(Math.max(POST_TEXT_MAX, POST_NOTES_MAX)),
    }),
    z.strictObject({ savedAt: z.number().int() }),
  ),
  /** Moves posts, together and in one undoable step; a null schedule takes a post off the calendar. */
  reschedule: mutation(
    'post.plan',
    z.strictObject({
      moves: z
        .array(z.strictObject({ postId: idSchema, schedule: scheduleSchema.nullable() }))
        .min(1)
        .max(BULK_MAX)
        .refine((moves) => isUnique(moves.map(({ postId }) => postId)), eachOnce),
    }),
    commandResultSchema,
  ),
  /** Makes several posts in one undoable step. */
  createMany: mutation(
    'post.write',
    z.strictObject({
      brandId: idSchema,
      posts: z
        .array(postPatchSchema.omit({ archived: true }))
        .min(1)
        .max(BULK_MAX),
    }),
    commandResultSchema.extend({ ids: z.array(idSchema) }),
  ),
  /** Copies posts as drafts, in one undoable step; without a schedule a copy stands where its original does. */
  duplicate: mutation(
    'post.write',
    z.strictObject({
      copies: z
        .array(z.strictObject({ postId: idSchema, schedule: scheduleSchema.nullable().optional() }))
        .min(1)
        .max(BULK_MAX),
    }),
    commandResultSchema.extend({ ids: z.array(idSchema) }),
  ),
  remove: mutation('post.write', z.strictObject({ postIds }), commandResultSchema),
  /** Hands a post in. `checked` names the items of the brand's checklist that its author confirms. */
  submit: mutation(
    'post.submit',
    onePost.extend({
      checked: z.array(z.string().max(40)).max(20).default([]),
      note: textSchema(REASON_MAX).default(''),
    }),
    commandResultSchema,
  ),
  withdraw: mutation('post.submit', onePost, commandResultSchema),
  decide: mutation(
    'post.decide',
    z.strictObject({
      postId: idSchema,
      submission: idSchema,
      /** The hash of the content the person looked at; a decision on anything else is refused. */
      contentHash: z.string(),
      /** The hash of the brand's rules then; refused when they have moved on. */
      rulesHash: z.string(),
      /** The planned moment then; refused when it moved further than an approval survives. */
      schedule: scheduleSchema.nullable().optional(),
      verdict: verdictSchema,
      reason: z.string().trim().max(REASON_MAX),
    }),
    commandResultSchema,
  ),
  /**
   * Approves several posts in one undoable step, each in exactly the version that was looked at. All or none: where
   * one cannot be approved, nothing is, and the answer says which and why.
   */
  decideMany: mutation(
    'post.decide',
    z.strictObject({
      posts: z
        .array(
          z.strictObject({
            postId: idSchema,
            submission: idSchema,
            contentHash: z.string(),
            rulesHash: z.string(),
            schedule: scheduleSchema.nullable().optional(),
          }),
        )
        .min(1)
        .max(BULK_MAX)
        .refine((posts) => isUnique(posts.map(({ postId }) => postId)), eachOnce),
    }),
    commandResultSchema.extend({
      refused: z.array(z.strictObject({ postId: idSchema, message: z.string() })),
    }),
  ),
  schedule: mutation('post.publish', z.strictObject({ postIds, on: z.boolean() }), commandResultSchema),
  hold: mutation(
    'post.publish',
    z.strictObject({ postIds, on: z.boolean(), reason: z.string().max(REASON_MAX).default('') }),
    commandResultSchema,
  ),
  mark: mutation(
    'post.publish',
    z.strictObject({ postId: idSchema, state: z.enum(['planned', 'published', 'skipped']) }),
    commandResultSchema,
  ),
};

/** Longest span one range query answers, in days: a year and its ragged weeks. */
export const RANGE_DAYS_MAX = 400;

export const calendarContract = {
  /** Posts of a brand whose day lies between two days, both included, by time; and their pictures once each. */
  range: query(
    'workspace.view',
    z.strictObject({ brandId: idSchema, from: wallDateSchema, to: wallDateSchema }),
    z.strictObject({ posts: z.array(postSummarySchema), assets: z.array(assetThumbSchema) }),
  ),
  /** Ideas and drafts without a date, newest first, at most 500, and how many there are. */
  rail: query(
    'workspace.view',
    z.strictObject({ brandId: idSchema }),
    z.strictObject({
      posts: z.array(postSummarySchema),
      assets: z.array(assetThumbSchema),
      total: z.number().int(),
    }),
  ),
  /** The last planned day before a span and the first after it: the way out of an empty month. */
  nearest: query(
    'workspace.view',
    z.strictObject({ brandId: idSchema, from: wallDateSchema, to: wallDateSchema }),
    z.strictObject({ before: wallDateSchema.nullable(), after: wallDateSchema.nullable() }),
  ),
  /**
   * The first free usual time of the channels from a day on; without usual times, of the brand's habit. On a day that was
   * pointed at only what is over is left out; else also what comes too soon for the approval it would need.
   */
  nextFreeSlot: query(
    'workspace.view',
    z.strictObject({
      brandId: idSchema,
      channelIds: z.array(idSchema).max(50),
      from: wallDateSchema,
      sameDay: z.boolean(),
      /** Whose way of approving counts; the brand's own where it is null, left out or has none. */
      campaignId: idSchema.nullable().optional(),
    }),
    z.strictObject({ schedule: scheduleSchema }),
  ),
};

/** A post whose time came while nobody acted on it; `why` it was missed, where that is known, and null while it is due. */
export const lateRunSchema = z.strictObject({
  post: postSummarySchema,
  dueAt: z.number().int(),
  why: z.enum(missReasons).nullable(),
});

export const jobsContract = {
  /** Posts that are due or were missed and wait for a person: posted late, skipped or moved. */
  late: query('workspace.view', z.void(), z.strictObject({ late: z.array(lateRunSchema) })),
};
