import { create } from 'zustand';
import { announce } from '#renderer/app/announcer.ts';
import { reasonOf } from '#renderer/app/client.ts';

export type ToastAction = {
  readonly label: string;
  readonly binding?: string | undefined;
  readonly run: () => void;
  /** Undo or Redo: it means the newest change, whatever its toast speaks of. */
  readonly ofHistory?: boolean;
};
export type Toast = {
  readonly id: number;
  readonly kind: 'done' | 'refusal';
  readonly text: string;
  readonly action?: ToastAction | undefined;
};

type ToastState = {
  readonly toasts: readonly Toast[];
  readonly dismiss: (id: number) => void;
};

/** At most this many at once; the oldest gives way. */
const SHOWN_AT_ONCE = 3;

/** The messages at the foot of the window, oldest first. */
export const useToasts = create<ToastState>()((set) => ({
  toasts: [],
  dismiss: (id) => set((state) => ({ toasts: state.toasts.filter((toast) => toast.id !== id) })),
}));

let lastId = 0;

function add(kind: Toast['kind'], text: string, action?: ToastAction): void {
  lastId += 1;
  const toast: Toast = { id: lastId, kind, text, action };
  useToasts.setState((state) => ({
    // An older Undo would take back something else than what it stands beside.
    toasts: [...state.toasts.filter((older) => !(action?.ofHistory && older.action?.ofHistory)), toast].slice(
      -SHOWN_AT_ONCE,
    ),
  }));
  announce(text, kind === 'refusal' ? 'assertive' : 'polite');
}

/** Says that something was done, with what undoes it. */
export function toast(text: string, action?: ToastAction): void {
  add('done', text, action);
}

/** Says that something was refused, why, and where possible what cures it. */
export function toastRefusal(text: string, action?: ToastAction): void {
  add('refusal', text, action);
}

/** Says why the core refused; for `catch`. */
export function toastError(error: unknown): void {
  toastRefusal(reasonOf(error));
}

/** Takes all messages away, for instance when another workspace opens. */
export function clearToasts(): void {
  useToasts.setState({ toasts: [] });
}
