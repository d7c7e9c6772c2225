import type { Id } from '#shared/ids.ts';

/** Brings the keyboard to a picture of the post in view, at what can be done with it. */
export function focusPicture(assetId: Id): void {
  document.querySelector<HTMLElement>(`[data-strip-asset="${assetId}"] .strip-line .btn-icon`)?.focus();
}

/** By now a dialog that closed has given the keyboard back, where what had it is still there. */
const SETTLED = 150;

/** The same where a dialog closed and nothing has the keyboard: what had opened it is gone. */
export function focusPictureIfLost(assetId: Id): void {
  setTimeout(() => {
    if (document.activeElement === null || document.activeElement === document.body) focusPicture(assetId);
  }, SETTLED);
}
