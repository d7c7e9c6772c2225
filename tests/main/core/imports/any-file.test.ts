import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTable } from '#core/imports/read-table.ts';
import { dryRun } from '#shared/imports/dry-run.ts';
import { dryRunSchema } from '#shared/imports/dry-run-values.ts';
import { proposeMapping } from '#shared/imports/mapping.ts';
import { importPlanSchema, toImportPlan } from '#shared/imports/plan.ts';
import { ImportRefusal } from '#shared/imports/refusal.ts';
import { summarise } from '#shared/imports/summary.ts';
import { tableReadingSchema } from '#shared/imports/table.ts';
import { bytesOf, emptyBrand } from '#tests/helpers/import-run.ts';

const HEADERS = [
  'Date',
  'Time',
  'Zone',
  'Platform',
  'Caption',
  'Hook',
  'Hashtags',
  'Status',
  'Campaign',
  'Day',
  'zzz',
  '',
];
const VALUES = [
  '2026-04-05',
  '31/12/2026 10:00',
  '03/04/2026',
  '10-Jul',
  'Week 1 Mon',
  '29.02.2027',
  '25:00',
  '10:00 CET',
  '0000-00-00',
  '99999999',
  'insta, fb / X & pin',
  '__proto__',
  'constructor',
  '=1+1',
  '{date, plural}',
  'Bread\nand rye',
  '"',
  '',
];
const cell = fc.oneof(fc.constantFrom(...VALUES), fc.string({ unit: 'binary', maxLength: 30 }));
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Reads and dry-runs a file; what comes out must fit the schemas, and only refusals may be thrown. */
async function survives(bytes: Uint8Array, name: string): Promise<void> {
  try {
    const table = await readTable(bytes, name, { today: emptyBrand.today });
    expect(tableReadingSchema.safeParse(table).error).toBeUndefined();
    const run = dryRun({ table, mapping: proposeMapping(table), answers: {}, context: emptyBrand });
    expect(dryRunSchema.safeParse(run).error).toBeUndefined();
    expect(importPlanSchema.safeParse(toImportPlan(run, emptyBrand)).error).toBeUndefined();
    expect(summarise(run).rows).toBe(table.records.length);
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error;
  }
}

test('any table of any cells comes out whole or is refused', async () => {
  const line = fc.array(cell, { minLength: 1, maxLength: 8 });
  const header = fc.array(fc.constantFrom(...HEADERS), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(header, fc.array(line, { maxLength: 8 }), async (names, lines) => {
      const csv = [names, ...lines].map((cells) => cells.map(quoted).join(',')).join('\r\n');
      await survives(bytesOf(csv), 'plan.csv');
    }),
    { numRuns: 300 },
  );
});

test('any bytes under any name come out whole or are refused', async () => {
  const name = fc.constantFrom('plan.csv', 'plan.tsv', 'plan.xlsx', 'plan.ics', 'plan');
  const start = fc.constantFrom('', 'PK\u0003\u0004', 'BEGIN:VCALENDAR\n', 'Date,Caption\n');
  await fc.assert(
    fc.asyncProperty(name, start, fc.uint8Array({ maxLength: 300 }), async (fileName, head, tail) => {
      await survives(Uint8Array.from([...bytesOf(head), ...tail]), fileName);
    }),
    { numRuns: 300 },
  );
});

test('any lines in an event come out whole or are refused', async () => {
  const property = fc.constantFrom(
    'DTSTART:20260405T090000Z',
    'DTSTART;VALUE=DATE:20260405',
    'DTSTART;TZID=Nowhere:20260405T090000',
    'DTSTART:20260230',
    'RRULE:FREQ=DAILY;COUNT=5',
    'RRULE:FREQ=WEEKLY;UNTIL=20270101',
    'RRULE:FREQ=MONTHLY;BYDAY=9XX',
    'RRULE:',
    'EXDATE:20260406T090000Z,x',
    'RDATE;VALUE=PERIOD:20260501T090000Z/PT1H',
    'RECURRENCE-ID:20260407T090000Z',
    'SUMMARY:Bread\\, rye\\nand \\\\ more',
    'STATUS:CANCELLED',
    'X;Y="a:b":c',
    'BEGIN:VALARM',
    'END:VEVENT',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(property, { maxLength: 10 }), async (lines) => {
      const ics = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\n');
      await survives(bytesOf(ics), 'plan.ics');
    }),
    { numRuns: 150 },
  );
});
