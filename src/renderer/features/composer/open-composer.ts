import { useView } from '#renderer/app/view-store.ts';
import { commitOpenEditors } from '#renderer/features/post-panel/use-post-editor.ts';
import { useReview } from '#renderer/features/review/review-store.ts';
import type { Id } from '#shared/ids.ts';

/** Opens a post in the composer, with all that was typed of it elsewhere in the window. */
export async function openComposer(postId: Id): Promise<void> {
  await commitOpenEditors();
  useView.getState().compose(postId);
}

/** The post that is looked at: under the keyboard, in the panel, or in review; null where there is none. */
export function composable(): Id | null {
  const { screen, openPostId } = useView.getState();
  if (screen === 'composer') return null;
  const focused = document.activeElement?.closest<HTMLElement>('[data-post]')?.dataset['post'];
  const inReview = screen === 'approvals' ? useReview.getState().chosenId : null;
  return focused ?? openPostId ?? inReview;
}

/** So many frames the place one came from is waited for, about a second. */
const FRAMES = 60;

/** Back to where the composer was opened from, with the keyboard on the post there. */
export function leaveComposer(): void {
  const { composing } = useView.getState();
  useView.getState().leaveComposer();
  if (composing !== null && !composing.from.panel)
    requestAnimationFrame(() => focusPost(composing.postId, FRAMES));
}

function focusPost(postId: Id, frames: number): void {
  // Whatever took the keyboard in the meantime keeps it; the pane around everything is where it is put when lost.
  const isFree = document.activeElement?.matches('body, main, .composer *') ?? true;
  if (!isFree) return;
  const tile = document.querySelector<HTMLElement>(`[data-post="${postId}"]`);
  if (tile !== null) return tile.focus();
  if (frames > 0) requestAnimationFrame(() => focusPost(postId, frames - 1));
}
