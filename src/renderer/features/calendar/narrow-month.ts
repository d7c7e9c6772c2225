import { useEffect } from 'react';
import { TIGHT, useMedia } from '#renderer/app/use-media.ts';
import { useView } from '#renderer/app/view-store.ts';

/** The month gave way to the list because the window is narrow, and comes back when it is not. */
let gaveWay = false;

/**
 * At 200 % zoom seven columns hold no words: the month falls back to the list (design.md, "Layout"). It is only
 * a beginning: whoever then chooses the month gets it.
 */
export function useNarrowMonth(): void {
  const tight = useMedia(TIGHT);
  useEffect(() => {
    const { calendarView } = useView.getState();
    if (tight && calendarView === 'month') {
      gaveWay = true;
      useView.setState({ calendarView: 'list' });
    } else if (!tight && gaveWay) {
      gaveWay = false;
      if (calendarView === 'list') useView.setState({ calendarView: 'month' });
    }
  }, [tight]);
}
