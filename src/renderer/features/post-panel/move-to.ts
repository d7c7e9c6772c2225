import type { Move } from '#renderer/app/post-actions.ts';
import type { PostSummary } from '#shared/posts/post.ts';
import { addDays, daysBetween, type Schedule } from '#shared/time/wall.ts';

/** Posts in the order in which they are planned; those without a date last. */
export function inOrder(posts: readonly PostSummary[]): readonly PostSummary[] {
  const moment = (post: PostSummary): string => `${post.date ?? '9999-99-99'}T${post.time ?? ''}`;
  return [...posts].sort((a, b) => (moment(a) < moment(b) ? -1 : moment(a) > moment(b) ? 1 : 0));
}

/**
 * Where each post goes when the first of them goes to `to`. The others keep their distance in days and their own
 * time; one without a date goes to the same day. A single post takes the time as well.
 */
export function movesTo(posts: readonly PostSummary[], to: Schedule): readonly Move[] {
  const ordered = inOrder(posts);
  const first = ordered[0];
  if (first === undefined) return [];
  if (ordered.length === 1) return [{ postId: first.id, schedule: to }];
  return ordered.map((post, index) => ({
    postId: post.id,
    schedule: {
      date:
        first.date === null || post.date === null
          ? to.date
          : addDays(to.date, daysBetween(first.date, post.date)),
      time: index === 0 ? to.time : post.time,
      zone: post.zone ?? to.zone,
    },
  }));
}
