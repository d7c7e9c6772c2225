import type { z } from 'zod';
import type { lateRunSchema } from '#shared/contract/posts.ts';
import { isWaiting, summariesOf, summaryColumns } from '../posts/queries.ts';
import type { Reader } from '../store/connection.ts';
import { prepared } from '../store/prepared.ts';

/** Posts that are due or missed and wait for a person, the oldest first. */
export function latePosts(read: Reader): z.infer<typeof lateRunSchema>[] {
  const rows = prepared(
    read,
    `SELECT ${summaryColumns} FROM post WHERE status IN ('due', 'missed') AND ${isWaiting} ORDER BY instant`,
  );
  return summariesOf(rows.all()).map((post) => ({ post, dueAt: post.instant ?? 0 }));
}
