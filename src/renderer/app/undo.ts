import { api } from '#renderer/app/client.ts';
import { type ToastAction, toast, toastError } from '#renderer/app/toasts.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { t } from '#shared/messages/index.ts';

/** Takes the last change back and says which. Throws `ApiError` when it cannot. */
export async function undo(): Promise<void> {
  const { label, kept } = await api.history.undo.mutate().catch(refused);
  const text = kept === 0 ? t('app.undone', { label }) : t('app.undoneKept', { label, kept });
  const run = (): void => void redo().catch(toastError);
  toast(text, { label: t('app.redo'), binding: 'Mod+Shift+Z', run, ofHistory: true });
}

/** Does again what was undone last and says which. */
export async function redo(): Promise<void> {
  const { label, kept } = await api.history.redo.mutate().catch(refused);
  toast(kept === 0 ? t('app.redone', { label }) : t('app.redoneKept', { label, kept }), undoAction());
}

/** What comes next is another step once one was refused: the menu and the buttons have to name that. */
function refused(error: unknown): never {
  useWorkspace.getState().refresh().catch(toastError);
  throw error;
}

/** The Undo button of a toast: the same command as the key. */
export function undoAction(): ToastAction {
  return {
    label: t('app.undo'),
    binding: 'Mod+Z',
    run: () => void undo().catch(toastError),
    ofHistory: true,
  };
}

/**
 * Whether a step back or forth can be asked for. Whether there is one, the core knows: this window hears of the newest a
 * moment after it was taken, and a key that is pressed meanwhile has to count.
 */
export function hasHistory(): boolean {
  return useWorkspace.getState().snapshot !== null;
}
