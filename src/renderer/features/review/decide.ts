import { create } from 'zustand';
import { api } from '#renderer/app/client.ts';
import { doStep } from '#renderer/app/post-actions.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import type { QueuedPost } from '#shared/contract/review.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';

/** The post whose author is being told what to change; null while nobody writes a reason. */
export const useReason = create<{ readonly postId: Id | null }>()(() => ({ postId: null }));

/** Opens the field for the reason. */
export function askForChanges(postId: Id): void {
  useReason.setState({ postId });
}

/** Puts the field for the reason away. */
export function leaveReason(): void {
  useReason.setState({ postId: null });
}

/** Why the person in this window cannot decide on a post, in words; null when they can. The core decides again. */
export function refusalToDecide(post: QueuedPost): string | null {
  if (post.submission === null) return t('review.decide.returned');
  const actor = useWorkspace.getState().snapshot?.actor;
  if (actor === undefined) return t('review.loading');
  if (post.submission.personId === actor.id) return t('review.decide.own');
  return post.mayDecide ? null : t('review.decide.may', { name: actor.name });
}

/** Approves exactly what is shown. */
export function approve(post: QueuedPost): Promise<boolean> {
  return decide(post, 'approve', '');
}

/** Sends a post back with the reason. */
export function requestChanges(post: QueuedPost, reason: string): Promise<boolean> {
  return decide(post, 'request_changes', reason);
}

async function decide(
  post: QueuedPost,
  verdict: 'approve' | 'request_changes',
  reason: string,
): Promise<boolean> {
  const { submission } = post;
  if (submission === null) return false;
  const said = t(verdict === 'approve' ? 'review.decide.approved' : 'review.decide.requested');
  const input = {
    postId: post.id,
    submission: submission.id,
    contentHash: submission.contentHash,
    verdict,
    reason,
  };
  return await doStep(said, () => api.posts.decide.mutate(input));
}
