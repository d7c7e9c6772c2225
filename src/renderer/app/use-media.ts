import { useSyncExternalStore } from 'react';

/** Widths at which the frame changes: nav as icons, and panels as sheets (200 % zoom of 1440 is 720). */
export const NARROW = '(max-width: 1160px)';
export const TIGHT = '(max-width: 860px)';

/** Whether a media query holds, followed as the window changes. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (told) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', told);
      return () => list.removeEventListener('change', told);
    },
    () => window.matchMedia(query).matches,
  );
}
