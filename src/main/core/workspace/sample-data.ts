import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { approvalPolicySchema, levelSchema } from '#shared/approval/policy.ts';
import { mixTargetsSchema } from '#shared/brands/brand.ts';
import { countrySchema } from '#shared/brands/country.ts';
import { campaignHueSchema } from '#shared/campaigns/hues.ts';
import { slotSchema } from '#shared/channels/channel.ts';
import { networkSchema } from '#shared/channels/networks.ts';
import { commentVisibilities } from '#shared/comments/comment.ts';
import type { Id } from '#shared/ids.ts';
import { roleSchema } from '#shared/people/roles.ts';
import { particularsSchema, sourceSchema } from '#shared/posts/particulars.ts';
import { intentSchema } from '#shared/posts/post.ts';
import { startOfWeek } from '#shared/time/range.ts';
import { addDays, type WallDate, wallTimeSchema, zoneSchema } from '#shared/time/wall.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';

const weekday = z.number().int().min(1).max(7);
/** A day told from the week in which the sample is made: week 0, Monday to Sunday. */
const dayOfWeekSchema = z.strictObject({ week: z.number().int(), weekday });

/** Where a post of the sample lies: in a week, some days from today, or nowhere yet (the rail). */
const whenSchema = z.discriminatedUnion('kind', [
  dayOfWeekSchema.extend({ kind: z.literal('week') }),
  z.strictObject({ kind: z.literal('day'), days: z.number().int() }),
  z.strictObject({ kind: z.literal('rail') }),
]);

/**
 * How far a post has come. What is planned for a day that is over when the sample is made was published,
 * unless it was missed or skipped.
 */
const samplePlans = [
  'idea',
  'draft',
  'in_review',
  'changes',
  'rejected',
  'approved',
  'scheduled',
  'hold',
  'missed',
  'skipped',
] as const;

/** What somebody says about a post after it was handed in. */
const sampleCommentSchema = z.strictObject({
  by: z.string(),
  body: z.string(),
  visibility: z.enum(commentVisibilities),
  /** The words of the text it stands on; a reply and a word about the whole post have none. */
  quote: z.string().optional(),
  /** Answers the first comment of the post. */
  reply: z.boolean().optional(),
  mentions: z.array(z.string()).optional(),
});
export type SampleComment = z.infer<typeof sampleCommentSchema>;

/** Where something that a post says comes from; it was checked on the day the post was written. */
const sampleSourceSchema = sourceSchema
  .pick({ url: true, supports: true })
  .extend({ checkedBy: z.string().nullable() });

const samplePostSchema = z.strictObject({
  when: whenSchema,
  time: wallTimeSchema.nullable(),
  channels: z.array(z.string()).min(1),
  campaign: z.string().nullable(),
  pillar: z.string(),
  intent: intentSchema,
  by: z.string(),
  plan: z.enum(samplePlans),
  picture: z.string().nullable(),
  /** The text, or the key of a text that differs by season. */
  text: z.string().min(1).optional(),
  seasonal: z.string().optional(),
  /** Why changes were requested, why it was rejected, or why it is on hold. */
  reason: z.string().optional(),
  /** Why what the brand's rules block was waived for the day it was handed in. */
  waived: z.string().optional(),
  /** The text that was approved first, before the author changed it and handed it in again. */
  before: z.string().optional(),
  comments: z.array(sampleCommentSchema).optional(),
  /** What is known of it beside its words. */
  known: particularsSchema
    .omit({ sources: true, embargo: true })
    .partial()
    .extend({ sources: z.array(sampleSourceSchema).optional() })
    .optional(),
});
export type SamplePost = z.infer<typeof samplePostSchema>;

const seasonSchema = z.strictObject({
  name: z.string(),
  months: z.array(z.number().int().min(1).max(12)),
  texts: z.record(z.string(), z.string()),
});
export type SampleSeason = z.infer<typeof seasonSchema>;

const keyed = { key: z.string() };
const sampleSchema = z.strictObject({
  brand: z.strictObject({
    name: z.string(),
    about: z.string(),
    hue: campaignHueSchema,
    zone: zoneSchema,
    country: countrySchema,
    policy: approvalPolicySchema,
    mix: mixTargetsSchema,
  }),
  people: z.array(z.strictObject({ ...keyed, name: z.string(), role: roleSchema, hue: campaignHueSchema })),
  channels: z.array(
    z.strictObject({ ...keyed, network: networkSchema, name: z.string(), slots: z.array(slotSchema) }),
  ),
  campaigns: z.array(
    z.strictObject({
      ...keyed,
      /** Null takes the season's name. */
      name: z.string().nullable(),
      hue: campaignHueSchema,
      start: dayOfWeekSchema,
      end: dayOfWeekSchema,
      /** Levels of its own; left out, its posts are approved like the brand's. */
      levels: z.array(levelSchema).optional(),
    }),
  ),
  pillars: z.array(
    z.strictObject({ ...keyed, name: z.string(), hue: campaignHueSchema, target: z.number().int() }),
  ),
  pictures: z.array(z.strictObject({ ...keyed, alt: z.string() })),
  seasons: z.array(seasonSchema),
  posts: z.array(samplePostSchema),
});
/** The sample as it ships, with days told from the week in which it is opened. */
export type SampleData = z.infer<typeof sampleSchema>;

/** Reads the sample that ships with the program. Throws when a file is missing or not as it should be. */
export function readSample(resourcesFolder: string): SampleData {
  const file = join(resourcesFolder, 'sample', 'hollin-and-rye.json');
  return sampleSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** What the sample's keys became. */
export type SampleIds = {
  readonly brand: Id;
  readonly people: ReadonlyMap<string, Id>;
  readonly channels: ReadonlyMap<string, Id>;
  readonly campaigns: ReadonlyMap<string, Id>;
  readonly pillars: ReadonlyMap<string, Id>;
  readonly pictures: ReadonlyMap<string, Id>;
};

/** The day that a week and weekday of the sample mean. */
export function dayOf(today: WallDate, { week, weekday }: { week: number; weekday: number }): WallDate {
  return addDays(startOfWeek(today, 1), week * 7 + weekday - 1);
}

/** One thing that somebody did to a post, and when (milliseconds since the epoch). */
export type SampleEvent = { readonly at: number; readonly run: (workspace: WorkspaceFile) => void };
