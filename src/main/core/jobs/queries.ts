import type { z } from 'zod';
import { standingOf } from '#shared/approval/standing.ts';
import type { lateRunSchema } from '#shared/contract/posts.ts';
import { isWaiting, summariesOf, summaryColumns } from '../posts/queries.ts';
import { prepared } from '../store/prepared.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';

/** Posts that are due or missed and wait for a person, the oldest first. */
export function latePosts(store: WorkspaceFile): z.infer<typeof lateRunSchema>[] {
  const rows = prepared(
    store.read,
    `SELECT ${summaryColumns} FROM post WHERE status IN ('due', 'missed') AND ${isWaiting} ORDER BY instant`,
  );
  return summariesOf(rows.all()).map((post) => {
    const { why } = standingOf(store.stateForRules('post', post.id).events).mark;
    return { post, dueAt: post.instant ?? 0, why };
  });
}
