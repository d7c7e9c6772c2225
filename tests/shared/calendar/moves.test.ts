import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  movedSchedule,
  moveTogether,
  type Placed,
  SNAP_MINUTES,
  shiftAll,
  shiftBetween,
  shiftedSchedule,
  timedSchedule,
} from '#shared/calendar/moves.ts';
import { instantOf, wallAt, wallTimeExists } from '#shared/time/instant.ts';
import { addDays, addMonths, daysBetween, minutesOf, timeOfMinutes } from '#shared/time/wall.ts';

const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Africa/Cairo',
  'UTC',
];
// 2025 to 2028: two leap-year borders, and both clock changes of every zone above each year.
const day = fc.integer({ min: 0, max: 1460 }).map((days) => addDays('2025-01-01', days));
const time = fc.integer({ min: 0, max: 1439 }).map(timeOfMinutes);
const schedule = fc.record({ date: day, time: fc.option(time), zone: fc.constantFrom(...zones) });
const timed = fc.record({ date: day, time, zone: fc.constantFrom(...zones) });

describe('moving a post', () => {
  it('keeps the wall time and the zone on every day of four years', () => {
    fc.assert(
      fc.property(schedule, day, (from, to) => {
        expect(movedSchedule(from, to)).toEqual({ ...from, date: to });
      }),
    );
  });

  it('shows the same clock time there, wherever that time exists', () => {
    fc.assert(
      fc.property(timed, day, (from, to) => {
        const moved = movedSchedule(from, to);
        fc.pre(wallTimeExists(to, from.time, from.zone));
        expect(wallAt(instantOf(moved) ?? 0, from.zone)).toEqual({ date: to, time: from.time });
      }),
    );
  });

  it('keeps 12:00 at 12:00 over both clock changes of Berlin, though a day there has 23 or 25 hours', () => {
    const hours = (a: string, b: string) => {
      const at = (date: string) => instantOf({ date, time: '12:00', zone: 'Europe/Berlin' }) ?? 0;
      return (at(b) - at(a)) / 3_600_000;
    };
    expect(hours('2027-03-27', '2027-03-28')).toBe(23);
    expect(hours('2026-10-24', '2026-10-25')).toBe(25);
    const noon = { date: '2027-03-27', time: '12:00', zone: 'Europe/Berlin' };
    expect(shiftedSchedule(noon, { days: 1, minutes: 0 })).toEqual({ ...noon, date: '2027-03-28' });
  });

  it('crosses the ends of months and years', () => {
    const eve = { date: '2026-12-31', time: '23:50', zone: 'Europe/Berlin' };
    expect(shiftedSchedule(eve, { days: 1, minutes: 0 }).date).toBe('2027-01-01');
    expect(shiftedSchedule(eve, { days: 0, minutes: 15 })).toEqual({
      ...eve,
      date: '2027-01-01',
      time: '00:05',
    });
    expect(shiftedSchedule({ ...eve, date: '2028-02-28' }, { days: 1, minutes: 0 }).date).toBe('2028-02-29');
    expect(movedSchedule({ ...eve, date: '2026-01-31' }, addMonths('2026-01-31', 1)).date).toBe('2026-02-28');
  });

  it('snaps a drop in the time grid to a quarter of an hour and stays on the day', () => {
    fc.assert(
      fc.property(schedule, day, time, (from, to, at) => {
        const dropped = timedSchedule(from, to, at);
        expect(minutesOf(dropped.time ?? '') % SNAP_MINUTES).toBe(0);
        expect(dropped.date).toBe(to);
        expect(dropped.zone).toBe(from.zone);
      }),
    );
  });
});

describe('moving several posts together', () => {
  const posts = fc.array(schedule, { minLength: 1, maxLength: 8 });
  const placed = (schedules: readonly Placed['schedule'][]): Placed[] =>
    schedules.map((each, index) => ({ id: String(index), schedule: each }));

  it('puts the dragged one where it was dropped and keeps the distances in days', () => {
    fc.assert(
      fc.property(posts, day, (schedules, to) => {
        const before = placed(schedules);
        const [dragged] = before;
        if (dragged === undefined) return;
        const moves = moveTogether(before, dragged.id, movedSchedule(dragged.schedule, to));
        const days = daysBetween(dragged.schedule.date, to);
        expect(moves.map((move) => move.schedule)).toEqual(
          schedules.map((each) => ({ ...each, date: addDays(each.date, days) })),
        );
      }),
    );
  });

  it('gives the way back: a shift and its opposite leave every post where it was', () => {
    const shift = fc.record({
      days: fc.integer({ min: -400, max: 400 }),
      minutes: fc.integer({ min: -2000, max: 2000 }),
    });
    fc.assert(
      fc.property(posts, shift, (schedules, { days, minutes }) => {
        const there = shiftAll(placed(schedules), { days, minutes });
        const away = placed(there.map((move) => move.schedule as Placed['schedule']));
        const back = shiftAll(away, { days: -days, minutes: -minutes });
        expect(back.map((move) => move.schedule)).toEqual(schedules);
      }),
    );
  });

  it('moves a post with no time by whole days only', () => {
    const idea = { date: '2026-12-07', time: null, zone: 'UTC' };
    expect(shiftedSchedule(idea, { days: 2, minutes: 45 })).toEqual({ ...idea, date: '2026-12-09' });
    expect(shiftBetween(idea, { ...idea, date: '2026-12-09', time: '10:00' })).toEqual({
      days: 2,
      minutes: 0,
    });
  });
});
