import type { QueuedPost } from '#shared/contract/review.ts';
import { t } from '#shared/messages/index.ts';

export const queueGroups = ['atRisk', 'later', 'undated', 'others', 'returned'] as const;
export type QueueGroup = (typeof queueGroups)[number];

const HOUR = 3_600_000;
/** A post that is not approved this long before its time is at risk (product.md, "The life of a post"). */
const AT_RISK = 48 * HOUR;

/** The queue by urgency: first what the person can decide, then what waits for others, then what went back. */
export function groupQueue(
  waiting: readonly QueuedPost[],
  returned: readonly QueuedPost[],
  now: number,
): ReadonlyMap<QueueGroup, readonly QueuedPost[]> {
  const groups = Map.groupBy(waiting, (post) => groupOf(post, now));
  const ordered = queueGroups.map(
    (group) => [group, group === 'returned' ? returned : (groups.get(group) ?? [])] as const,
  );
  return new Map(ordered.filter(([, posts]) => posts.length > 0));
}

function groupOf(post: QueuedPost, now: number): QueueGroup {
  if (!post.mayDecide) return 'others';
  if (post.instant === null) return 'undated';
  return post.instant - now < AT_RISK ? 'atRisk' : 'later';
}

/** The queue in the order in which it is shown: where J and K go. */
export function orderOf(groups: ReadonlyMap<QueueGroup, readonly QueuedPost[]>): readonly QueuedPost[] {
  return [...groups.values()].flat();
}

export type Urgency = { readonly severity: 'block' | 'warn' | null; readonly text: string };

/** How long there is until a post's time, in words; null while it has none. */
export function urgencyOf(post: Pick<QueuedPost, 'instant'>, now: number): Urgency | null {
  if (post.instant === null) return null;
  const left = post.instant - now;
  if (left <= 0) return { severity: 'block', text: t('review.late') };
  const hours = Math.floor(left / HOUR);
  if (left < AT_RISK)
    return { severity: hours < 24 ? 'block' : 'warn', text: t('review.dueHours', { hours }) };
  return { severity: null, text: t('review.dueDays', { days: Math.floor(hours / 24) }) };
}
