import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { zipSync } from 'fflate';
import { writeXlsx } from 'hucre';
import { afterAll, describe, expect, test } from 'vitest';
import { LIMITS } from '#core/imports/limits.ts';
import { readTable } from '#core/imports/read-table.ts';
import { ImportReader } from '#core/imports/reader.ts';
import { guardZip } from '#core/imports/zip-guard.ts';
import { ImportRefusal, refusalCodes } from '#shared/imports/refusal.ts';
import { isMessageKey } from '#shared/messages/index.ts';
import { bytesOf, importOf } from '#tests/helpers/import-run.ts';

const folder = mkdtempSync(join(tmpdir(), 'masthead-import-'));
const worker = (name: string): string => resolve(import.meta.dirname, '../../../fixtures/imports', name);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Code and sentence of the refusal that a reading ends in. */
async function refusal(reading: Promise<unknown>): Promise<readonly [string, string]> {
  const error = await reading.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ImportRefusal)) throw new Error(`No refusal, but ${String(error)}`);
  return [error.code, error.message];
}

async function codeOf(source: string | Uint8Array, name = 'plan.csv'): Promise<string> {
  return (await refusal(readTable(typeof source === 'string' ? bytesOf(source) : source, name)))[0];
}

describe('files that are no plan', () => {
  test('are refused with a reason', async () => {
    expect(await codeOf('')).toBe('empty');
    expect(await codeOf('\n\n  \n')).toBe('empty');
    expect(await codeOf('Date,Platform,Caption\n')).toBe('noRecords');
    expect(await codeOf('%PDF-1.7', 'plan.pdf')).toBe('unsupported');
    expect(await codeOf(Uint8Array.from({ length: 4096 }, (_, index) => (index * 167 + 13) % 256))).toBe(
      'notText',
    );
    expect(await codeOf(new Uint8Array(4096))).toBe('notText');
    expect(await codeOf('PK-not-a-zip', 'plan.xlsx')).toBe('notWorkbook');
    expect(await codeOf(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'plan.xls')).toBe('oldExcel');
  });

  test('a broken table is refused instead of being read wrongly', async () => {
    const open = `Date,Caption\n2026-04-05,"never closed\n${'2026-04-06,Rye\n'.repeat(2000)}`;
    expect(await codeOf(open)).toBe('quoteNotClosed');
    expect(await codeOf(`Date,Caption\n${','.repeat(1_000_000)}\n`)).toBe('tooManyColumns');
    expect(await codeOf(`Date,Caption\n2026-04-05,${'a'.repeat(LIMITS.cell + 1)}\n`)).toBe('cellTooLong');
    expect(await codeOf(`Caption\n${'a\n'.repeat(LIMITS.rows + 1)}`)).toBe('tooManyRows');
  });

  test('every refusal has its words', () => {
    for (const code of refusalCodes) expect(isMessageKey(`imports.refused.${code}`)).toBe(true);
  });
});

describe('workbooks that bite', () => {
  /** A workbook of five parts with `each` zeros, whose directory says that a part has `claimed` bytes. */
  const bomb = (each: number, claimed: number): Uint8Array => {
    const part = new Uint8Array(each);
    const zip = zipSync({
      'xl/a.xml': part,
      'xl/b.xml': part,
      'xl/c.xml': part,
      'xl/d.xml': part,
      'xl/e.xml': part,
    });
    const view = new DataView(zip.buffer);
    for (let at = 0; at < zip.length - 46; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, claimed, true);
    }
    return zip;
  };

  test('one that says it unpacks beyond the cap is refused before it is unpacked', async () => {
    expect(await codeOf(bomb(10, LIMITS.inflated / 4), 'plan.xlsx')).toBe('inflatesTooMuch');
  });

  test('one that lies about its size is refused while it is measured', () => {
    const liar = bomb(300_000, 1);
    expect(guardZip(liar, 'plan.xlsx', 2_000_000)).toHaveLength(5);
    expect(() => guardZip(liar, 'plan.xlsx', 1_000_000)).toThrow(ImportRefusal);
  });

  test('broken parts, a cut file and other archives are refused', async () => {
    const whole = await writeXlsx({
      sheets: [
        {
          name: 'Plan',
          rows: [
            ['Date', 'Caption'],
            ['2026-04-05', 'Bread'],
          ],
        },
      ],
    });
    expect(await codeOf(whole.subarray(0, whole.length / 2), 'plan.xlsx')).toBe('notWorkbook');
    const broken = zipSync({
      'xl/workbook.xml': bytesOf('<workbook><sheets><sheet'),
      '[Content_Types].xml': bytesOf('<'),
    });
    expect(await codeOf(broken, 'plan.xlsx')).toBe('notWorkbook');
    expect(await codeOf(zipSync({ 'word/document.xml': bytesOf('<a/>') }), 'plan.docx')).toBe('unsupported');
  });
});

