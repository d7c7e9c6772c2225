import { z } from 'zod';
import { type Id, idSchema } from '../ids.ts';
import { type PostStatus, postStatusSchema } from '../posts/post.ts';

const ids = z.array(idSchema).max(500).default([]);

/** What of a plan is looked at. An empty list lets everything pass. */
export const postFiltersSchema = z.strictObject({
  channelIds: ids,
  campaignIds: ids,
  pillarIds: ids,
  personIds: ids,
  statuses: z.array(postStatusSchema).max(20).default([]),
  /** Words that must all stand in the text, in any order. */
  text: z.string().max(200).default(''),
});
/** The same as a value that nobody changes: one makes another. */
export type PostFilters = {
  readonly channelIds: readonly Id[];
  readonly campaignIds: readonly Id[];
  readonly pillarIds: readonly Id[];
  readonly personIds: readonly Id[];
  readonly statuses: readonly PostStatus[];
  readonly text: string;
};

/** What a filter looks at in a post. `text` may be the whole text or its first words. */
export type Filtered = {
  readonly channelIds: readonly Id[];
  readonly campaignId: Id | null;
  readonly pillarId: Id | null;
  readonly authorId: Id | null;
  readonly status: PostStatus;
  readonly text: string;
};

/** A test that posts must pass to be shown; made once for many posts. */
export function postFilter(filters: PostFilters): (post: Filtered) => boolean {
  const words = filters.text.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  return (post) =>
    (filters.channelIds.length === 0 || post.channelIds.some((id) => filters.channelIds.includes(id))) &&
    allows(filters.campaignIds, post.campaignId) &&
    allows(filters.pillarIds, post.pillarId) &&
    allows(filters.personIds, post.authorId) &&
    allows(filters.statuses, post.status) &&
    hasWords(post.text, words);
}

function allows<Value>(wanted: readonly Value[], value: Value | null): boolean {
  return wanted.length === 0 || (value !== null && wanted.includes(value));
}

function hasWords(text: string, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const lower = text.toLocaleLowerCase();
  return words.every((word) => lower.includes(word));
}
