import { z } from 'zod';
import { verdictSchema } from '../approval/events.ts';
import { fileHashSchema } from '../assets/asset.ts';
import { type Id, idSchema } from '../ids.ts';
import type { Schedule } from '../time/wall.ts';
import { scheduleSchema, wallDateSchema, wallTimeSchema, zoneSchema } from '../time/wall.ts';
import { type Composition, compositionSchema } from './composition.ts';
import { postFactSchema } from './facts.ts';
import { particularsSchema } from './particulars.ts';
import { POST_TEXT_MAX, textSchema } from './text.ts';

/** Where a post stands, in the order of its life (product.md, "The life of a post"). Always derived, never stored by hand. */
export const postStatuses = [
  'idea',
  'draft',
  'in_review',
  'changes_requested',
  'rejected',
  'approved',
  'scheduled',
  'due',
  'published',
  'missed',
  'skipped',
  'on_hold',
  'archived',
] as const;
export type PostStatus = (typeof postStatuses)[number];
export const postStatusSchema = z.enum(postStatuses);

/** What a post is for; the mix of a span is counted by these. */
export const intents = ['promote', 'inform', 'entertain', 'converse'] as const;
export type Intent = (typeof intents)[number];
export const intentSchema = z.enum(intents);

export { POST_TEXT_MAX, textSchema };
/** Longest internal note of a post. */
export const POST_NOTES_MAX = 20_000;
/** Most pictures and videos of one post; the most that a network takes is 35. */
export const POST_ASSETS_MAX = 50;
/** How much of the text a tile or a list row carries. */
export const POST_EXCERPT_LENGTH = 140;

/** How far a review has come, and who is asked: enough for a tile and a line of the inbox. */
export const reviewStandSchema = z.strictObject({
  submission: idSchema,
  by: idSchema,
  at: z.number().int(),
  /** The level that waits, counted from 0, of how many, and since when. */
  level: z.number().int(),
  levels: z.number().int(),
  levelName: z.string(),
  since: z.number().int(),
});
export type ReviewStand = z.infer<typeof reviewStandSchema>;

/** What a tile, a rail card and a list row need of a post. */
export const postSummarySchema = z.strictObject({
  id: idSchema,
  brandId: idSchema,
  excerpt: z.string(),
  /** First words of each channel's own text; null where every channel of the post says the base. */
  ownExcerpts: z.record(idSchema, z.string()).nullable(),
  date: wallDateSchema.nullable(),
  time: wallTimeSchema.nullable(),
  zone: zoneSchema.nullable(),
  /** Milliseconds since the epoch; null while date or time is open. */
  instant: z.number().int().nullable(),
  status: postStatusSchema,
  channelIds: z.array(idSchema),
  campaignId: idSchema.nullable(),
  pillarId: idSchema.nullable(),
  intent: intentSchema.nullable(),
  authorId: idSchema.nullable(),
  /** The first picture of the post, by id; pictures travel apart (`calendar.range` gives them once). */
  assetId: idSchema.nullable(),
  /** The version of it that the post shows; null where it follows the asset. */
  assetHash: fileHashSchema.nullable(),
  /** The first day on which the rights of one of its assets end: that day is the last on which it may go out. */
  rightsEnd: wallDateSchema.nullable(),
  /** It was approved, and has been changed since. */
  approvalVoided: z.boolean(),
  /** Where its review stands; null when it is in none. */
  review: reviewStandSchema.nullable(),
});
export type PostSummary = z.infer<typeof postSummarySchema>;

/** A decision as the panel shows it. */
export const decisionSchema = z.strictObject({
  verdict: verdictSchema,
  personId: idSchema,
  reason: z.string(),
  at: z.number().int(),
});

