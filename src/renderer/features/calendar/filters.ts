import type { Filters } from '#renderer/app/view-store.ts';
import { postFilter } from '#shared/calendar/filters.ts';
import type { PostSummary } from '#shared/posts/post.ts';

/** The posts that pass every filter; an empty filter passes all. Words are sought in the first words of a post. */
export function filterPosts(posts: readonly PostSummary[], filters: Filters): readonly PostSummary[] {
  if (!isFiltering(filters)) return posts;
  const passes = postFilter(filters);
  return posts.filter((post) => passes({ ...post, text: post.excerpt }));
}

/**
 * What of the undated posts is looked at. They follow the calendar but for the status, which their own tabs choose; and
 * what has no channel yet may still become one of any channel.
 */
export function filterUndated(posts: readonly PostSummary[], filters: Filters): readonly PostSummary[] {
  const anyStatus: Filters = { ...filters, statuses: [] };
  const anyChannel: Filters = { ...anyStatus, channelIds: [] };
  return posts.filter(
    (post) => filterPosts([post], post.channelIds.length === 0 ? anyChannel : anyStatus).length > 0,
  );
}

/** Whether anything is filtered out. */
export function isFiltering(filters: Filters): boolean {
  const { channelIds, campaignIds, pillarIds, statuses, personIds, text } = filters;
  return (
    [channelIds, campaignIds, pillarIds, statuses, personIds].some((list) => list.length > 0) ||
    text.trim() !== ''
  );
}
