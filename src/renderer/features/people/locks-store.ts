import { useEffect } from 'react';
import { create } from 'zustand';
import { api } from '#renderer/app/client.ts';
import { toastError } from '#renderer/app/toasts.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import type { Locks } from '#shared/contract/people.ts';

type LocksState = { readonly locks: Locks | null; readonly load: () => Promise<void> };

/** How people are kept apart here: who has a passphrase, and when a window locks itself. */
export const useLocksStore = create<LocksState>()((set) => ({
  locks: null,
  load: async () => set({ locks: await api.people.locks.query() }),
}));

/** The locks of this workspace, asked for again whenever its people may have changed; null until they are known. */
export function useLocks(): Locks | null {
  const snapshot = useWorkspace((state) => state.snapshot);
  useEffect(() => {
    if (snapshot !== null) useLocksStore.getState().load().catch(toastError);
  }, [snapshot]);
  return useLocksStore((state) => state.locks);
}
