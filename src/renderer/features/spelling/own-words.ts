import { create } from 'zustand';
import { api } from '#renderer/app/client.ts';
import { toast, toastError } from '#renderer/app/toasts.ts';
import { undoAction } from '#renderer/app/undo.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';

type OwnWords = { readonly brandId: Id | null; readonly words: ReadonlySet<string> };

/** Words of the brand that is written for which are right although no dictionary has them. */
export const useOwnWords = create<OwnWords>()(() => ({ brandId: null, words: new Set() }));

/** Asks for a brand's words; null lets go of them. */
export async function loadOwnWords(brandId: Id | null): Promise<void> {
  if (useOwnWords.getState().brandId !== brandId) useOwnWords.setState({ brandId, words: new Set() });
  if (brandId === null) return;
  const { words } = await api.library.words.query({ brandId });
  if (useOwnWords.getState().brandId === brandId) useOwnWords.setState({ words: new Set(words) });
}

/** Keeps a word for everybody who writes for the brand; undo takes it out again. */
export async function keepOwnWord(brandId: Id, word: string): Promise<void> {
  try {
    await api.library.keepWord.mutate({ brandId, word });
    await loadOwnWords(brandId);
    toast(t('editor.spelling.kept', { word }), undoAction());
  } catch (error) {
    toastError(error);
  }
}

/** Asks again whenever a brand was changed, also by undo or in another window; gives back what stops it. */
export function followOwnWords(): () => void {
  return useWorkspace.subscribe((now, before) => {
    if (now.snapshot?.brands === before.snapshot?.brands) return;
    loadOwnWords(useOwnWords.getState().brandId).catch(toastError);
  });
}
