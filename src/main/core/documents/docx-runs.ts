import { BorderStyle, Paragraph, ShadingType, TextRun } from 'docx';
import { inkThird, lineStrong, statusLook } from '#shared/documents/paper.ts';
import { printable, readsRightToLeft } from '#shared/documents/text.ts';
import type { Line, Run } from '#shared/documents/tree.ts';

/** Named paragraph styles of `docx-styles.ts`. */
export type ParagraphStyle = 'Normal' | 'Lead' | 'TableHead' | 'TableCell' | 'GridDate' | 'GridTile';

export type ParagraphLook = {
  readonly align?: 'start' | 'end';
  readonly keepNext?: boolean;
};

/** A line as a paragraph of a style; a line that begins in Arabic or Hebrew runs from the right. */
export function paragraphOf(line: Line, style: ParagraphStyle, look: ParagraphLook = {}): Paragraph {
  return new Paragraph({
    style,
    alignment: look.align ?? 'start',
    bidirectional: readsRightToLeft(line.map((run) => run.text).join('')),
    keepNext: look.keepNext ?? false,
    children: line.flatMap(runsOf),
  });
}

/** A run; its status goes before it as the character that stands for its shape. */
export function runsOf(run: Run): readonly TextRun[] {
  const text = printable(run.text);
  const rightToLeft = readsRightToLeft(text);
  if (run.status !== undefined) return statusRuns(text, run.status);
  return [
    ...(run.swatch === undefined ? [] : [swatchOf(run.swatch)]),
    new TextRun({
      text,
      // Unset rather than false: false would take a style's own bold away.
      ...(run.bold || run.mark ? { bold: true } : {}),
      ...(run.muted ? { color: inkThird } : {}),
      ...(rightToLeft ? { rightToLeft } : {}),
      ...(run.mark ? { border: { style: BorderStyle.SINGLE, size: 4, space: 1, color: lineStrong } } : {}),
    }),
  ];
}

// Spaces that are painted behind: a field of the colour that is as high as the line.
function swatchOf(fill: string): TextRun {
  return new TextRun({
    text: '\u00a0'.repeat(6),
    shading: { type: ShadingType.CLEAR, fill, color: 'auto' },
    border: { style: BorderStyle.SINGLE, size: 4, space: 0, color: lineStrong },
  });
}

function statusRuns(text: string, status: NonNullable<Run['status']>): readonly TextRun[] {
  const { colour, glyph } = statusLook[status];
  // The shapes are in Segoe UI Symbol (Windows) and Apple Symbols (macOS); others fall back by themselves.
  const shape = new TextRun({ text: `${glyph}\u00a0`, color: colour, font: 'Segoe UI Symbol' });
  return text === '' ? [shape] : [shape, new TextRun({ text, color: colour, bold: true })];
}
