import { useLayoutEffect } from 'react';
import { includesDay } from '#shared/time/range.ts';
import type { WallDate } from '#shared/time/wall.ts';
import { useCalendarUi } from './calendar-ui.ts';
import type { Standing } from './use-calendar.ts';

/**
 * FullCalendar draws a table of cells and makes every post a tab stop or none. This turns it into a grid with one
 * tab stop: the attributes are ones FullCalendar never sets, so React leaves them alone.
 */
export function useGridFocus(box: { readonly current: HTMLElement | null }, standing: Standing): void {
  const chosen = useCalendarUi((state) => state.focusDate);
  const focusDate = chosen !== null && includesDay(standing.grid, chosen) ? chosen : standing.date;
  useLayoutEffect(() => {
    const root = box.current;
    if (root === null) return;
    const paint = (): void => paintCells(root, focusDate);
    paint();
    // FullCalendar measures and draws once more after its first commit.
    const frame = requestAnimationFrame(paint);
    return () => cancelAnimationFrame(frame);
  });
}

const CELL = '[role="cell"][data-date], [role="gridcell"][data-date]';

function paintCells(root: HTMLElement, focusDate: WallDate): void {
  const table = root.querySelector('[role="table"], [role="grid"]');
  table?.setAttribute('role', 'grid');
  table?.setAttribute('aria-label', root.dataset['gridLabel'] ?? '');
  for (const cell of root.querySelectorAll<HTMLElement>(CELL)) paintCell(cell, focusDate);
  // FullCalendar hides the head of a day from screen readers, taking it for a number: ours holds buttons.
  for (const head of root.querySelectorAll('.cal-top-inner[aria-hidden]'))
    head.removeAttribute('aria-hidden');
}

function paintCell(cell: HTMLElement, focusDate: WallDate): void {
  // Its name is what is in it: FullCalendar puts the full date there for screen readers, then come the posts.
  set(cell, 'role', 'gridcell');
  set(cell, 'tabindex', cell.dataset['date'] === focusDate ? '0' : '-1');
}

function set(element: HTMLElement, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** The cell of a day in the grid on screen. */
export function cellOf(date: WallDate): HTMLElement | null {
  return document.querySelector<HTMLElement>(
    `.cal-grid [data-date="${date}"][role="gridcell"], .cal-grid [data-date="${date}"][role="cell"]`,
  );
}

/** Moves the keyboard to a day; tries again for some frames while a new month is being drawn. */
export function focusDay(date: WallDate): void {
  useCalendarUi.setState({ focusDate: date });
  focusSoon(() => cellOf(date));
}

/**
 * Moves the keyboard to the tile of a post once it is drawn on its day and can be seen. The day counts: right after
 * a move the tile still stands where it was, and goes with its focus a frame later.
 */
export function focusPost(id: string, date: WallDate | null): void {
  const place = date === null || document.querySelector('.cal-grid') === null ? '' : `[data-date="${date}"] `;
  focusSoon(() => document.querySelector<HTMLElement>(`${place}[data-post="${id}"]`));
}

function focusSoon(find: () => HTMLElement | null, tries = 30): void {
  const element = find();
  element?.focus({ preventScroll: false });
  if ((element !== null && document.activeElement === element) || tries === 0) return;
  requestAnimationFrame(() => focusSoon(find, tries - 1));
}