/** Everything the side panel shows and edits. */
export const postDetailSchema = postSummarySchema.extend({
  text: z.string(),
  notes: z.string(),
  ...compositionSchema.shape,
  ...particularsSchema.shape,
  /** Its pictures and videos in their order, and the version of each that it shows (null: it follows the asset). */
  assetIds: z.array(idSchema),
  assetVersions: z.record(idSchema, fileHashSchema.nullable()),
  /** By channel with a text of its own, the base text as it was when that was last written, where it has moved since. */
  behindBase: z.record(idSchema, z.string()),
  /** Who last wrote each register of its words; left out where that is not known. Not for people from outside. */
  writtenBy: z.exactOptional(z.record(z.string(), idSchema)),
  /** What it is, where that has to be told or governs its approval: paid for, made by AI, a sensitive claim. */
  facts: z.array(postFactSchema),
  /** Of the brand's rules now; a decision names the rules that its giver looked at. */
  rulesHash: z.string(),
  /** The submission waiting for a decision, if there is one. */
  submission: z
    .strictObject({ id: idSchema, personId: idSchema, at: z.number().int(), contentHash: z.string() })
    .nullable(),
  /** The last decision that stands or was voided by an edit. */
  decision: decisionSchema.nullable(),
  /** Whose approvals count for it now: those who gave them, and for whom they were given. */
  approvedBy: z.array(idSchema),
  /** Why it is on hold; empty when no reason was given, null when it is not. */
  holdReason: z.string().nullable(),
  createdAt: z.number().int(),
  updatedAt: z.number().int(),
});
export type PostDetail = z.infer<typeof postDetailSchema>;

/** The fields of a post that a person edits; each is one register and is saved by itself. */
export const postPatchSchema = z
  .strictObject({
    text: textSchema(POST_TEXT_MAX),
    notes: textSchema(POST_NOTES_MAX),
    /** Of the variants only those of the channels named here change. */
    ...compositionSchema.shape,
    ...particularsSchema.shape,
    schedule: scheduleSchema.nullable(),
    channelIds: z.array(idSchema).max(50),
    /** All of its pictures and videos, in their order. A new one is shown in its current version. */
    assetIds: z
      .array(idSchema)
      .max(POST_ASSETS_MAX)
      .refine((ids) => new Set(ids).size === ids.length, { error: 'An asset is named twice.' }),
    /** Takes versions over: only the assets named here change, and each must be in the post. */
    assetVersions: z.record(idSchema, fileHashSchema),
    campaignId: idSchema.nullable(),
    pillarId: idSchema.nullable(),
    intent: intentSchema.nullable(),
    stage: z.enum(['idea', 'draft']),
    archived: z.boolean(),
    facts: z.array(postFactSchema).max(10),
  })
  .partial();
export type PostPatch = z.infer<typeof postPatchSchema>;

/** The first words of a text on one line, cut at a whole character. */
export function excerptOf(text: string): string {
  // Captions are long and tiles are small: usually the first few lines settle it.
  const head = oneLine(text.slice(0, POST_EXCERPT_LENGTH + 60));
  const line = head.length > POST_EXCERPT_LENGTH ? head : oneLine(text);
  if (line.length <= POST_EXCERPT_LENGTH) return line;
  const cut = line.slice(0, POST_EXCERPT_LENGTH - 1);
  return `${cut.isWellFormed() ? cut : cut.slice(0, -1)}…`;
}

/** First words of what each channel of a post says otherwise than the base; null where none does. */
export function ownExcerptsOf(
  { variants }: Composition,
  channelIds: readonly Id[],
): { readonly [channelId: Id]: string } | null {
  const own = channelIds.flatMap((channelId): [Id, string][] => {
    const text = variants[channelId]?.text ?? null;
    return text === null ? [] : [[channelId, excerptOf(text)]];
  });
  return own.length === 0 ? null : Object.fromEntries(own);
}

/** All words of a post that its excerpt does not hold: the rest of its text, its other parts, and what channels say. */
export function wordsBeyondExcerpt({ text, firstComment, parts, variants }: Composition): string {
  const own = Object.values(variants).flatMap((variant) => [
    variant.title ?? null,
    variant.text,
    variant.firstComment,
    ...(variant.parts ?? []),
  ]);
  const isCut = excerptOf(text).endsWith('…') && !oneLine(text).endsWith('…');
  const words = [isCut ? text : '', firstComment, ...parts, ...own];
  return words.filter((some) => some !== null && some !== '').join('\n');
}

function oneLine(text: string): string {
  if (!/\s\s|[^\S ]/.test(text)) return text.trim();
  return text.replace(/\s+/gu, ' ').trim();
}

/** The planned moment on a post's record; null while it has no day. */
export function plannedMoment({
  date,
  time,
  zone,
}: Pick<PostSummary, 'date' | 'time' | 'zone'>): Schedule | null {
  return date === null || zone === null ? null : { date, time, zone };
}
