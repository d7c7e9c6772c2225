import { useEffect } from 'react';

let isMarked = false;

/** Leaves the mark `calendar-painted` once, when the first month with its posts is on the screen. */
export function useMarkPainted(isLoaded: boolean): void {
  useEffect(() => {
    if (!isLoaded || isMarked) return;
    isMarked = true;
    // Two frames: in the first FullCalendar measures its rows, the second shows them.
    requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('calendar-painted')));
  }, [isLoaded]);
}
