import { decidePost } from '#core/approval/decide.ts';
import { detailOf } from '#core/posts/queries.ts';
import type { ActingPerson, WorkspaceFile } from '#core/store/workspace-file.ts';
import type { Id } from '#shared/ids.ts';

/** Decides on a post that is in review, as somebody does who has it before them as it is now. */
export function decideOn(
  store: WorkspaceFile,
  by: NonNullable<ActingPerson>,
  postId: Id,
  verdict: 'approve' | 'request_changes' | 'reject' = 'approve',
  reason = '',
): void {
  const { submission, rulesHash } = detailOf(store, postId);
  if (submission === null) throw new Error('Nothing is in review.');
  const { id, contentHash } = submission;
  decidePost(store, by, { postId, submission: id, contentHash, rulesHash, verdict, reason });
}
