import { create } from 'zustand';

type SavingState = {
  /** Commands under way. */
  readonly pending: number;
  /** When the core last confirmed a command of this window, in ms since the epoch; null before the first. */
  readonly savedAt: number | null;
  readonly begin: () => void;
  readonly end: () => void;
  readonly confirm: (at: number) => void;
};

/** What the status bar says about saving. It counts what was really asked and confirmed. */
export const useSaving = create<SavingState>()((set) => ({
  pending: 0,
  savedAt: null,
  begin: () => set((state) => ({ pending: state.pending + 1 })),
  end: () => set((state) => ({ pending: Math.max(0, state.pending - 1) })),
  confirm: (at) => set({ savedAt: at }),
}));
