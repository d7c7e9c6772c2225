import { api } from '#renderer/app/client.ts';
import { isUntouchedDraft } from '#renderer/app/post-actions.ts';
import { toastError } from '#renderer/app/toasts.ts';
import { type EditorState, type PostEditor, typedIn } from '#renderer/features/post-panel/post-editor.ts';
import type { Id } from '#shared/ids.ts';
import { noParticulars, particulars } from '#shared/posts/particulars.ts';
import type { PostDetail } from '#shared/posts/post.ts';

/** Takes a new post that was closed without a word or a choice away again, so that no blank drafts pile up. */
export async function discardUntouched(postId: Id, editor: PostEditor): Promise<void> {
  const state = editor.store.getState();
  const { detail } = state;
  if (detail === null || !isUntouchedDraft(postId) || isChosen(detail) || isWritten(state)) return;
  await api.posts.remove.mutate({ postIds: [postId] }).catch(toastError);
}

function isChosen(detail: PostDetail): boolean {
  const { channelIds, assetIds, facts, date, campaignId, pillarId, intent, link, variants, parts } = detail;
  const lists = [channelIds, assetIds, facts, parts, Object.keys(variants)];
  const values = [date, campaignId, pillarId, intent, link];
  const known = particulars.some(
    (name) => JSON.stringify(detail[name]) !== JSON.stringify(noParticulars[name]),
  );
  return lists.some((list) => list.length > 0) || values.some((value) => value !== null) || known;
}

function isWritten(state: EditorState): boolean {
  return (['text', 'notes', 'firstComment'] as const).some(
    (field) => typedIn(state, field).value.trim() !== '',
  );
}
