import { api } from '#renderer/app/client.ts';
import { useView } from '#renderer/app/view-store.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { goToThread } from '#renderer/features/comments/anchors.ts';
import { useReview } from '#renderer/features/review/review-store.ts';
import type { OpenMention } from '#shared/contract/comments.ts';

/** Opens the place where somebody was called on: the review while the post is in one, else its side panel. */
export async function goToMention({ postId, brandId, threadId }: OpenMention): Promise<void> {
  const { posts } = await api.posts.summaries.query({ postIds: [postId] });
  const post = posts[0];
  if (useWorkspace.getState().brandId !== brandId) useWorkspace.getState().setBrand(brandId);
  const view = useView.getState();
  goToThread(threadId);
  if (post?.status === 'in_review') {
    useReview.getState().choose(postId);
    return view.go('approvals');
  }
  if (post?.date) view.setDate(post.date);
  view.go('calendar');
  view.openPost(postId);
}
