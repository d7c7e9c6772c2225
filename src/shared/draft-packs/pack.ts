import { z } from 'zod';
import { carriedPictureSchema, carriedRefSchema } from '../assets/carried.ts';
import { networkSchema } from '../channels/networks.ts';
import { idSchema } from '../ids.ts';
import { canonicalJson, type Json } from '../journal/canonical.ts';
import type { Sha256 } from '../journal/chain.ts';
import { compositionSchema } from '../posts/composition.ts';
import { postFactSchema } from '../posts/facts.ts';
import { particulars, particularsSchema } from '../posts/particulars.ts';
import { intentSchema, POST_ASSETS_MAX, POST_NOTES_MAX, POST_TEXT_MAX, textSchema } from '../posts/post.ts';
import { scheduleSchema } from '../time/wall.ts';

/** The first words of a draft pack: what it is, and the version of its form. */
export const PACK_FORMAT = 'masthead-drafts-3';
/** Forms that are read; in the first, posts had no particulars, and in the second no pictures. */
const packFormats = ['masthead-drafts-1', 'masthead-drafts-2', PACK_FORMAT] as const;
/** Ends a draft pack's file name. */
export const PACK_EXTENSION = 'masthead-drafts';
/** Most posts in one pack, and the longest file that is read, in bytes. */
export const PACK_POSTS_MAX = 500;
export const PACK_BYTES_MAX = 80_000_000;
/** Most pictures of one pack. */
const PACK_PICTURES_MAX = 2000;

const name = z.string().max(200);

/** The fields of a post that travel, each merged by itself. */
export const packFieldsSchema = z.strictObject({
  text: textSchema(POST_TEXT_MAX),
  ...compositionSchema.shape,
  // Not there in files of a Masthead that did not know of them: then they say nothing.
  ...particularsSchema.partial().shape,
  schedule: scheduleSchema.nullable(),
  channelIds: z.array(idSchema).max(50),
  campaignId: idSchema.nullable(),
  pillarId: idSchema.nullable(),
  intent: intentSchema.nullable(),
  facts: z.array(postFactSchema).max(10),
  /** Null where the sender may not see internal notes: then it does not travel. */
  notes: textSchema(POST_NOTES_MAX).nullable(),
  stage: z.enum(['idea', 'draft']),
  /** In their order. Not there in files of a Masthead whose packs had none: then they say nothing. */
  pictures: z.array(carriedRefSchema).max(POST_ASSETS_MAX).optional(),
});
export type PackFields = z.infer<typeof packFieldsSchema>;
export const packFieldNames = [
  'text',
  'firstComment',
  'parts',
  'link',
  'variants',
  'schedule',
  'channelIds',
  'campaignId',
  'pillarId',
  'intent',
  'facts',
  ...particulars,
  'notes',
  'stage',
  'pictures',
] as const satisfies readonly (keyof PackFields)[];
export type PackField = (typeof packFieldNames)[number];

const packPostSchema = z.strictObject({
  id: idSchema,
  fields: packFieldsSchema,
  /** Fields that the sender was not shown: what stands in them says nothing. */
  unseen: z.array(z.enum(packFieldNames)).max(packFieldNames.length).optional(),
  /** Of each field the operations that wrote it, oldest first: where both sides know one, that is where they parted. */
  written: z.partialRecord(z.enum(packFieldNames), z.array(idSchema).max(10_000)),
});

/** Drafts on their way from one machine to another. */
export const draftPackSchema = z.strictObject({
  format: z.enum(packFormats),
  exportedAt: z.number().int(),
  from: z.strictObject({ id: idSchema, name }),
  note: textSchema(2000),
  brand: z.strictObject({ id: idSchema, name }),
  channels: z.array(z.strictObject({ id: idSchema, network: networkSchema, name })).max(500),
  campaigns: z.array(z.strictObject({ id: idSchema, name })).max(2000),
  pillars: z.array(z.strictObject({ id: idSchema, name })).max(500),
  people: z.array(z.strictObject({ id: idSchema, name })).max(500),
  pictures: z.array(carriedPictureSchema).max(PACK_PICTURES_MAX).optional(),
  posts: z
    .array(packPostSchema.extend({ authorId: idSchema.nullable() }))
    .min(1)
    .max(PACK_POSTS_MAX)
    .refine((posts) => new Set(posts.map(({ id }) => id)).size === posts.length, {
      error: 'A post stands in it twice.',
    }),
});
export type DraftPack = z.infer<typeof draftPackSchema>;

/** Why a file is no draft pack that can be taken in. */
export type PackFault = 'foreign' | 'newer' | 'altered' | 'malformed';

/** The text of a pack's file: its content in canonical JSON and, before it, the SHA-256 of that. */
export function packText(pack: DraftPack, sha256: Sha256): string {
  const content = canonicalJson(pack as unknown as Json);
  return `${PACK_FORMAT} ${sha256(content)}\n${content}\n`;
}

/** Reads the text of a pack's file; gives the fault of one that is damaged, altered, or something else. */
export function readPack(text: string, sha256: Sha256): DraftPack | PackFault {
  const [head = '', content = '', ...rest] = text.split('\n');
  const [format, digest] = head.split(' ');
  if (!packFormats.some((known) => known === format))
    return format?.startsWith('masthead-drafts-') ? 'newer' : 'foreign';
  if (rest.join('') !== '' || sha256(content) !== digest) return 'altered';
  const parsed = draftPackSchema.safeParse(jsonOf(content));
  return parsed.success ? parsed.data : 'malformed';
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
