import { create } from 'zustand';
import { ApiError, api } from '#renderer/app/client.ts';
import { useSaving } from '#renderer/app/saving.ts';
import { clearToasts, toast, toastRefusal } from '#renderer/app/toasts.ts';
import { useView } from '#renderer/app/view-store.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { passphraseFault } from '#renderer/features/lock/passphrase-rules.ts';
import type { WorkspaceStatus } from '#shared/contract/workspace.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';

type Given = { readonly passphrase: string | null };

/**
 * The first passphrase that was just typed to come in, so that choosing one's own does not ask for it again. It
 * lives in memory until it is replaced or the window is locked.
 */
export const useGiven = create<Given>()(() => ({ passphrase: null }));

/** The longest that a lock waits for what was typed to be stored, in milliseconds. */
const LONGEST_SETTLING = 1500;

/** Leaves the field in which something is being typed, and waits until what it saves is stored. */
export async function storeWhatIsTyped(): Promise<void> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  const started = performance.now();
  do {
    await new Promise((resolve) => setTimeout(resolve, 20));
  } while (useSaving.getState().pending > 0 && performance.now() - started < LONGEST_SETTLING);
}

async function take(status: WorkspaceStatus, passphrase: string | null): Promise<void> {
  useGiven.setState({ passphrase: status.state === 'open' && status.mustChange ? passphrase : null });
  await useWorkspace.getState().enter(status);
}

/** Locks the window, once what was typed is stored. Where nobody has a passphrase it says what is missing. */
export async function lockNow(): Promise<void> {
  await storeWhatIsTyped();
  try {
    await take(await api.lock.lock.mutate(), null);
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'wrong-state') throw error;
    const run = (): void => useView.getState().goSettings('people');
    toastRefusal(error.message, { label: t('lock.setPassphrase'), run });
  }
}

/** Lets somebody in. Throws `ApiError`: the same words for a wrong name and a wrong passphrase. */
export async function unlock(name: string, passphrase: string): Promise<void> {
  await take(await api.lock.unlock.mutate({ name, passphrase }), passphrase);
}

/** Leaves the locked workspace for the first screen. */
export async function leaveLocked(): Promise<void> {
  await take(await api.workspace.close.mutate(), null);
}

/** What came of an attempt to change over: done, or it takes their passphrase. */
export type Switched = 'done' | 'passphrase';

/**
 * Changes over to another person, once what was typed is stored in the name of who typed it. Throws `ApiError`;
 * that a passphrase is needed is an answer while none was given.
 */
export async function switchTo(personId: Id, name: string, passphrase: string | null): Promise<Switched> {
  await storeWhatIsTyped();
  try {
    await take(await api.lock.switchTo.mutate({ personId, passphrase }), passphrase);
    await useWorkspace.getState().refresh();
    // What was said to the one is not for the other, and its Undo was theirs.
    clearToasts();
    toast(t('lock.switch.done', { name }));
    return 'done';
  } catch (error) {
    const needsOne = error instanceof ApiError && error.field === 'passphrase';
    if (passphrase === null && needsOne) return 'passphrase';
    throw error;
  }
}

/** Replaces one's own passphrase. Throws `ApiError`. */
export async function setOwnPassphrase(current: string | null, next: string): Promise<void> {
  if (passphraseFault(next) !== null) return;
  await api.people.setPassphrase.mutate({ current, next });
  useGiven.setState({ passphrase: null });
  await useWorkspace.getState().enter(await api.workspace.status.query());
}
