import type { Filters } from '#renderer/app/view-store.ts';
import type { PostSummary } from '#shared/posts/post.ts';

function allows<Value>(wanted: readonly Value[], value: Value | null): boolean {
  return wanted.length === 0 || (value !== null && wanted.includes(value));
}

/** The posts that pass every filter; an empty filter passes all. */
export function filterPosts(posts: readonly PostSummary[], filters: Filters): readonly PostSummary[] {
  if (!isFiltering(filters)) return posts;
  const words = filters.text.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  return posts.filter((post) => passes(post, filters) && hasWords(post, words));
}

function passes(post: PostSummary, filters: Filters): boolean {
  return (
    (filters.channelIds.length === 0 || post.channelIds.some((id) => filters.channelIds.includes(id))) &&
    allows(filters.campaignIds, post.campaignId) &&
    allows(filters.pillarIds, post.pillarId) &&
    allows(filters.statuses, post.status) &&
    allows(filters.personIds, post.authorId)
  );
}

function hasWords(post: PostSummary, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = post.excerpt.toLocaleLowerCase();
  return words.every((word) => text.includes(word));
}

/** Whether anything is filtered out. */
export function isFiltering(filters: Filters): boolean {
  const { channelIds, campaignIds, pillarIds, statuses, personIds, text } = filters;
  return (
    [channelIds, campaignIds, pillarIds, statuses, personIds].some((list) => list.length > 0) ||
    text.trim() !== ''
  );
}
