import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { summarise } from '#shared/imports/summary.ts';
import { importOf } from '#tests/helpers/import-run.ts';
import { hasSharedData, sharedData } from '#tests/helpers/shared-data.ts';

type Figures = Omit<ReturnType<typeof summarise>, 'problems'>;

/** What each file's INDEX entry, and a look into it, says an import brings. */
const CALENDARS: readonly (readonly [
  file: string,
  figures: Figures,
  problems: { readonly [code: string]: number },
])[] = [
  [
    '2277728__Social_Media_Internship_Tasks__Content_Calendar.xlsx',
    figures(20, 20, 20, 0, '2025-07-10', '2025-08-04', { LinkedIn: 6, Instagram: 8, Facebook: 6 }),
    {},
  ],
  [
    'chrp-bass__bonnie-fiji-finals__buffer-import.csv',
    figures(41, 27, 0, 0, null, null, { Instagram: 14, Facebook: 13 }),
    { dateRelative: 27, nothingToImport: 14 },
  ],
  [
    'ethicoin-project__ethicoin-web__content-calendar.csv',
    figures(7, 7, 7, 7, '2026-04-05', '2026-04-06', { X: 5, Telegram: 2 }),
    {},
  ],
  [
    'Nesko1290__mondiale-en-ville__social-media-calendar.csv',
    figures(17, 12, 12, 0, '2026-05-05', '2026-05-15', { Instagram: 9, TikTok: 2, Facebook: 1 }),
    { nothingToImport: 5 },
  ],
  [
    'palisadeengineering__goal-achiever-pro__buffer-import-template.csv',
    figures(23, 23, 12, 23, '2025-02-03', '2025-02-14', { X: 12, LinkedIn: 11 }),
    { dateMissing: 11, channelRule: 1 },
  ],
  [
    'palisadeengineering__goal-achiever-pro__content-calendar-template.csv',
    figures(40, 40, 40, 40, '2025-02-03', '2025-02-14', { X: 12, LinkedIn: 11, Instagram: 11, YouTube: 6 }),
    { channelRule: 2 },
  ],
];

function figures(
  rows: number,
  posts: number,
  dated: number,
  timed: number,
  firstDate: string | null,
  lastDate: string | null,
  channels: Figures['channels'],
): Figures {
  return { rows, posts, dated, timed, firstDate, lastDate, channels };
}

async function calendar(name: string) {
  return importOf(sharedData(`calendars/${name}`), name);
}

/** One round with the real files beside the repository, none without: `hasSharedData` says so in a line. */
const whenShared = hasSharedData() ? ['../shared/data'] : [];

test('stands on our own fixtures where the real files are not beside the repository', () => {
  for (const name of ['redaktionsplan.csv', 'blocks.csv', 'weekly.ics']) {
    expect(existsSync(join(import.meta.dirname, '../../../fixtures/imports', name))).toBe(true);
  }
});

