import { z } from 'zod';
import { type Id, idSchema } from '../ids.ts';
import { type PostStatus, type PostSummary, postStatuses } from '../posts/post.ts';

/** What the columns of the board stand for. */
export const groupings = ['status', 'person', 'pillar', 'campaign', 'channel'] as const;
export const groupingSchema = z.enum(groupings);
export type Grouping = (typeof groupings)[number];

/** The key of the column for posts that have nobody, no pillar, no campaign or no channel. */
export const NONE = 'none';

/** Columns of statuses that work goes through, in the order of a post's life. */
export const openStatuses = [
  'idea',
  'draft',
  'in_review',
  'changes_requested',
  'approved',
  'scheduled',
] as const satisfies readonly PostStatus[];

/** Columns of statuses that work has left: narrow until they are opened. */
export const closedStatuses = [
  'published',
  'missed',
  'on_hold',
  'rejected',
  'skipped',
] as const satisfies readonly PostStatus[];

/** What of a post says in which column it stands. */
export type Placed = Pick<PostSummary, 'status' | 'authorId' | 'pillarId' | 'campaignId'> & {
  readonly channelIds: readonly Id[];
};

/** The columns a post stands in: one, or one for each of its channels. Archived posts stand in none. */
export function columnsOf(post: Placed, by: Grouping): readonly string[] {
  if (post.status === 'archived') return [];
  switch (by) {
    case 'status':
      return [statusColumnOf(post.status)];
    case 'person':
      return [post.authorId ?? NONE];
    case 'pillar':
      return [post.pillarId ?? NONE];
    case 'campaign':
      return [post.campaignId ?? NONE];
    case 'channel':
      return post.channelIds.length === 0 ? [NONE] : post.channelIds;
  }
}

/** A post that is due is still on the schedule: it says so on its card. */
export function statusColumnOf(status: PostStatus): PostStatus {
  return status === 'due' ? 'scheduled' : status;
}

/** Whether a key names a status. */
export function isStatus(key: string): key is PostStatus {
  return postStatuses.some((status) => status === key);
}

/** What a column is known by: a status, the id of what it stands for, or `NONE`. */
export const columnKeySchema = z
  .string()
  .max(60)
  .refine((key) => key === NONE || isStatus(key) || idSchema.safeParse(key).success);

type Moment = Pick<PostSummary, 'id' | 'date' | 'time'>;

/** The order within a column: by day and time, a day without a time first, posts without a day last. */
export function byMoment(a: Moment, b: Moment): number {
  const [left, right] = [`${a.date ?? '~'}T${a.time ?? ''}`, `${b.date ?? '~'}T${b.time ?? ''}`];
  if (left !== right) return left < right ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
