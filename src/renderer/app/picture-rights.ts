import { isExpiredOn } from '#shared/assets/rights.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import type { PostStatus, PostSummary } from '#shared/posts/post.ts';
import { formatDate } from '#shared/time/format.ts';

/** What has happened, or will not: nobody can mend it by another picture. */
const settled: readonly PostStatus[] = ['published', 'skipped', 'archived'];

/** Whether a post is planned for a day on which a picture of it may no longer be shown. */
export function outlivesRights(post: Pick<PostSummary, 'rightsEnd' | 'date' | 'status'>): boolean {
  return !settled.includes(post.status) && isExpiredOn(post.rightsEnd, post.date);
}

/** "Picture rights end 30 Nov 2026", or null while they last long enough. */
export function rightsText(post: Pick<PostSummary, 'rightsEnd' | 'date' | 'status'>): string | null {
  if (post.rightsEnd === null || !outlivesRights(post)) return null;
  return t('assetsScreen.warning.ends', { date: formatDate(post.rightsEnd, currentLocale()) });
}
