import { Refusal } from '#shared/contract/errors.ts';
import { csvColumns, csvRows } from '#shared/documents/csv.ts';
import type { MonthMaterial } from '#shared/documents/month-material.ts';
import { t } from '#shared/messages/index.ts';

/** What a cell of a workbook holds at most, in UTF-16 units (Excel specifications and limits, support.microsoft.com). */
const CELL_MAX = 32_767;

/**
 * Spreadsheets read `_x0041_` in a cell as the character of that number (ISO/IEC 29500-1, 22.9.2.19), so the sign before
 * what only looks like one is itself written as a number. What follows does not count: a line break becomes one later.
 */
function literal(cell: string): string {
  return cell.replace(/_(?=x[0-9A-Fa-f]{4})/g, '_x005F_');
}

/** How wide the columns stand, in characters; the text is what one reads. */
const widths: { readonly [column: string]: number } = {
  Text: 60,
  Notes: 30,
  Channels: 24,
  Campaign: 20,
  Pillar: 18,
};
const WIDTH = 12;

/**
 * The month's posts as a workbook, with the rows and columns of the CSV. Every cell is a text, which no spreadsheet runs
 * as a formula. Refuses a text that no cell could hold: cut off, it would not be the post.
 */
export async function writeXlsx(material: MonthMaterial): Promise<Uint8Array> {
  const rows = csvRows(material).map((row) => row.map(literal));
  if (rows.some((row) => row.some((cell) => cell.length > CELL_MAX)))
    throw new Refusal('wrong-state', 'documents.error.cellTooLong', { max: CELL_MAX });
  // Loaded when it is asked for: starting must not wait for it.
  const { writeXlsx: write } = await import('hucre');
  const header = new Map(csvColumns.map((_, column) => [`0,${column}`, { style: { font: { bold: true } } }]));
  return await write({
    sheets: [
      {
        name: t('documents.xlsx.sheet'),
        columns: csvColumns.map((column) => ({ width: widths[column] ?? WIDTH })),
        rows: [[...csvColumns], ...rows],
        cells: header,
        freezePane: { rows: 1 },
      },
    ],
  });
}
