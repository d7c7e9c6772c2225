import {
  BorderStyle,
  HeightRule,
  type ITableCellBorders,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { hueLook, ink, inkThird, line, lineStrong, statusLook, sunken } from '#shared/documents/paper.ts';
import { readsRightToLeft } from '#shared/documents/text.ts';
import type { CalendarGridBlock, GridBar, GridDay, GridTile, GridWeek } from '#shared/documents/tree.ts';
import { paragraphOf } from './docx-runs.ts';
import { splitWidth, twipsOfMm } from './docx-units.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const hair = { style: BorderStyle.SINGLE, size: 4, color: line } as const;
const firm = { style: BorderStyle.SINGLE, size: 8, color: lineStrong } as const;
const dxa = WidthType.DXA;
const margins = { top: 20, bottom: 20, left: 50, right: 50 };

/** A month as a calendar table: a row of weekdays, and for each week its dates, its campaign bars and its posts. */
export function writeGrid(block: CalendarGridBlock, width: number): Table {
  const widths = splitWidth(
    width,
    block.weekdays.map(() => 1),
  );
  const weekRows = block.weeks.flatMap((week) => weekOf(week, widths, block.weeks.length));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: dxa },
    columnWidths: [...widths],
    borders: {
      top: none,
      bottom: firm,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: hair,
    },
    rows: [weekdaysOf(block.weekdays, widths), ...weekRows],
  });
}

function weekdaysOf(weekdays: readonly string[], widths: readonly number[]): TableRow {
  const cells = weekdays.map(
    (day, index) =>
      new TableCell({
        width: { size: widths[index] ?? 0, type: dxa },
        margins,
        borders: { bottom: firm },
        children: [paragraphOf([{ text: day }], 'TableHead')],
      }),
  );
  return new TableRow({ tableHeader: true, children: cells });
}

function weekOf(week: GridWeek, widths: readonly number[], weeks: number): readonly TableRow[] {
  const dates = week.days.map((day, index) => cellOf(day, widths[index] ?? 0, [dateOf(day)], { top: hair }));
  const posts = week.days.map((day, index) => cellOf(day, widths[index] ?? 0, postsOf(day), {}));
  return [
    new TableRow({ cantSplit: true, children: dates }),
    ...week.lanes.map((lane) => new TableRow({ cantSplit: true, children: [...laneOf(lane, widths)] })),
    new TableRow({
      cantSplit: true,
      // Empty weeks keep their height, so that a quiet month still looks like a month.
      height: { value: twipsOfMm(weeks > 5 ? 11 : 14), rule: HeightRule.ATLEAST },
      children: posts,
    }),
  ];
}

function cellOf(
  day: GridDay,
  width: number,
  children: readonly Paragraph[],
  borders: ITableCellBorders,
): TableCell {
  return new TableCell({
    width: { size: width, type: dxa },
    margins,
    borders,
    ...(day.inMonth ? {} : { shading: { type: ShadingType.CLEAR, fill: sunken, color: 'auto' } }),
    children: [...children],
  });
}

function dateOf(day: GridDay): Paragraph {
  const children = [
    new TextRun({ text: day.label, ...(day.inMonth ? {} : { color: inkThird, bold: false }) }),
  ];
  // Dates, bars and posts of one week stay on one page: each row holds on to the next.
  return new Paragraph({ style: 'GridDate', keepNext: true, children });
}

function postsOf(day: GridDay): readonly Paragraph[] {
  const tiles = day.tiles.flatMap(tileOf);
  const more = day.more === '' ? [] : [paragraphOf([{ text: day.more, muted: true }], 'GridTile')];
  const all = [...tiles, ...more];
  return all.length === 0 ? [new Paragraph({ style: 'GridTile', children: [] })] : all;
}

function tileOf(tile: GridTile): readonly Paragraph[] {
  const { colour, glyph } = statusLook[tile.status];
  const edge = tile.hue === null ? lineStrong : hueLook[tile.hue].solid;
  const border = { left: { style: BorderStyle.SINGLE, size: 18, color: edge, space: 3 } };
  const indent = { left: 70 };
  const head = new Paragraph({
    style: 'GridTile',
    border,
    indent,
    spacing: { before: 30, after: 0 },
    keepNext: true,
    children: [
      new TextRun({ text: `${glyph} `, color: colour, font: 'Segoe UI Symbol' }),
      new TextRun({ text: tile.time, bold: true }),
      new TextRun({ text: ` ${tile.marks.join(' ')}`, color: inkThird, bold: true }),
      new TextRun({ text: ` ${tile.statusText}`, color: colour }),
    ],
  });
  const bidirectional = readsRightToLeft(tile.words);
  const words = new Paragraph({
    style: 'GridTile',
    border,
    indent,
    bidirectional,
    spacing: { before: 0, after: 40 },
    children: [
      new TextRun({ text: tile.words, color: ink, ...(bidirectional ? { rightToLeft: true } : {}) }),
    ],
  });
  return [head, words];
}

/** Bars between blanks, as cells that span their days. */
function laneOf(lane: readonly GridBar[], widths: readonly number[]): readonly TableCell[] {
  const cells: TableCell[] = [];
  let column = 0;
  for (const bar of lane) {
    for (; column < bar.from; column += 1) cells.push(blank(widths[column] ?? 0));
    cells.push(barOf(bar, widths));
    column += bar.span;
  }
  for (; column < widths.length; column += 1) cells.push(blank(widths[column] ?? 0));
  return cells;
}

function blank(width: number): TableCell {
  const children = [new Paragraph({ style: 'GridTile', keepNext: true, children: [] })];
  return new TableCell({ width: { size: width, type: dxa }, margins, children });
}

function barOf(bar: GridBar, widths: readonly number[]): TableCell {
  const { solid, soft } = hueLook[bar.hue];
  const edge = { style: BorderStyle.SINGLE, size: 18, color: solid } as const;
  return new TableCell({
    width: {
      size: widths.slice(bar.from, bar.from + bar.span).reduce((sum, part) => sum + part, 0),
      type: dxa,
    },
    columnSpan: bar.span,
    margins,
    shading: { type: ShadingType.CLEAR, fill: soft, color: 'auto' },
    borders: { left: bar.starts ? edge : none, right: bar.ends ? edge : none },
    children: [
      new Paragraph({
        style: 'GridTile',
        keepNext: true,
        children: [new TextRun({ text: bar.text, bold: true, color: solid })],
      }),
    ],
  });
}
