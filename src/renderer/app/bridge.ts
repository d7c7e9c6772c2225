import type { MastheadBridge } from '#shared/contract/wire.ts';

declare global {
  interface Window {
    /** Put there by the preload; the only way out of the window. */
    readonly masthead: MastheadBridge;
  }
}

/** The one door of this window. */
export function bridge(): MastheadBridge {
  return window.masthead;
}

/** True on a Mac, where Cmd takes the place of Ctrl. */
export function isMac(): boolean {
  return typeof window !== 'undefined' && window.masthead?.platform === 'darwin';
}
