import { useView } from '#renderer/app/view-store.ts';

/** By now whoever wants the focus has taken it: panels, dialogs and lists give it back within a frame or two. */
const SETTLED = 120;
/** By now what was closed untouched is gone, its card in the rail included. */
const GONE = 700;

/**
 * Catches the keyboard where a change of screen or view or the end of a panel took the focused control away: keys
 * would go nowhere, and Tab would begin at the top of the window. Gives what stops it.
 */
export function catchLostFocus(): () => void {
  return useView.subscribe((now, before) => {
    const isOther = now.screen !== before.screen || now.calendarView !== before.calendarView;
    if (isOther || (now.openPostId === null && before.openPostId !== null))
      for (const ms of [SETTLED, GONE]) setTimeout(catchIt, ms);
  });
}

function catchIt(): void {
  if (document.activeElement !== null && document.activeElement !== document.body) return;
  const day = document.querySelector<HTMLElement>('.cal-grid [role="gridcell"][tabindex="0"]');
  (day ?? document.querySelector<HTMLElement>('main'))?.focus({ preventScroll: true });
}
