import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/**
 * Wall time: what a person reads on the clock of a place. Dates are `YYYY-MM-DD`, times `HH:mm`, so that
 * text order is time order. A planned post keeps these and its zone as the truth; the instant is derived.
 */
export type WallDate = string;
export type WallTime = string;

/** The planned moment of a post. `time` is null while only the day is known. */
export type Schedule = { readonly date: WallDate; readonly time: WallTime | null; readonly zone: string };

const knownDates = new Map<string, boolean>();

/** True when the text is a day that exists in the ISO calendar. */
export function isWallDate(text: string): boolean {
  // Thousands of posts share a few hundred days, and every answer to a window has its days checked.
  const known = knownDates.get(text);
  if (known !== undefined) return known;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  if (knownDates.size > 20_000) knownDates.clear();
  const exists = existsInCalendar(text);
  knownDates.set(text, exists);
  return exists;
}

function existsInCalendar(text: WallDate): boolean {
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/** True when the text is a time of day with minutes, 00:00 to 23:59. */
export function isWallTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

const knownZones = new Map<string, boolean>();

/** True when the runtime's time zone data knows the IANA name. */
export function isZone(name: string): boolean {
  const known = knownZones.get(name);
  if (known !== undefined) return known;
  const valid = canFormatIn(name);
  knownZones.set(name, valid);
  return valid;
}

function canFormatIn(name: string): boolean {
  // Offsets such as "+02:00" are accepted by Intl, but they know no daylight saving: not a zone to plan in.
  if (/^[+-]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

export const wallDateSchema = z
  .string()
  .refine(isWallDate, { error: 'Not a day of the calendar (YYYY-MM-DD).' });
export const wallTimeSchema = z.string().refine(isWallTime, { error: 'Not a time of day (HH:mm).' });
export const zoneSchema = z.string().max(64).refine(isZone, { error: 'Not a known time zone.' });
export const scheduleSchema = z.strictObject({
  date: wallDateSchema,
  time: wallTimeSchema.nullable(),
  zone: zoneSchema,
});

/** The day `days` later (negative: earlier). */
export function addDays(date: WallDate, days: number): WallDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** The day `months` later, cut to the last day of a shorter month. */
export function addMonths(date: WallDate, months: number): WallDate {
  return Temporal.PlainDate.from(date).add({ months }).toString();
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: WallDate, to: WallDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;
}

/** ISO weekday of a day: 1 Monday to 7 Sunday. */
export function weekdayOf(date: WallDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

/** How many days the month has: month 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
}

/** Minutes since midnight of a wall time. */
export function minutesOf(time: WallTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** The wall time of a minute of the day; values outside the day are held at its ends. */
export function timeOfMinutes(minutes: number): WallTime {
  const held = Math.min(Math.max(Math.round(minutes), 0), 23 * 60 + 59);
  return `${String(Math.floor(held / 60)).padStart(2, '0')}:${String(held % 60).padStart(2, '0')}`;
}

/** The wall time rounded to the nearest step, staying inside the day. */
export function snapTime(time: WallTime, stepMinutes: number): WallTime {
  const snapped = Math.round(minutesOf(time) / stepMinutes) * stepMinutes;
  return timeOfMinutes(Math.min(snapped, 24 * 60 - stepMinutes));
}

/** A wall time moved by minutes, carried over midnight into the neighbouring day. */
export function addMinutes(
  date: WallDate,
  time: WallTime,
  minutes: number,
): { date: WallDate; time: WallTime } {
  const moved = Temporal.PlainDateTime.from(`${date}T${time}`).add({ minutes });
  return {
    date: moved.toPlainDate().toString(),
    time: moved.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}
