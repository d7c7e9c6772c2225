import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTable } from '#core/imports/read-table.ts';
import { bytesOf, codesOf, importOf } from '#tests/helpers/import-run.ts';

const fixture = (name: string): Uint8Array =>
  readFileSync(resolve(import.meta.dirname, '../../../fixtures/imports', name));

describe('characters', () => {
  const text = 'Datum,Kanal,Text\n2026-04-05,insta,Türchen für Zoë: café – “rye”\n';

  test('UTF-8, with its mark and without', async () => {
    const plain = await readTable(bytesOf(text), 'plan.csv');
    expect(plain.reading).toMatchObject({ encoding: 'utf-8', encodingBy: 'valid' });
    const marked = await readTable(bytesOf(`\ufeff${text}`), 'plan.csv');
    expect(marked.reading).toMatchObject({ encoding: 'utf-8', encodingBy: 'bom' });
    expect(marked.header).toEqual(plain.header);
  });

  test.each(['mark', 'no mark'])('UTF-16 in both orders, with %s', async (mark) => {
    const little = Buffer.from(`${mark === 'mark' ? '\ufeff' : ''}${text}`, 'utf16le');
    const big = Buffer.from(little).swap16();
    for (const [bytes, encoding] of [
      [little, 'utf-16le'],
      [big, 'utf-16be'],
    ] as const) {
      const table = await readTable(bytes, 'plan.csv');
      expect(table.reading.encoding).toBe(encoding);
      expect(table.records[0]?.cells[2]).toBe('Türchen für Zoë: café – “rye”');
    }
  });

  test('Windows-1252 with semicolons, as a German Excel saves it', async () => {
    const { table, run } = await importOf(fixture('redaktionsplan.csv'), 'redaktionsplan.csv');
    expect(table.reading).toMatchObject({
      encoding: 'windows-1252',
      delimiter: ';',
      headerRow: 1,
      lineBreaksKept: 1,
    });
    expect(table.header).toEqual(['Datum', 'Uhrzeit', 'Kanal', 'Text', 'Kampagne', 'Status', 'Intern']);
    expect(run.rows[2]).toMatchObject({
      text: 'Kardamom, Türchen vier',
      date: '2026-12-04',
      time: '07:45',
      stage: 'idea',
    });
    expect(run.rows[0]?.channels.map((channel) => channel.name)).toEqual(['Instagram', 'Facebook']);
    expect(run.rows.map(codesOf)).toEqual([
      [],
      ['dateImpossible'],
      [],
      ['networkUnknown'],
      ['timeMissing'],
      ['nothingToImport'],
      [],
    ]);
    expect(run.dateOrder).toMatchObject({ order: 'dmy', settledBy: '31.11.2026' });
  });

  test('the person can choose other characters', async () => {
    const bytes = Buffer.from('Datum,Text\n2026-04-05,caf\u00e9\n', 'latin1');
    const table = await readTable(bytes, 'plan.csv', { encoding: 'windows-1251' });
    expect(table.reading).toMatchObject({ encoding: 'windows-1251', encodingBy: 'chosen' });
  });
});

describe('separators, lines and headers', () => {
  test.each([
    [',', 'csv'],
    [';', 'csv'],
    ['\t', 'tsv'],
    ['|', 'csv'],
  ] as const)('%j between the cells', async (delimiter, kind) => {
    const lines = [
      ['Date', 'Platform', 'Caption'],
      ['2026-04-05', 'Instagram', '"Bread, rye; and | more\nbelow"'],
    ];
    const table = await readTable(
      bytesOf(lines.map((line) => line.join(delimiter)).join('\r\n')),
      'plan.csv',
    );
    expect(table).toMatchObject({ kind, reading: { delimiter } });
    expect(table.records[0]?.cells[2]).toBe('Bread, rye; and | more\nbelow');
  });

  test('the first line of Excel that names the separator is no row', async () => {
    const table = await readTable(bytesOf('sep=;\nDate;Caption\n2026-04-05;Bread, rye\n'), 'plan.csv');
    expect(table.header).toEqual(['Date', 'Caption']);
    expect(table.records).toHaveLength(1);
  });

  test('titles above the table and in between are no rows; row numbers are those of a spreadsheet', async () => {
    const { table, run } = await importOf(fixture('blocks.csv'), 'blocks.csv');
    expect(table.reading).toMatchObject({ headerRow: 4, repeatedHeaders: 1 });
    expect(table.reading.titles).toEqual(['Content plan', 'Week 1: 6-10 April', 'Week 2: 13-17 April']);
    expect(run.rows.map((row) => [row.row, row.text])).toEqual([
      [5, 'First light over the ovens\n\n#bakery #morning'],
      [6, 'Why we mill on Tuesdays #milling'],
      [10, 'Rye week begins'],
    ]);
  });

  test('the person can say where the header is, or that there is none', async () => {
    const csv = 'a,b\nDate,Caption\n2026-04-05,Bread\n';
    expect((await readTable(bytesOf(csv), 'plan.csv', { headerRow: 1 })).records).toHaveLength(2);
    const none = await readTable(bytesOf(csv), 'plan.csv', { headerRow: null });
    expect([none.header, none.records.length]).toEqual([[], 3]);
  });
});
