import type { Filters } from '#renderer/app/view-store.ts';
import { postFilter } from '#shared/calendar/filters.ts';
import type { PostSummary } from '#shared/posts/post.ts';

/** The posts that pass every filter; an empty filter passes all. Words are sought in the first words of a post. */
export function filterPosts(posts: readonly PostSummary[], filters: Filters): readonly PostSummary[] {
  if (!isFiltering(filters)) return posts;
  const passes = postFilter(filters);
  return posts.filter((post) => passes({ ...post, text: post.excerpt }));
}

/** Whether anything is filtered out. */
export function isFiltering(filters: Filters): boolean {
  const { channelIds, campaignIds, pillarIds, statuses, personIds, text } = filters;
  return (
    [channelIds, campaignIds, pillarIds, statuses, personIds].some((list) => list.length > 0) ||
    text.trim() !== ''
  );
}
