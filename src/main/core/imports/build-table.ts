import { findHeaderRow, repeatsHeader } from '#shared/imports/header-row.ts';
import { ImportRefusal } from '#shared/imports/refusal.ts';
import {
  type Cell,
  cellText,
  type Reading,
  type ReadOptions,
  type TableRecord,
} from '#shared/imports/table.ts';

/** Lines of a file as they stand, before anything is known about them. */
export type Lines = readonly (readonly Cell[])[];

export type BuiltTable = {
  readonly header: readonly string[];
  readonly records: readonly TableRecord[];
  readonly reading: Pick<
    Reading,
    'headerRow' | 'firstColumn' | 'lineBreaksKept' | 'repeatedHeaders' | 'titles'
  >;
};

/**
 * Finds the header, takes blank lines, repeated headers and block titles out, and cuts the empty columns
 * around the table. `firstRow` is the number of the first line in the file. Refuses a file without rows.
 */
export function buildTable(lines: Lines, options: ReadOptions, firstRow = 1): BuiltTable {
  const texts = (line: readonly Cell[]) => line.map(cellText);
  const headerAt =
    options.headerRow === undefined
      ? findHeaderRow(lines.slice(0, 60).map(texts))
      : options.headerRow === null
        ? -1
        : options.headerRow - firstRow;
  const whole = headerAt < 0 ? [] : texts(lines[headerAt] ?? []);
  const kept = keptRecords(lines, headerAt, whole, firstRow);
  if (kept.records.length === 0) throw new ImportRefusal(lines.some(isFilled) ? 'noRecords' : 'empty');
  const [left, right] = filledColumns(whole, kept.records);
  const cut = <Value>(line: readonly Value[]): readonly Value[] =>
    left === 0 && line.length <= right ? line : line.slice(left, right);
  return {
    header: cut(whole),
    records: kept.records.map(({ row, cells }) => ({ row, cells: cut(cells) })),
    reading: {
      headerRow: headerAt < 0 ? null : headerAt + firstRow,
      firstColumn: left + 1,
      lineBreaksKept: lineBreaks(kept.records),
      repeatedHeaders: kept.repeatedHeaders,
      titles: [...lines.slice(0, Math.max(headerAt, 0)).flatMap(titleOf), ...kept.titles],
    },
  };
}

function isFilled(line: readonly Cell[]): boolean {
  return line.some((cell) => cellText(cell) !== '');
}

/** The text of a line with a single filled cell. */
function titleOf(line: readonly Cell[]): readonly string[] {
  const filled = line.map(cellText).filter((text) => text !== '');
  return filled.length === 1 ? filled : [];
}

type Kept = {
  readonly records: readonly TableRecord[];
  readonly titles: readonly string[];
  readonly repeatedHeaders: number;
};

/** Records below the header. A lone line right above a repeated header is the title of that block, not a record. */
function keptRecords(lines: Lines, headerAt: number, header: readonly string[], firstRow: number): Kept {
  const records: TableRecord[] = [];
  const titles: string[] = [];
  let repeatedHeaders = 0;
  const firstName = header.findIndex((name) => name !== '');
  for (let index = headerAt + 1; index < lines.length; index += 1) {
    const cells = lines[index] ?? [];
    if (!isFilled(cells)) continue;
    if (
      firstName >= 0 &&
      cellText(cells[firstName]) === header[firstName] &&
      repeatsHeader(cells.map(cellText), header)
    ) {
      repeatedHeaders += 1;
      const above = records.at(-1);
      const title = above === undefined ? [] : titleOf(above.cells);
      if (above === undefined || title.length === 0 || !isBlockTitle(lines, above, firstRow, index, header))
        continue;
      records.pop();
      titles.push(...title);
      continue;
    }
    records.push({ row: index + firstRow, cells });
  }
  return { records, titles, repeatedHeaders };
}

/** Whether a lone cell right above a repeated header names the block: apart from the records, or in the first column. */
function isBlockTitle(
  lines: Lines,
  record: TableRecord,
  firstRow: number,
  next: number,
  header: readonly string[],
): boolean {
  const at = record.row - firstRow;
  if (!lines.slice(at + 1, next).every((line) => !isFilled(line))) return false;
  const above = lines[at - 1];
  if (above === undefined || !isFilled(above)) return true;
  return record.cells.findIndex((cell) => cellText(cell) !== '') === header.findIndex((name) => name !== '');
}

/** First and one-after-last column that hold anything. */
function filledColumns(
  header: readonly string[],
  records: readonly TableRecord[],
): readonly [number, number] {
  let left = header.findIndex((name) => name !== '');
  let right = header.findLastIndex((name) => name !== '') + 1;
  if (left < 0) left = Number.POSITIVE_INFINITY;
  for (const { cells } of records) {
    for (let index = 0; index < left && index < cells.length; index += 1)
      if (cellText(cells[index]) !== '') left = index;
    for (let index = cells.length - 1; index >= right; index -= 1)
      if (cellText(cells[index]) !== '') right = index + 1;
  }
  return [Number.isFinite(left) ? left : 0, right];
}

function lineBreaks(records: readonly TableRecord[]): number {
  let count = 0;
  for (const { cells } of records) {
    for (const cell of cells) if (cellText(cell).includes('\n')) count += 1;
  }
  return count;
}
