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

const awaited = `SELECT id, due_at FROM post WHERE due_at IS NOT NULL`;

/**
 * Makes the jobs follow the posts: one for each post whose time is awaited and did not run yet. Planning a
 * post into the past makes no job, because that moment was never waited for.
 * @param planned instant of the change, in milliseconds; 0 takes every post (a workspace just opened)
 */
export function syncJobs(writer: Writer, postIds: readonly Id[], planned: number): void {
  const remove = prepared(writer, 'DELETE FROM job WHERE id = ?');
  const find = prepared(writer, `${awaited} AND id = ?`);
  for (const postId of postIds) {
    const post = find.get(postId) as { readonly due_at: number } | undefined;
    if (post === undefined) remove.run(jobIdOf(postId));
    else putJob(writer, postId, post.due_at, planned);
  }
}

/** Adds the jobs a workspace should have and lacks, for instance after a rebuild. */
export function syncAllJobs(writer: Writer, now: number): void {
  writer.exec('DELETE FROM job WHERE post_id NOT IN (SELECT id FROM post WHERE due_at IS NOT NULL)');
  const posts = writer.prepare(`${awaited} AND due_at > ?`).all(now) as {
    readonly id: Id;
    readonly due_at: number;
  }[];
  for (const post of posts) putJob(writer, post.id, post.due_at, now);
}

function putJob(writer: Writer, postId: Id, dueAt: number, planned: number): void {
  const id = jobIdOf(postId);
  const known = prepared(writer, 'SELECT due_at FROM job WHERE id = ?').get(id) as
    | { readonly due_at: number }
    | undefined;
  if (known?.due_at === dueAt) return;
  const ran = prepared(writer, 'SELECT 1 FROM run WHERE run_key = ?').get(runKeyOf(postId, dueAt));
  prepared(writer, 'DELETE FROM job WHERE id = ?').run(id);
  if (ran !== undefined || dueAt <= planned) return;
  prepared(writer, "INSERT INTO job (id, kind, post_id, due_at) VALUES (?, 'post-due', ?, ?)").run(
    id,
    postId,
    dueAt,
  );
}
