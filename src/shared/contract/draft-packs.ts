import { z } from 'zod';
import { networkSchema } from '../channels/networks.ts';
import { packFieldNames, packFieldsSchema } from '../draft-packs/pack.ts';
import { idSchema } from '../ids.ts';
import { POST_TEXT_MAX, postStatusSchema, postSummarySchema, textSchema } from '../posts/post.ts';
import { commandResultSchema } from './changes.ts';
import { BULK_MAX } from './posts.ts';
import { mutation, query } from './procedure.ts';

/** One field of a draft on both sides, and as it was when both had the same. */
export const packFieldViewSchema = z.strictObject({
  field: z.enum(packFieldNames),
  side: z.enum(['same', 'mine', 'theirs', 'both']),
  /** Null where no common past is known; then `baseKnown` is false. */
  baseKnown: z.boolean(),
  base: packFieldsSchema.partial(),
  mine: packFieldsSchema.partial(),
  theirs: packFieldsSchema.partial(),
});
export type PackFieldView = z.infer<typeof packFieldViewSchema>;

/** What taking in one draft would mean. `deleted` and `final` cannot be taken in. */
export const packItemSchema = z.strictObject({
  postId: idSchema,
  excerpt: z.string(),
  state: z.enum(['new', 'unchanged', 'newer_here', 'updated', 'conflict', 'deleted', 'final']),
  /** Where it stands here; null for one that is new. */
  status: postStatusSchema.nullable(),
  /** Taking it in takes back an approval, or takes it out of review. */
  unsettles: z.boolean(),
  authorId: idSchema.nullable(),
  fields: z.array(packFieldViewSchema),
  /** What their words break of the rules of our channels; empty for what cannot be taken in. */
  findings: z.array(z.string()),
});
export type PackItem = z.infer<typeof packItemSchema>;

const thing = z.strictObject({ id: idSchema, name: z.string(), mine: idSchema.nullable() });

/** A pack that was read: nothing of it is in the workspace yet. */
export const openPackSchema = z.strictObject({
  packId: idSchema,
  file: z.string(),
  from: z.strictObject({ name: z.string(), mine: idSchema.nullable() }),
  exportedAt: z.number().int(),
  note: z.string(),
  brand: z.string(),
  /** Their channels, campaigns and pillars, and ours that they were taken for; null where we have none like it. */
  channels: z.array(thing.extend({ network: networkSchema })),
  campaigns: z.array(thing),
  pillars: z.array(thing),
  /** The pictures of all drafts: ours where they are here, new ones, and those that cannot come. */
  pictures: z.array(
    z.strictObject({
      id: idSchema.nullable(),
      name: z.string(),
      as: z.enum(['here', 'version', 'new', 'none']),
      /** The file itself is here, or comes; otherwise a small picture of it. */
      isWhole: z.boolean(),
      src: z.string(),
    }),
  ),
  items: z.array(packItemSchema),
});
export type OpenPack = z.infer<typeof openPackSchema>;

const choiceSchema = z.discriminatedUnion('take', [
  z.strictObject({ field: z.enum(packFieldNames), take: z.literal('mine') }),
  z.strictObject({ field: z.enum(packFieldNames), take: z.literal('theirs') }),
  /** A text put together by hand from both. */
  z.strictObject({ field: z.literal('text'), take: z.literal('text'), text: textSchema(POST_TEXT_MAX) }),
]);
export type PackChoice = z.infer<typeof choiceSchema>;

export const draftPacksContract = {
  /** Drafts of this brand that the person here wrote and that nobody decides on now, the last written first. */
  mine: query(
    'exchange.send',
    z.strictObject({ brandId: idSchema }),
    z.strictObject({ posts: z.array(postSummarySchema) }),
  ),
  /** Writes drafts into one file for another machine. Null when the person cancelled. */
  export: mutation(
    'exchange.send',
    z.strictObject({
      brandId: idSchema,
      postIds: z.array(idSchema).min(1).max(BULK_MAX),
      note: textSchema(2000).default(''),
    }),
    /** `small`: how many pictures travel as small pictures only. */
    z.strictObject({ file: z.string().nullable(), posts: z.number().int(), small: z.number().int() }),
  ),
  /** Asks for a pack with the system's dialog, or takes one that was dropped, and compares it. Null when cancelled. */
  read: mutation(
    'exchange.receive',
    z.strictObject({
      brandId: idSchema,
      dropped: z.strictObject({ name: z.string().max(255), text: z.string().max(1_400_000) }).nullable(),
    }),
    openPackSchema.nullable(),
  ),
  /** Takes in the named drafts, all or none. A field that both sides changed needs a choice. */
  commit: mutation(
    'exchange.receive',
    z.strictObject({
      packId: idSchema,
      /** Who stands as the author of drafts whose author is not here. */
      authorId: idSchema,
      items: z
        .array(z.strictObject({ postId: idSchema, choices: z.array(choiceSchema).max(20) }))
        .min(1)
        .max(500),
    }),
    commandResultSchema.extend({ added: z.number().int(), updated: z.number().int() }),
  ),
};
