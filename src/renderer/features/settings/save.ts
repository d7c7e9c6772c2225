import { toastError } from '#renderer/app/toasts.ts';

/** Saves a change that shows by itself; only a refusal is said. */
export function save(asked: Promise<unknown>): void {
  asked.catch(toastError);
}