describe('the reader', () => {
  test('reads in a thread of its own, from a path and from bytes', async () => {
    const path = join(folder, 'plan.csv');
    writeFileSync(path, 'Date,Platform,Caption\n2026-04-05,Instagram,Bread\n');
    const reader = new ImportReader();
    const read = await reader.open(path);
    expect(read).toMatchObject({ kind: 'csv', fileName: 'plan.csv', records: [{ row: 2 }] });
    const bytes = bytesOf(
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Bread\nDTSTART:20260405\nEND:VEVENT\nEND:VCALENDAR\n',
    );
    expect(await reader.open(bytes, {}, 'plan.ics')).toMatchObject({ kind: 'ics', records: [{ row: 1 }] });
    expect(await refusal(reader.open(bytesOf('Date,Caption\n'), {}, 'plan.csv'))).toEqual([
      'noRecords',
      'The file has column names and no rows below them.',
    ]);
  });

  test('200 MB of zeros are refused without being read', async () => {
    const path = join(folder, 'zeros.csv');
    const file = openSync(path, 'w');
    ftruncateSync(file, 200 * 1024 * 1024);
    closeSync(file);
    const [code, sentence] = await refusal(new ImportReader().open(path));
    expect(code).toBe('tooLarge');
    expect(sentence).toBe('The file has 200 MB; an import takes 64 MB. Split it into smaller files.');
  });

  test('a missing file and a folder are refused', async () => {
    expect((await refusal(new ImportReader().open(join(folder, 'nothing.csv'))))[0]).toBe('unreadable');
    expect((await refusal(new ImportReader().open(folder)))[0]).toBe('unreadable');
  });

  test('a parser that never ends is stopped, and the next file is read', async () => {
    const endless = new ImportReader({ workerPath: worker('endless-worker.mjs'), timeout: 400 });
    expect((await refusal(endless.open(bytesOf('a'), {}, 'plan.csv')))[0]).toBe('tookTooLong');
    expect(
      (await new ImportReader().open(bytesOf('Date,Caption\n2026-04-05,Bread\n'), {}, 'plan.csv')).records,
    ).toHaveLength(1);
  });

  test('a parser that eats the memory is stopped, and the program lives', async () => {
    const hungry = new ImportReader({ workerPath: worker('hungry-worker.mjs'), heap: 32 });
    expect((await refusal(hungry.open(bytesOf('a'), {}, 'plan.csv')))[0]).toBe('tooMuchMemory');
  });

  test('closing stops what is being read', async () => {
    const endless = new ImportReader({ workerPath: worker('endless-worker.mjs') });
    const reading = refusal(endless.open(bytesOf('a'), {}, 'plan.csv'));
    await endless.close();
    expect((await reading)[0]).toBe('stopped');
  });
});

test('a plan of thousands of rows with the same text is not slower than its length', async () => {
  const csv = `Date,Platform,Caption\n${Array.from({ length: 20_000 }, () => '2026-04-05,X,Bread').join('\n')}\n`;
  const { run } = await importOf(csv);
  expect(run.rows[19_999]?.problems[0]).toMatchObject({ code: 'duplicateInFile', params: { row: 2 } });
});
