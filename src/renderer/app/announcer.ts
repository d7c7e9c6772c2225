import { create } from 'zustand';

export type Urgency = 'polite' | 'assertive';

type Spoken = { readonly text: string; readonly turn: number };

/** What the two live regions say now. `turn` alternates, so that the same words are said again. */
export const useAnnouncements = create<{ readonly polite: Spoken; readonly assertive: Spoken }>()(() => ({
  polite: { text: '', turn: 0 },
  assertive: { text: '', turn: 0 },
}));

/** Says something to screen readers without moving focus. `assertive` interrupts: for a drag and a refusal. */
export function announce(text: string, urgency: Urgency = 'polite'): void {
  useAnnouncements.setState((state) => ({ [urgency]: { text, turn: state[urgency].turn + 1 } }));
}
