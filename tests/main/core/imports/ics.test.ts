import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { toImportPlan } from '#shared/imports/plan.ts';
import { bytesOf, codesOf, importOf } from '#tests/helpers/import-run.ts';

const weekly = readFileSync(resolve(import.meta.dirname, '../../../fixtures/imports/weekly.ics'));

function event(...lines: readonly string[]): string {
  return [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'UID:1',
    'SUMMARY:Bread',
    ...lines,
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n');
}

describe('calendar files', () => {
  test('each event is a row; words are unescaped and unfolded, alarms left out', async () => {
    const { table, run } = await importOf(weekly, 'weekly.ics');
    expect(table.reading.titles).toEqual(['Bakery plan']);
    expect(run.rows.map((row) => row.text)).toEqual([
      'Loaf of the week, warm\nfrom nine',
      'Monday bake, moved',
      'Outlook zone',
      'Wherever you are',
      'An instant',
    ]);
    expect(run.rows[0]?.notes).toContain('Summary: Monday bake');
  });

  test('moments stand on the clock of their zone; floating ones on that of the brand', async () => {
    const { run } = await importOf(weekly, 'weekly.ics', { context: { zone: 'Europe/Lisbon' } });
    expect(run.rows.map((row) => [row.date, row.time, row.zone])).toEqual([
      ['2026-03-02', '09:00', 'Europe/Berlin'],
      ['2026-03-17', '10:00', 'Europe/Berlin'],
      ['2026-04-01', '08:00', 'Europe/Berlin'],
      ['2026-04-02', '11:00', 'Europe/Lisbon'],
      ['2026-04-03', '07:00', 'UTC'],
    ]);
  });

  test('a series comes in whole, less what it leaves out and what another event replaces, across DST', async () => {
    const { run } = await importOf(weekly, 'weekly.ics');
    expect(run.rows[0]?.repeats.map((moment) => `${moment.date} ${moment.time}`)).toEqual([
      '2026-03-23 09:00',
      '2026-03-30 09:00',
      '2026-04-06 09:00',
    ]);
    const plan = toImportPlan(run, { campaigns: [], pillars: [] });
    expect(plan.posts.filter((post) => post.row === 1)).toHaveLength(4);
    expect(codesOf(run.rows[2])).toEqual(['eventCancelled']);
  });

  test('an endless series comes in for a year around today, and says that there is more', async () => {
    const ics = event('DTSTART;VALUE=DATE:20200106', 'RRULE:FREQ=WEEKLY');
    const { table, run } = await importOf(ics, 'plan.ics', { options: { today: '2026-11-21' } });
    const days = table.records[0]?.repeats?.map((moment) => moment.date) ?? [];
    expect(run.rows[0]).toMatchObject({ date: '2020-01-06', time: null });
    expect([days[0], days.at(-1)]).toEqual(['2025-11-24', '2027-11-15']);
    expect(codesOf(run.rows[0])).toEqual(['repeatsCut']);
  });

  test('a rule that repeats within a day, never happens or makes no sense brings its first moment', async () => {
    const often = await importOf(
      event('DTSTART:19900101T000000Z', 'RRULE:FREQ=SECONDLY;COUNT=1000000'),
      'plan.ics',
    );
    expect(codesOf(often.run.rows[0])).toEqual(['repeatsTooOften']);
    const nonsense = await importOf(
      event('DTSTART:20260105T090000Z', 'RRULE:FREQ=SOMETIMES;COUNT=3'),
      'plan.ics',
    );
    expect(nonsense.run.rows[0]).toMatchObject({ date: '2026-01-05', repeats: [] });
    expect(codesOf(nonsense.run.rows[0])).toEqual(['repeatsCut']);
    const long = await importOf(
      event('DTSTART:20260105T090000Z', 'RRULE:FREQ=DAILY;COUNT=1000000'),
      'plan.ics',
    );
    expect(long.table.records[0]?.repeats?.length).toBeLessThan(400);
  });

  test('an event without a readable start waits in the rail', async () => {
    const { run } = await importOf(event('DTSTART:soon'), 'plan.ics');
    expect(run.rows[0]).toMatchObject({ date: null, text: 'Bread' });
  });

  test('what is no calendar is refused', async () => {
    await expect(importOf('Date,Caption\n', 'plan.ics')).rejects.toMatchObject({ code: 'notCalendar' });
    await expect(importOf('BEGIN:VCALENDAR\nEND:VCALENDAR\n', 'plan.ics')).rejects.toMatchObject({
      code: 'noEvents',
    });
    await expect(
      importOf(bytesOf('BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VTODO\nSUMMARY:x'), 'a.ics'),
    ).resolves.toBeDefined();
  });

  test('ical.js, a reader of its own, finds the same moments', async () => {
    const rules = [
      'FREQ=WEEKLY;COUNT=9;BYDAY=MO,TH',
      'FREQ=MONTHLY;BYDAY=-1FR;COUNT=7',
      'FREQ=DAILY;INTERVAL=3;UNTIL=20260420',
    ];
    for (const rule of rules) {
      const { table } = await importOf(event('DTSTART:20260302T090000', `RRULE:${rule}`), 'plan.ics');
      const iterator = ICAL.Recur.fromString(rule).iterator(
        ICAL.Time.fromData({ year: 2026, month: 3, day: 2, hour: 9, minute: 0, second: 0, isDate: false }),
      );
      const expected: string[] = [];
      for (let next = iterator.next(); next; next = iterator.next())
        expected.push(next.toString().slice(0, 10));
      const found = new Set([
        '2026-03-02',
        ...(table.records[0]?.repeats ?? []).map((moment) => moment.date),
      ]);
      expect([...found]).toEqual([...new Set(['2026-03-02', ...expected])]);
    }
  });
});
