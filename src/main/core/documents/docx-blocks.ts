import {
  BorderStyle,
  HeadingLevel,
  ImageRun,
  Paragraph,
  ShadingType,
  type Table,
  type TableOfContents,
  TextRun,
} from 'docx';
import { assertNever } from '#shared/assert-never.ts';
import { info, infoSoft, warn, warnSoft } from '#shared/documents/paper.ts';
import { printable } from '#shared/documents/text.ts';
import type { Block, DocumentPicture, Line } from '#shared/documents/tree.ts';
import { writeGrid } from './docx-grid.ts';
import { paragraphOf, runsOf } from './docx-runs.ts';
import { bullets, numbers } from './docx-styles.ts';
import { writeTable } from './docx-table.ts';

export type FlowChild = Paragraph | Table | TableOfContents;

/**
 * One block as the paragraphs and tables it becomes.
 * @param width of the text, in twips
 * @param instance number of the list, unlike that of any other list of the document
 */
export function writeBlock(block: Block, width: number, instance: number): readonly FlowChild[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(printable(block.text))] }),
      ];
    case 'paragraph':
      return [paragraphOf(block.line, block.lead ? 'Lead' : 'Normal')];
    case 'list':
      return block.items.map((item) => listItem(item, block.ordered, instance));
    case 'callout':
      return [calloutOf(block.line, block.tone)];
    case 'table':
      return [writeTable(block, width), gap()];
    case 'pictures':
      return block.items.flatMap(writePicture);
    case 'calendarGrid':
      return [writeGrid(block, width), gap()];
    default:
      return assertNever(block);
  }
}

/** Longest side of a picture on paper, in pixels of 1/96 inch: 45 mm. */
const PICTURE_SIDE = 170;

function writePicture({ name, alt, png }: DocumentPicture): readonly Paragraph[] {
  const caption = paragraphOf([{ text: name, muted: true }], 'TableCell');
  if (png === null) return [caption];
  const scale = Math.min(1, PICTURE_SIDE / Math.max(png.width, png.height));
  const image = new ImageRun({
    type: 'png',
    data: png.bytes,
    transformation: { width: Math.round(png.width * scale), height: Math.round(png.height * scale) },
    altText: { name, description: alt, title: name },
  });
  return [new Paragraph({ keepNext: true, spacing: { before: 80 }, children: [image] }), caption];
}

function listItem(item: Line, ordered: boolean, instance: number): Paragraph {
  return new Paragraph({
    numbering: { reference: ordered ? numbers : bullets, level: 0, instance },
    spacing: { after: 40 },
    children: item.flatMap(runsOf),
  });
}

function calloutOf(line: Line, tone: 'info' | 'warn'): Paragraph {
  const [fill, edge] = tone === 'info' ? [infoSoft, info] : [warnSoft, warn];
  return new Paragraph({
    spacing: { before: 120, after: 160 },
    indent: { left: 120, right: 120 },
    shading: { type: ShadingType.CLEAR, fill, color: 'auto' },
    border: { left: { style: BorderStyle.SINGLE, size: 18, color: edge, space: 6 } },
    children: line.flatMap(runsOf),
  });
}

// Word joins two tables that touch; a small empty paragraph keeps them apart.
function gap(): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 60, line: 120, lineRule: 'exact' }, children: [] });
}
