import { type CellValue, EncryptedFileError, HucreError, readXlsx as readWorkbook, type Sheet } from 'hucre';
import { ImportRefusal } from '#shared/imports/refusal.ts';
import type { Cell, ReadOptions, TableReading } from '#shared/imports/table.ts';
import { type BuiltTable, buildTable } from './build-table.ts';
import { LIMITS } from './limits.ts';
import { guardZip } from './zip-guard.ts';

/** Reads a workbook: the sheet that was asked for, else the first that holds a table. True dates stay dates. */
export async function readXlsx(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions,
): Promise<TableReading> {
  const parts = guardZip(bytes, fileName);
  if (!parts.some((name) => name.startsWith('xl/')))
    throw new ImportRefusal('unsupported', { name: fileName });
  const sheets = await sheetsOf(bytes, fileName);
  const { sheet, table } = pickSheet(sheets, options);
  return {
    kind: 'xlsx',
    fileName,
    reading: {
      encoding: null,
      encodingBy: 'format',
      delimiter: null,
      sheet: sheet.name,
      sheets: sheets.map(({ name }) => name),
      ...table.reading,
    },
    header: table.header,
    records: table.records,
  };
}

async function sheetsOf(bytes: Uint8Array, fileName: string): Promise<readonly Sheet[]> {
  try {
    return (await readWorkbook(bytes, { maxRows: LIMITS.rows + 1 })).sheets;
  } catch (error) {
    if (error instanceof EncryptedFileError) throw new ImportRefusal('oldExcel', { name: fileName });
    if (error instanceof HucreError || error instanceof Error)
      throw new ImportRefusal('notWorkbook', { name: fileName });
    throw error;
  }
}

type Picked = { readonly sheet: Sheet; readonly table: BuiltTable };

function pickSheet(sheets: readonly Sheet[], options: ReadOptions): Picked {
  if (options.sheet !== undefined) {
    const asked = sheets.find(({ name }) => name === options.sheet);
    if (asked === undefined) throw new ImportRefusal('noSheet', { name: options.sheet });
    return { sheet: asked, table: buildTable(linesOf(asked), options) };
  }
  let fallback: Picked | null = null;
  let refusal: ImportRefusal | null = null;
  for (const sheet of sheets) {
    try {
      const picked = { sheet, table: buildTable(linesOf(sheet), options) };
      if (picked.table.reading.headerRow !== null) return picked;
      fallback ??= picked;
    } catch (error) {
      // An empty sheet before the plan is common; its refusal stands only when no other sheet holds a table.
      if (!(error instanceof ImportRefusal) || !['empty', 'noRecords'].includes(error.code)) throw error;
      refusal ??= error;
    }
  }
  if (fallback === null) throw refusal ?? new ImportRefusal('empty');
  return fallback;
}

function linesOf(sheet: Sheet): readonly (readonly Cell[])[] {
  const width = sheet.rows[0]?.length ?? 0;
  if (sheet.rows.length > LIMITS.rows) throw new ImportRefusal('tooManyRows', { most: LIMITS.rows });
  if (width * sheet.rows.length > LIMITS.sheetCells) {
    throw new ImportRefusal('tooManyColumns', { row: 1, count: width, most: LIMITS.columns });
  }
  return sheet.rows.map((row, index) => row.map((value) => cellOf(value, index + 1)));
}

function cellOf(value: CellValue, row: number): Cell {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dateCell(value);
  const text = typeof value === 'string' ? value : String(value);
  if (text.length > LIMITS.cell)
    throw new ImportRefusal('cellTooLong', { row, length: text.length, most: LIMITS.cell });
  return text;
}

/**
 * A true date. Excel keeps days since 1900 as a fraction, so a time of day alone lies in 1899 or 1900, and a
 * whole day has no time. Fractions are rounded to the second.
 */
function dateCell(value: Date): Cell {
  const milliseconds = value.getTime();
  if (Number.isNaN(milliseconds)) return '';
  const iso = new Date(Math.round(milliseconds / 1000) * 1000).toISOString();
  const [date, time] = [iso.slice(0, 10), iso.slice(11, 16)];
  if (!/^\d{4}-/.test(iso)) return iso;
  if (date < '1900-01-02') return { text: time, date: null, time };
  return time === '00:00' ? { text: date, date, time: null } : { text: `${date} ${time}`, date, time };
}
