import { toastRefusal } from '#renderer/app/toasts.ts';
import { useView } from '#renderer/app/view-store.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';

/** Whether there may be posts to send: selected, open beside the calendar, or on the review screen. */
export function hasPostsToSend(): boolean {
  const { selection, openPostId, screen } = useView.getState();
  return selection.length > 0 || openPostId !== null || screen === 'approvals';
}

/** Opens the dialog for the posts that are selected, marked or in view. */
export async function sendPostsInView(): Promise<void> {
  const postIds = await postsInView();
  if (postIds.length === 0) return toastRefusal(t('packages.send.nothingInView'));
  useView.getState().openDialog({ kind: 'sendPackage', postIds });
}

async function postsInView(): Promise<readonly Id[]> {
  const { selection, openPostId, screen } = useView.getState();
  if (screen !== 'approvals')
    return selection.length > 0 ? selection : openPostId === null ? [] : [openPostId];
  // The review screen has a chunk of its own; it is there already when it is in view.
  const [{ useMarks }, { useReview }] = await Promise.all([
    import('#renderer/features/review/marks-store.ts'),
    import('#renderer/features/review/review-store.ts'),
  ]);
  const { marked } = useMarks.getState();
  const { chosenId } = useReview.getState();
  return marked.length > 0 ? marked : chosenId === null ? [] : [chosenId];
}
