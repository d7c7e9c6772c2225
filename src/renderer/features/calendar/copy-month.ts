import { duplicatePosts } from '#renderer/app/post-actions.ts';
import { postsInRange } from '#renderer/app/posts-data.ts';
import { usePosts } from '#renderer/app/posts-store.ts';
import type { Id } from '#shared/ids.ts';
import type { PostSummary } from '#shared/posts/post.ts';
import { endOfMonth, startOfMonth } from '#shared/time/range.ts';
import { addDays, type WallDate } from '#shared/time/wall.ts';

/** The shortest whole number of weeks that leads from most days of a month into the next. */
const FOUR_WEEKS = 28;

function postsOfMonth(brandId: Id, date: WallDate): readonly PostSummary[] {
  const range = { brandId, from: startOfMonth(date), to: endOfMonth(date) };
  return postsInRange(usePosts.getState(), range).filter((post) => post.status !== 'archived');
}

/** Whether the month of `date` has posts that could be copied on. */
export function hasMonthBefore(brandId: Id, date: WallDate): boolean {
  return postsOfMonth(brandId, date).length > 0;
}

/** Copies a month's posts on by whole weeks, so that weekdays and times are kept and all land in the next month. */
export async function copyMonth(brandId: Id, date: WallDate): Promise<void> {
  const posts = postsOfMonth(brandId, date);
  const ragged = Number(endOfMonth(date).slice(8)) - FOUR_WEEKS;
  const isEarly = (post: PostSummary): boolean => Number(post.date?.slice(8)) <= ragged;
  const copies = posts.flatMap((post) => {
    const { id: postId, date: day, time, zone } = post;
    if (day === null || zone === null) return [];
    // Its first days plus four weeks would still be the same month.
    return {
      postId,
      schedule: { date: addDays(day, isEarly(post) ? FOUR_WEEKS + 7 : FOUR_WEEKS), time, zone },
    };
  });
  if (copies.length > 0) await duplicatePosts(copies);
}
