import { api } from '#renderer/app/client.ts';
import { isUntouchedDraft } from '#renderer/app/post-actions.ts';
import { toastError } from '#renderer/app/toasts.ts';
import type { PostEditor } from '#renderer/features/post-panel/post-editor.ts';
import type { Id } from '#shared/ids.ts';

/** Takes a new post that was closed without a word or a choice away again, so that no blank drafts pile up. */
export async function discardUntouched(postId: Id, editor: PostEditor): Promise<void> {
  const { detail, text, notes } = editor.store.getState();
  if (detail === null || !isUntouchedDraft(postId)) return;
  const chosen = detail.channelIds.length > 0 || detail.date !== null || detail.campaignId !== null;
  if (chosen || detail.pillarId !== null || detail.intent !== null) return;
  if (text.value.trim() !== '' || notes.value.trim() !== '') return;
  await api.posts.remove.mutate({ postIds: [postId] }).catch(toastError);
}