describe.each(whenShared)('calendars that real teams plan in', () => {
  test.each(CALENDARS)('%s', async (name, expected, problems) => {
    const { run } = await calendar(name);
    const { problems: found, ...rest } = summarise(run);
    const counts: { [code: string]: number } = {};
    for (const { code } of found) counts[code] = (counts[code] ?? 0) + 1;
    expect(rest).toEqual(expected);
    expect(counts).toEqual(problems);
  });

  test('the zone in a column name counts for every row', async () => {
    const { run } = await calendar('ethicoin-project__ethicoin-web__content-calendar.csv');
    expect(run.rows.map((row) => row.zone)).toEqual(Array.from({ length: 7 }, () => 'UTC'));
    expect(run.rows[2]).toMatchObject({
      date: '2026-04-05',
      time: '21:00',
      text: 'Join Telegram @EthicoinCore',
    });
  });

  test('a table at G5 with titles, repeated headers and true dates', async () => {
    const { table, run } = await calendar('2277728__Social_Media_Internship_Tasks__Content_Calendar.xlsx');
    expect(table.reading).toMatchObject({
      headerRow: 5,
      firstColumn: 7,
      repeatedHeaders: 3,
      sheet: 'Sheet1',
    });
    expect(table.header).toEqual(['Date', 'Platform', 'Content Type', 'Caption', 'Hashtags', 'Status']);
    expect(run.rows.map((row) => row.row).slice(0, 6)).toEqual([6, 7, 8, 9, 10, 15]);
    expect(run.rows[2]?.text).toBe(
      'Tips to shine in your Internee.pk internship interview!\n\n#tips #internee #success',
    );
  });

  test('captions of many lines, doubled quotes and hooks that open their caption', async () => {
    const { table, run } = await calendar(
      'palisadeengineering__goal-achiever-pro__content-calendar-template.csv',
    );
    expect(table.reading.lineBreaksKept).toBe(40);
    expect(Math.max(...run.rows.map((row) => row.text.split('\n').length))).toBeGreaterThanOrEqual(39);
    expect(run.rows[0]?.text).toContain('Not "I want to be rich."');
    expect(run.rows[0]?.text.match(/Most entrepreneurs work 60\+ hours/g)).toHaveLength(1);
    expect(run.rows[26]?.callToAction).toContain('Comment ""IN"" to join');
    expect(run.rows[26]?.notes).not.toContain('to join');
    expect(run.rows[21]).toMatchObject({ time: '19:00', pillar: 'Sunday Prep' });
  });

  test('a row with a time and no day waits in the rail with its time', async () => {
    const { run } = await calendar('palisadeengineering__goal-achiever-pro__buffer-import-template.csv');
    expect(run.rows[2]).toMatchObject({ date: null, time: '10:00', outcome: 'ready' });
    expect(run.totals).toMatchObject({ ready: 23, dated: 12, timed: 23 });
  });

  test('French columns, and legend rows that are no posts', async () => {
    const { table, run } = await calendar('Nesko1290__mondiale-en-ville__social-media-calendar.csv');
    expect(table.reading).toMatchObject({ encoding: 'utf-8', delimiter: ',', headerRow: 1 });
    expect(run.columns.map((column) => column.role).slice(0, 8)).toEqual([
      'date',
      'dayLabel',
      'channels',
      'format',
      'pillar',
      'hook',
      'text',
      'hashtags',
    ]);
    expect(run.rows.slice(12).map((row) => [row.row, row.outcome])).toEqual(
      [15, 16, 17, 18, 19].map((row) => [row, 'blocked']),
    );
  });
});

describe.each(whenShared)('calendar files of other programs', () => {
  test.each([
    ['collective__icalendar__timezoned.ics', 1, 1, '2012-02-13', '2012-02-13'],
    ['DaeHyeoNi__holidays-kr__holidays.ics', 81, 0, '2024-01-01', '2027-12-27'],
    ['jens-maus__node-ical__biweekly-exdate-until.ics', 2, 2, '2017-02-16', '2017-08-14'],
    ['kewisch__ical.js__google_birthday.ics', 4, 0, '2012-12-10', '2014-12-10'],
  ])('%s: %i events', async (name, events, timed, firstDate, lastDate) => {
    const { run } = await importOf(sharedData(`ics/${name}`), name);
    expect(summarise(run)).toMatchObject({
      rows: events,
      posts: events,
      dated: events,
      timed,
      firstDate,
      lastDate,
    });
  });

  test('a fortnightly event less the days it leaves out, on the clock of its zone', async () => {
    const name = 'jens-maus__node-ical__biweekly-exdate-until.ics';
    const { table } = await importOf(sharedData(`ics/${name}`), name);
    const repeats = table.records[0]?.repeats ?? [];
    const days = repeats.map((moment) => moment.date);
    expect(new Set(repeats.map((moment) => moment.time))).toEqual(new Set(['09:00']));
    for (const gone of ['2017-07-06', '2017-07-17', '2017-07-20', '2017-08-03'])
      expect(days).not.toContain(gone);
    expect(days).toContain('2017-07-03');
    expect(days.at(-1)).toBe('2017-07-31');
  });
});
