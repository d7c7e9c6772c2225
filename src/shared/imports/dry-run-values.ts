import { z } from 'zod';
import { networkSchema } from '#shared/channels/networks.ts';
import { ownRulesSchema } from '#shared/channels/rules.ts';
import { intentSchema } from '#shared/posts/post.ts';
import { wallDateSchema, wallTimeSchema, zoneSchema } from '#shared/time/wall.ts';
import type { Answers } from './answers.ts';
import { problemCodeSchema, problemSchema } from './problems.ts';
import { columnRoleSchema, type Mapping } from './roles.ts';
import { repeatSchema, type TableReading } from './table.ts';

/** What the brand already has, and where and when the import happens. */
export const importContextSchema = z.strictObject({
  today: wallDateSchema,
  /** Zone of posts whose row names none. */
  zone: zoneSchema,
  channels: z
    .array(
      z.strictObject({
        id: z.string(),
        network: networkSchema,
        name: z.string(),
        /** Figures of its own in place of its network's. */
        rules: ownRulesSchema.optional(),
      }),
    )
    .readonly(),
  campaigns: z.array(z.string()).readonly(),
  pillars: z.array(z.string()).readonly(),
  /** Texts that are planned already, for the notice of copies. */
  posts: z.array(z.strictObject({ text: z.string(), date: wallDateSchema.nullable() })).readonly(),
  /** Offered where a row has a day and no time. */
  usualTime: wallTimeSchema.optional(),
});
export type ImportContext = Readonly<z.infer<typeof importContextSchema>>;

/** Everything a dry run needs; the same input gives the same result. */
export type DryRunInput = {
  readonly table: TableReading;
  readonly mapping: Mapping;
  readonly answers: Answers;
  readonly context: ImportContext;
};

/** A channel a row is for; `id` is null while the brand has none on that network and one would be made. */
export const draftChannelSchema = z.strictObject({
  id: z.string().nullable(),
  network: networkSchema,
  name: z.string(),
});
export type DraftChannel = Readonly<z.infer<typeof draftChannelSchema>>;

export const outcomeSchema = z.enum(['ready', 'decide', 'blocked', 'skipped']);
export type Outcome = z.infer<typeof outcomeSchema>;

/** A row as it would arrive. */
export const draftRowSchema = z.strictObject({
  row: z.int(),
  outcome: outcomeSchema,
  stage: z.enum(['idea', 'draft']),
  text: z.string(),
  title: z.string(),
  date: wallDateSchema.nullable(),
  /** Kept although the day is open; such a draft waits in the rail. */
  time: wallTimeSchema.nullable(),
  zone: zoneSchema,
  channels: z.array(draftChannelSchema).readonly(),
  /** Names nobody knows, as written. */
  unknownNetworks: z.array(z.string()).readonly(),
  campaign: z.string(),
  pillar: z.string(),
  intent: intentSchema.nullable(),
  link: z.string(),
  media: z.array(z.string()).readonly(),
  /** Internal note: notes columns, and under their headings what a post has no field for. */
  notes: z.string(),
  firstComment: z.string(),
  /** A cell of our own export: parts, link and what channels say otherwise (`documents/channel-words.ts`). */
  channelTexts: z.string(),
  /** A cell of our own export: what is known of the post beside its words (`documents/facts-cell.ts`). */
  facts: z.string(),
  callToAction: z.string(),
  /** Further moments of a repeating event: one more post each. */
  repeats: z.array(repeatSchema).readonly(),
  problems: z.array(problemSchema).readonly(),
});
export type DraftRow = Readonly<z.infer<typeof draftRowSchema>>;

/** How well one column was understood. */
export const columnReportSchema = z.strictObject({
  index: z.int(),
  header: z.string(),
  role: columnRoleSchema,
  firstValue: z.string(),
  filled: z.int(),
  empty: z.int(),
  /** Rows whose value means something in this role. */
  understood: z.int(),
  /** "insta" is Instagram. */
  aliases: z.array(z.strictObject({ written: z.string(), name: z.string() })).readonly(),
  /** For campaigns and pillars: names the brand has, and names that would be made. */
  found: z.array(z.string()).readonly(),
  fresh: z.array(z.string()).readonly(),
  /** For status: rows that say approved, scheduled or published. They come in as drafts all the same. */
  claims: z.int(),
  problems: z.array(z.strictObject({ code: problemCodeSchema, count: z.int() })).readonly(),
});
export type ColumnReport = Readonly<z.infer<typeof columnReportSchema>>;

/** What the whole file asks once, so that nobody answers it row by row. */
export const questionSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('dateOrder'),
    written: z.string(),
    dmy: wallDateSchema,
    mdy: wallDateSchema,
    rows: z.int(),
  }),
  z.strictObject({
    kind: z.literal('year'),
    written: z.string(),
    rows: z.int(),
    years: z.array(z.int()).readonly(),
  }),
  z.strictObject({ kind: z.literal('network'), written: z.string(), rows: z.int() }),
  /** No column names a channel (Buffer: one channel per file); `Answers.fallbackNetworks` says which. */
  z.strictObject({ kind: z.literal('noNetworks'), rows: z.int() }),
]);
export type Question = Readonly<z.infer<typeof questionSchema>>;

/** Which order of day and month was used, and what settled it. */
export const dateOrderReportSchema = z.strictObject({
  order: z.enum(['dmy', 'mdy', 'ymd']).nullable(),
  by: z.enum(['number', 'weekday', 'person', 'format']).nullable(),
  /** The value that settled it, as written ("31.12.2026"). */
  settledBy: z.string(),
  /** Some rows prove one order, some the other. */
  contradicts: z.boolean(),
});
export type DateOrderReport = Readonly<z.infer<typeof dateOrderReportSchema>>;

export const totalsSchema = z.strictObject({
  rows: z.int(),
  posts: z.int(),
  ready: z.int(),
  decide: z.int(),
  blocked: z.int(),
  skipped: z.int(),
  dated: z.int(),
  timed: z.int(),
  past: z.int(),
  /** Rows whose text is planned already. */
  seenBefore: z.int(),
});
export type Totals = Readonly<z.infer<typeof totalsSchema>>;

export const dryRunSchema = z.strictObject({
  rows: z.array(draftRowSchema).readonly(),
  columns: z.array(columnReportSchema).readonly(),
  dateOrder: dateOrderReportSchema,
  questions: z.array(questionSchema).readonly(),
  totals: totalsSchema,
});
export type DryRun = Readonly<z.infer<typeof dryRunSchema>>;
