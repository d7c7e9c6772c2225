import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf, wallAt, wallTimeExists, wallToInstant } from '#shared/time/instant.ts';
import { daysOf, endOfMonth, monthGrid, sameWeek, startOfWeek, weekNumberOf } from '#shared/time/range.ts';
import {
  addDays,
  addMinutes,
  addMonths,
  daysBetween,
  isWallDate,
  isWallTime,
  isZone,
  snapTime,
  weekdayOf,
} from '#shared/time/wall.ts';

const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Pacific/Apia',
] as const;

const anyDate = fc.integer({ min: 0, max: 365 * 60 }).map((days) => addDays('2000-01-01', days));

describe('wall dates and times', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '26-01-01', '2026-04-31', ''])(
    'refuses %s as a day',
    (text) => {
      expect(isWallDate(text)).toBe(false);
    },
  );

  it.each(['24:00', '9:00', '12:60', '12:00:00', ''])('refuses %s as a time', (text) => {
    expect(isWallTime(text)).toBe(false);
  });

  it('knows zones by their IANA name only', () => {
    expect(isZone('Europe/Berlin')).toBe(true);
    expect(isZone('Mars/Olympus')).toBe(false);
    expect(isZone('+02:00')).toBe(false);
  });

  it('comes back after going any number of days and returning', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        const there = addDays(date, days);
        expect(addDays(there, -days)).toBe(date);
        expect(daysBetween(date, there)).toBe(days);
      }),
    );
  });

  it('cuts a month step to the last day of a shorter month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
  });

  it('snaps to the quarter hour without leaving the day', () => {
    expect(snapTime('09:07', 15)).toBe('09:00');
    expect(snapTime('09:08', 15)).toBe('09:15');
    expect(snapTime('23:59', 15)).toBe('23:45');
  });

  it('carries minutes over midnight', () => {
    expect(addMinutes('2026-12-31', '23:50', 15)).toEqual({ date: '2027-01-01', time: '00:05' });
  });
});

describe('instants', () => {
  it('has no instant without a time', () => {
    expect(instantOf({ date: '2026-12-09', time: null, zone: 'Europe/Berlin' })).toBeNull();
  });

  it('reads the same wall time back wherever it exists', () => {
    fc.assert(
      fc.property(
        anyDate,
        fc.integer({ min: 0, max: 95 }),
        fc.constantFrom(...zones),
        (date, quarter, zone) => {
          const time = addMinutes(date, '00:00', quarter * 15).time;
          const back = wallAt(wallToInstant(date, time, zone), zone);
          if (wallTimeExists(date, time, zone)) expect(back).toEqual({ date, time });
          else expect(back.time > time || back.date > date).toBe(true);
        },
      ),
    );
  });

  it('moves a time that daylight saving skips forward by the gap', () => {
    const instant = wallToInstant('2026-03-29', '02:30', 'Europe/Berlin');
    expect(wallAt(instant, 'Europe/Berlin')).toEqual({ date: '2026-03-29', time: '03:30' });
  });

  it('takes the first of a wall time that occurs twice', () => {
    const instant = wallToInstant('2026-10-25', '02:30', 'Europe/Berlin');
    expect(instant).toBe(Date.parse('2026-10-25T00:30:00Z'));
  });
});

describe('ranges', () => {
  it('numbers a week by its middle: one number from its first day to its last, whichever day begins it', () => {
    const sundayToSaturday = daysOf({ from: '2026-11-22', to: '2026-11-28' });
    expect(sundayToSaturday.map((date) => weekNumberOf(date, 7))).toEqual(Array(7).fill(48));
    expect(weekNumberOf('2026-11-22', 1)).toBe(47);
    expect(weekNumberOf('2026-12-31', 1)).toBe(53);
    expect(weekNumberOf('2027-01-03', 1)).toBe(53);
    expect(weekNumberOf('2027-01-03', 7)).toBe(1);
  });

  it('shows whole weeks around a month, whichever day weeks begin on', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 7 }), (date, weekStart) => {
        const grid = monthGrid(date, weekStart);
        expect(weekdayOf(grid.from)).toBe(weekStart);
        expect((daysBetween(grid.from, grid.to) + 1) % 7).toBe(0);
        expect(grid.from <= date && endOfMonth(date) <= grid.to).toBe(true);
      }),
    );
  });

  it('puts every day of a week in the same week, and the next day in another', () => {
    const monday = startOfWeek('2026-12-09', 1);
    expect(monday).toBe('2026-12-07');
    expect(sameWeek('2026-12-07', '2026-12-13', 1)).toBe(true);
    expect(sameWeek('2026-12-13', '2026-12-14', 1)).toBe(false);
  });

  it('lists the days of a span with both ends', () => {
    expect(daysOf({ from: '2026-12-30', to: '2027-01-02' })).toEqual([
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
      '2027-01-02',
    ]);
  });
});
