import type { CalendarView } from '#renderer/app/view-store.ts';
import { type DayRange, endOfMonth, monthGrid, startOfMonth, startOfWeek } from '#shared/time/range.ts';
import { addDays, addMonths, type WallDate } from '#shared/time/wall.ts';

/** The days a view shows, both included; `weekStart` is an ISO weekday. */
export function shownRange(view: CalendarView, date: WallDate, weekStart: number): DayRange {
  switch (view) {
    case 'month':
      return monthGrid(date, weekStart);
    case 'week':
      return { from: startOfWeek(date, weekStart), to: addDays(startOfWeek(date, weekStart), 6) };
    case 'day':
      return { from: date, to: date };
    case 'list':
      return { from: startOfMonth(date), to: endOfMonth(date) };
  }
}

/** The days that the sentences above the grid speak of: a month without the ragged ends of its weeks. */
export function namedRange(view: CalendarView, date: WallDate, weekStart: number): DayRange {
  return view === 'month' ? shownRange('list', date, weekStart) : shownRange(view, date, weekStart);
}

/** The day that the next (1) or previous (-1) period stands on. */
export function steppedDate(view: CalendarView, date: WallDate, steps: number): WallDate {
  if (view === 'day') return addDays(date, steps);
  if (view === 'week') return addDays(date, 7 * steps);
  return addMonths(startOfMonth(date), steps);
}

/** The span whose posts are fetched for a view: always whole months' grids, so that views share what is loaded. */
export function loadedRange(date: WallDate, weekStart: number): DayRange {
  return monthGrid(date, weekStart);
}
