import { z } from 'zod';
import { networkSchema } from '#shared/channels/networks.ts';
import { zoneSchema } from '#shared/time/wall.ts';

/** What a column becomes. `hook` opens the text; `title` only names the post; `ignore` is left out. */
export const columnRoles = [
  'date',
  'time',
  'dateTime',
  'zone',
  'channels',
  'networkFlag',
  'text',
  'hook',
  'title',
  'hashtags',
  'link',
  'campaign',
  'pillar',
  'intent',
  'status',
  'notes',
  'firstComment',
  'channelTexts',
  'facts',
  'format',
  'media',
  'cta',
  'tags',
  'owner',
  'dayLabel',
  'weekLabel',
  'year',
  'month',
  'day',
  'hour',
  'minute',
  'ignore',
] as const;
export type ColumnRole = (typeof columnRoles)[number];
export const columnRoleSchema = z.enum(columnRoles);

export const columnMappingSchema = z.strictObject({
  role: columnRoleSchema,
  /** The network that a flag column stands for. */
  network: networkSchema.optional(),
  /** The zone that the header of a time column names, as in "Time (UTC)". */
  zone: zoneSchema.optional(),
  /** Where the proposal comes from: a tool's template, the column's name, what stands in it, or the person. */
  by: z.enum(['profile', 'header', 'content', 'person', 'none']),
  sure: z.enum(['sure', 'likely', 'guess']),
});
export type ColumnMapping = Readonly<z.infer<typeof columnMappingSchema>>;

/** One entry per column of the table, in the table's order. */
export const mappingSchema = z.strictObject({
  profile: z.string().nullable(),
  columns: z.array(columnMappingSchema).readonly(),
});
export type Mapping = Readonly<z.infer<typeof mappingSchema>>;

/** Roles that only one column of a mapping can have. */
export const SINGLE_ROLES: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'date',
  'time',
  'dateTime',
  'zone',
  'text',
  'hook',
  'title',
  'status',
  'campaign',
  'pillar',
  'intent',
  'link',
  'firstComment',
  'channelTexts',
  'facts',
  'weekLabel',
  'dayLabel',
  'year',
  'month',
  'day',
  'hour',
  'minute',
]);
