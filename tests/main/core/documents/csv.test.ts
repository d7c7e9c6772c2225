import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '#core/documents/csv.ts';
import { csvColumns } from '#shared/documents/csv.ts';
import { post, sampleMonth } from '#tests/shared/documents/sample-month.ts';

function recordsOf(csv: string): { readonly [column: string]: string }[] {
  return Papa.parse<{ readonly [column: string]: string }>(csv.replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: true,
  }).data;
}

describe('the month as CSV', () => {
  it('has one record per post with the day, the wall time and the zone', () => {
    const [first] = recordsOf(writeCsv(sampleMonth));
    expect(first).toEqual({
      Date: '2026-12-03',
      Time: '12:00',
      'Time zone': 'Europe/Berlin',
      Channels: 'Instagram, Facebook',
      Text: 'Three ways to eat rye\n\nToasted, torn, or straight from the bag.',
      Campaign: 'Advent Bakes',
      Pillar: 'Seasonal bakes',
      Intent: 'promote',
      Status: 'Scheduled',
      Notes: 'Not before Friday',
      'First comment': '',
      'Channel texts': '',
      Facts: '',
    });
    expect(recordsOf(writeCsv(sampleMonth))).toHaveLength(5);
  });

  it('opens in spreadsheets as it is: a byte order mark, CRLF, and its columns first', () => {
    const csv = writeCsv(sampleMonth);
    expect(csv.startsWith(`\ufeff${csvColumns.join(',')}\r\n`)).toBe(true);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', "'=1", '=1\nsecond line'])(
    'guards %j so that no spreadsheet runs it',
    (text) => {
      const posts = [post(1, { date: '2026-12-01', text })];
      expect(recordsOf(writeCsv({ ...sampleMonth, posts }))[0]?.['Text']).toBe(`'${text}`);
    },
  );

  it('keeps the header when the month is empty', () => {
    expect(writeCsv({ ...sampleMonth, posts: [] }).trim()).toBe(`\ufeff${csvColumns.join(',')}`.trim());
  });
});
