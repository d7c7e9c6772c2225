import { create } from 'zustand';
import { api } from '#renderer/app/client.ts';
import { toast, toastError, toastRefusal } from '#renderer/app/toasts.ts';
import { useView } from '#renderer/app/view-store.ts';
import type { DecisionReading } from '#shared/contract/packages.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';
import { DECISION_BYTES_MAX } from '#shared/packages/limits.ts';

type PackagesState = {
  /** The decision file that was read, until it is taken in or put away. */
  readonly reading: DecisionReading | null;
  /** The decisions of it that shall count. */
  readonly chosen: ReadonlySet<Id>;
  readonly isTaking: boolean;
  readonly include: (postId: Id, on: boolean) => void;
  readonly takeIn: () => Promise<void>;
};

/** A decision file on its way in. */
export const usePackages = create<PackagesState>()((set, get) => ({
  reading: null,
  chosen: new Set(),
  isTaking: false,
  include: (postId, on) =>
    set(({ chosen }) => ({
      chosen: new Set([...chosen].filter((id) => id !== postId).concat(on ? postId : [])),
    })),
  takeIn: async () => {
    const { reading, chosen, isTaking } = get();
    if (reading === null || isTaking || chosen.size === 0) return;
    set({ isTaking: true });
    try {
      const { decided } = await api.packages.import.mutate({ text: reading.text, postIds: [...chosen] });
      useView.getState().closeDialog();
      toast(t('packages.takeIn.done', { count: decided, name: reading.recipientName }));
      set({ reading: null });
    } catch (error) {
      toastError(error);
      // Something changed since it was read: what still fits is shown anew.
      await openDecision(reading.text);
    } finally {
      set({ isTaking: false });
    }
  },
}));

/** Reads a decision file, asked for by the system's dialog when no text is given, and shows what it decides. */
export async function openDecision(text: string | null): Promise<void> {
  try {
    const { reading } = await api.packages.read.mutate({ text });
    if (reading === null) return;
    const fitting = reading.items.filter(({ state }) => state === 'fits').map(({ postId }) => postId);
    usePackages.setState({ reading, chosen: new Set(fitting) });
    useView.getState().openDialog({ kind: 'takeInDecision' });
  } catch (error) {
    toastError(error);
  }
}

/** A decision file that was dropped on the window. The core says what is wrong with one. */
export async function takeDroppedDecision(file: File): Promise<void> {
  if (file.size > DECISION_BYTES_MAX) return toastRefusal(t('packages.refusal.largeFile'));
  const text = await file.text();
  await (text === '' ? toastRefusal(t('packages.refusal.notADecision')) : openDecision(text));
}
