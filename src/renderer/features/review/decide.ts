import { announce } from '#renderer/app/announcer.ts';
import { api, reasonOf } from '#renderer/app/client.ts';
import { toast, toastError } from '#renderer/app/toasts.ts';
import { undoAction } from '#renderer/app/undo.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { clearMarks, markedEntries, useMarks } from '#renderer/features/review/marks-store.ts';
import { dropReason } from '#renderer/features/review/reason-store.ts';
import { useReview } from '#renderer/features/review/review-store.ts';
import type { Verdict } from '#shared/approval/events.ts';
import { groupInbox } from '#shared/approval/inbox.ts';
import type { InboxEntry, OpenReview } from '#shared/contract/review.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';
import { plannedMoment } from '#shared/posts/post.ts';

const said = {
  approve: 'review.decide.approved',
  request_changes: 'review.decide.requested',
  reject: 'review.decide.rejected',
} as const;

/** Whether asking for changes takes back what the person in this window approved. */
export function isTakeBack({ stand, takeBack }: OpenReview): boolean {
  return stand?.right?.may !== true && takeBack !== null;
}

/** Decides on exactly the version in view and brings the next one that waits into view. Tells whether it was done. */
export async function decide(review: OpenReview, verdict: Verdict, reason = ''): Promise<boolean> {
  const { detail, stand, currentHash: contentHash, rulesHash } = review;
  const takesBack = verdict === 'request_changes' && isTakeBack(review);
  const submission = takesBack ? review.takeBack : stand?.right?.may === true ? stand.submission.id : null;
  if (submission === null) return false;
  const next = nextWaiting(detail.id);
  try {
    const { id: postId } = detail;
    const schedule = plannedMoment(detail);
    await api.posts.decide.mutate({
      postId,
      submission,
      contentHash,
      rulesHash,
      schedule,
      verdict,
      reason,
    });
  } catch (error) {
    toastError(error);
    await useReview.getState().load(detail.id);
    return false;
  }
  dropReason(detail.id);
  // What was taken back stays in view: nothing was waiting, and nothing is gone on from.
  if (takesBack) toast(t('review.takeBack.done'));
  else {
    toast(t(said[verdict]), undoAction());
    goOn(next);
  }
  return true;
}

function goOn(next: InboxEntry | null): void {
  if (next === null) return announce(t('review.noneLeft'));
  useReview.getState().choose(next.post.id);
  announce(t('review.nextIs', { title: next.post.excerpt || t('posts.untitled') }));
}

/** What this person can decide after a post, by urgency; null when that was the last. */
function nextWaiting(postId: Id): InboxEntry | null {
  const mine = waitingForMe();
  const here = mine.findIndex(({ post }) => post.id === postId);
  return mine[here + 1] ?? mine.find(({ post }) => post.id !== postId) ?? null;
}

function waitingForMe(): readonly InboxEntry[] {
  const actor = useWorkspace.getState().snapshot?.actor.id ?? '';
  return groupInbox(useReview.getState().entries ?? [], actor).mine;
}

/**
 * Approves what is marked and was looked at, in one step that is undone in one. When one of them cannot be approved,
 * none is: the bar lists which and why, and offers the others.
 */
export async function approveMarked(): Promise<void> {
  const marked = markedEntries(useMarks.getState(), waitingForMe());
  if (marked.length === 0 || marked.some(({ seen }) => !seen)) return;
  const posts = marked.flatMap(({ entry: { post, submission }, rulesHash }) =>
    rulesHash === null
      ? []
      : [
          {
            postId: post.id,
            submission: submission.id,
            contentHash: submission.contentHash,
            rulesHash,
            schedule: plannedMoment(post),
          },
        ],
  );
  try {
    const { refused } = await api.posts.decideMany.mutate({ posts });
    if (refused.length > 0)
      return listRefused(
        refused,
        marked.map(({ entry }) => entry),
      );
  } catch (error) {
    return announceRefusal(error);
  }
  clearMarks();
  const text = t('review.bulk.done', { count: posts.length });
  toast(text, undoAction());
  announce(text);
  const { chosenId } = useReview.getState();
  if (posts.some(({ postId }) => postId === chosenId))
    goOn(waitingForMe().find(({ post }) => posts.every(({ postId }) => postId !== post.id)) ?? null);
}

function listRefused(
  refused: readonly { readonly postId: Id; readonly message: string }[],
  entries: readonly InboxEntry[],
): void {
  const list = refused.map(({ postId, message }) => ({
    postId,
    title: entries.find(({ post }) => post.id === postId)?.post.excerpt || t('posts.untitled'),
    reason: message,
  }));
  useMarks.setState(({ marked }) => ({
    refused: list,
    marked: marked.filter((id) => list.every(({ postId }) => postId !== id)),
  }));
  announce(t('review.bulk.refused', { count: list.length }), 'assertive');
}

function announceRefusal(error: unknown): void {
  announce(reasonOf(error), 'assertive');
  toastError(error);
}
