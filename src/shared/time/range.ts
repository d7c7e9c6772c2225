import { Temporal } from 'temporal-polyfill';
import { addDays, daysBetween, type WallDate, weekdayOf } from './wall.ts';

/** A span of days, both ends included. */
export type DayRange = { readonly from: WallDate; readonly to: WallDate };

/** First day of the week of `date`; `weekStart` is the ISO weekday it begins with (1 Monday, 7 Sunday). */
export function startOfWeek(date: WallDate, weekStart: number): WallDate {
  return addDays(date, -((weekdayOf(date) - weekStart + 7) % 7));
}

/**
 * The number, 1 to 53, of the week that a day lies in, where weeks begin on `weekStart` (ISO weekday). It is the ISO
 * number of the week's middle: with weeks from Monday that is the ISO week, with others what most of its days say.
 */
export function weekNumberOf(date: WallDate, weekStart: number): number {
  const middle = addDays(startOfWeek(date, weekStart), 3);
  return Temporal.PlainDate.from(middle).weekOfYear ?? 0;
}

/** First day of the month of `date`. */
export function startOfMonth(date: WallDate): WallDate {
  return `${date.slice(0, 7)}-01`;
}

/** Last day of the month of `date`. */
export function endOfMonth(date: WallDate): WallDate {
  return Temporal.PlainDate.from(startOfMonth(date)).add({ months: 1 }).subtract({ days: 1 }).toString();
}

/** Whole weeks that a month view shows: from the week of the first to the week of the last day. */
export function monthGrid(date: WallDate, weekStart: number): DayRange {
  return {
    from: startOfWeek(startOfMonth(date), weekStart),
    to: addDays(startOfWeek(endOfMonth(date), weekStart), 6),
  };
}

/** Every day of the range, in order. */
export function daysOf(range: DayRange): readonly WallDate[] {
  const count = daysBetween(range.from, range.to) + 1;
  return Array.from({ length: Math.max(count, 0) }, (_, index) => addDays(range.from, index));
}

/** Whether a day lies in the range, ends included. */
export function includesDay(range: DayRange, date: WallDate): boolean {
  return date >= range.from && date <= range.to;
}

/** Whether two days lie in the same week. */
export function sameWeek(a: WallDate, b: WallDate, weekStart: number): boolean {
  return startOfWeek(a, weekStart) === startOfWeek(b, weekStart);
}
