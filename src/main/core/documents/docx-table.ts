import {
  BorderStyle,
  type ITableBordersOptions,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import { line, lineStrong } from '#shared/documents/paper.ts';
import type { Column, Row, TableBlock } from '#shared/documents/tree.ts';
import { paragraphOf } from './docx-runs.ts';
import { splitWidth } from './docx-units.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const hair = { style: BorderStyle.SINGLE, size: 4, color: line } as const;
const firm = { style: BorderStyle.SINGLE, size: 8, color: lineStrong } as const;
const borders: ITableBordersOptions = {
  top: none,
  left: none,
  right: none,
  bottom: hair,
  insideHorizontal: hair,
  insideVertical: none,
};
const margins = { top: 50, bottom: 50, left: 70, right: 70 };

/** A table with lines between its rows; the header row is repeated on every page. */
export function writeTable(block: TableBlock, width: number): Table {
  const widths = splitWidth(
    width,
    block.columns.map((column) => column.share),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: [...widths],
    borders,
    rows: [headOf(block.columns, widths), ...block.rows.map((row) => rowOf(row, block.columns, widths))],
  });
}

function headOf(columns: readonly Column[], widths: readonly number[]): TableRow {
  const cells = columns.map(
    (column, index) =>
      new TableCell({
        width: { size: widths[index] ?? 0, type: WidthType.DXA },
        margins,
        borders: { top: none, left: none, right: none, bottom: firm },
        verticalAlign: VerticalAlign.BOTTOM,
        children: [
          paragraphOf([{ text: column.title }], 'TableHead', {
            align: column.align ?? 'start',
          }),
        ],
      }),
  );
  return new TableRow({ tableHeader: true, cantSplit: true, children: cells });
}

function rowOf(row: Row, columns: readonly Column[], widths: readonly number[]): TableRow {
  const cells = row.cells.map((lines, index) => {
    const align = columns[index]?.align ?? 'start';
    const content = lines.length === 0 ? [[]] : lines;
    return new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      margins,
      ...(row.opens ? { borders: { top: firm } } : {}),
      children: content.map((one) => paragraphOf(one, 'TableCell', { align })),
    });
  });
  // A row of normal length stays whole; a post longer than a page must be allowed to break.
  const long = row.cells.some((lines) => lines.length > 30 || lines.some((one) => lengthOf(one) > 1200));
  return new TableRow({ cantSplit: !long, children: cells });
}

function lengthOf(runs: readonly { readonly text: string }[]): number {
  return runs.reduce((sum, run) => sum + run.text.length, 0);
}
