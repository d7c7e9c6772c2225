import type { Id } from '#shared/ids.ts';
import type { Writer } from '../store/connection.ts';
import { prepared } from '../store/prepared.ts';

/** The job that waits for a post's time. */
export function jobIdOf(postId: Id): string {
  return `post-due:${postId}`;
}

/** One execution of a job: the same job at the same instant has the same key, so it can run only once. */
export function runKeyOf(postId: Id, dueAt: number): string {
  return `${jobIdOf(postId)}@${dueAt}`;
}

/** From so many changed posts on, all jobs are compared at once. */
const BULK = 200;

/**
 * Makes the jobs follow the posts: one for each post whose time is awaited and did not run yet. Planning a
 * post into the past makes no job, because that moment was never waited for.
 * @param now the instant of the change, in milliseconds
 */
export function syncJobs(writer: Writer, postIds: readonly Id[], now: number): void {
  if (postIds.length > BULK) return syncAllJobs(writer, now);
  const remove = prepared(writer, `DELETE FROM job WHERE post_id = ? AND ${outdated}`);
  const add = prepared(writer, `${missing} AND id = ?`);
  for (const postId of postIds) {
    remove.run(postId);
    add.run(now, postId);
  }
}

/** Compares all jobs with all posts, for instance when a workspace opens. */
export function syncAllJobs(writer: Writer, now: number): void {
  prepared(writer, `DELETE FROM job WHERE ${outdated}`).run();
  prepared(writer, missing).run(now);
}

const outdated = `NOT EXISTS (SELECT 1 FROM post WHERE post.id = job.post_id AND post.due_at = job.due_at)`;

/** `jobIdOf` and `runKeyOf` again, as SQLite says them. */
const missing = `INSERT INTO job (id, kind, post_id, due_at)
  SELECT 'post-due:' || id, 'post-due', id, due_at FROM post
  WHERE due_at > ?
    AND NOT EXISTS (SELECT 1 FROM job WHERE job.id = 'post-due:' || post.id)
    AND NOT EXISTS (SELECT 1 FROM run WHERE run_key = 'post-due:' || post.id || '@' || post.due_at)`;
