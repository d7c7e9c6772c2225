import { announce } from '#renderer/app/announcer.ts';
import { api } from '#renderer/app/client.ts';
import { optimistically } from '#renderer/app/post-actions.ts';
import { usePosts } from '#renderer/app/posts-store.ts';
import { toast } from '#renderer/app/toasts.ts';
import { undoAction } from '#renderer/app/undo.ts';
import { useView } from '#renderer/app/view-store.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { openReview, rewrite, takeDirectStep } from '#renderer/features/post-panel/step-actions.ts';
import { policyOf } from '#renderer/features/post-panel/submission.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';
import type { PostPatch, PostSummary } from '#shared/posts/post.ts';
import { cardElement, keepFocus } from './board-focus.ts';
import { cardKey, useBoardUi } from './board-ui.ts';
import { columnName } from './column-names.ts';
import { type Landing, landingOf, type WayOn } from './drops.ts';

/** What letting a card go over a column would mean now; null when the post is gone. */
export function landingAt(postId: Id, from: string, to: string): Landing | null {
  const post = usePosts.getState().posts[postId];
  const { snapshot } = useWorkspace.getState();
  if (post === undefined || snapshot === null) return null;
  const { actor } = snapshot;
  return landingOf({
    post,
    by: useBoardUi.getState().by,
    from,
    to,
    policy: policyOf(post, snapshot),
    actor: { ...actor, role: t(`core.role.${actor.role}`) },
  });
}

/** Lets a card go over a column: does the real step, asks what it needs, or says why not. */
export async function dropCard(
  postId: Id,
  from: string,
  to: string,
  at?: { readonly x: number; readonly y: number; readonly width: number },
): Promise<void> {
  const landing = landingAt(postId, from, to);
  if (landing === null) return;
  switch (landing.kind) {
    case 'stay':
      return;
    case 'refuse': {
      const { refusal } = landing;
      useBoardUi.setState({ refused: { postId, column: to, refusal, at: at ?? besideCard(from, postId) } });
      announce(`${refusal.title}. ${refusal.text}`, 'assertive');
      return;
    }
    case 'submit':
      return useView.getState().openDialog({ kind: 'submit', postIds: [postId] });
    case 'hold':
      useBoardUi.setState({ holding: [postId] });
      return;
    case 'step':
      keepFocus(postId);
      await takeDirectStep(landing.step, postId);
      return;
    case 'patch':
      keepFocus(postId);
      await patchCard(postId, landing.patch, to);
  }
}

async function patchCard(postId: Id, patch: PostPatch, to: string): Promise<void> {
  const paint: Partial<Omit<PostSummary, 'id'>> = {};
  if (patch.channelIds !== undefined) Object.assign(paint, { channelIds: patch.channelIds });
  if (patch.campaignId !== undefined) Object.assign(paint, { campaignId: patch.campaignId });
  if (patch.pillarId !== undefined) Object.assign(paint, { pillarId: patch.pillarId });
  const done = await optimistically([{ postId, patch: paint }], () =>
    api.posts.update.mutate({ postId, patch }),
  );
  if (done !== null && done.group !== null)
    toast(t('board.moved', { column: columnName(useBoardUi.getState().by, to) }), undoAction());
}

function besideCard(column: string, postId: Id): { x: number; y: number; width: number } {
  const box = cardElement(cardKey(column, postId))?.getBoundingClientRect();
  return { x: box?.left ?? 0, y: box?.bottom ?? 0, width: box?.width ?? 0 };
}

/** Goes the way that a refusal offers. */
export function goOn(way: WayOn, postId: Id): void {
  useBoardUi.setState({ refused: null });
  switch (way) {
    case 'review':
      return openReview(postId);
    case 'submit':
      return useView.getState().openDialog({ kind: 'submit', postIds: [postId] });
    case 'move':
      return useView.getState().openDialog({ kind: 'moveTo', postIds: [postId] });
    case 'open':
      return rewrite(postId);
    case 'release':
    case 'planAgain':
      keepFocus(postId);
      void takeDirectStep(way, postId);
  }
}
