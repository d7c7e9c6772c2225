import { Temporal } from 'temporal-polyfill';
import type { Schedule, WallDate, WallTime } from './wall.ts';

/**
 * The instant of a planned moment, in milliseconds since the epoch, or null while it has no time.
 * A wall time that daylight saving skips moves forward by the gap; one that occurs twice means the first
 * (Temporal's "compatible", which is also RFC 5545's reading).
 */
export function instantOf(schedule: Schedule): number | null {
  if (schedule.time === null) return null;
  return wallToInstant(schedule.date, schedule.time, schedule.zone);
}

const offsetCache = new Map<string, number>();

/** Like `instantOf` for parts known to be complete; milliseconds since the epoch. */
export function wallToInstant(date: WallDate, time: WallTime, zone: string): number {
  // A month of posts shares few day-and-time pairs; the conversion costs 100 times the look-up.
  const key = `${date}T${time}[${zone}]`;
  const cached = offsetCache.get(key);
  if (cached !== undefined) return cached;
  const instant = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone).epochMilliseconds;
  if (offsetCache.size > 50_000) offsetCache.clear();
  offsetCache.set(key, instant);
  return instant;
}

/** What the clock of a zone shows at an instant (milliseconds since the epoch). */
export function wallAt(instant: number, zone: string): { date: WallDate; time: WallTime } {
  const wall = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  return {
    date: wall.toPlainDate().toString(),
    time: wall.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}

/** Whether the wall time exists on that day in that zone, or is skipped by daylight saving. */
export function wallTimeExists(date: WallDate, time: WallTime, zone: string): boolean {
  const back = wallAt(wallToInstant(date, time, zone), zone);
  return back.date === date && back.time === time;
}

/** Whether a planned moment is over at an instant (milliseconds since the epoch); a day without a time is over at its end. */
export function isOver(schedule: Schedule, now: number): boolean {
  const instant = instantOf(schedule);
  return instant === null ? schedule.date < wallAt(now, schedule.zone).date : instant < now;
}

/** An instant (milliseconds since the epoch) as calendar files write it: `20261209T110000Z`. */
export function utcStamp(instant: number): string {
  const moment = Temporal.Instant.fromEpochMilliseconds(instant).toString({ smallestUnit: 'second' });
  return moment.replace(/[-:]/gu, '');
}
