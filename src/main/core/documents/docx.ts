import {
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx';
import { ink, inkSecond, lineStrong, marginMm, sheets } from '#shared/documents/paper.ts';
import type { Cover, DocumentTree, Section } from '#shared/documents/tree.ts';
import { t } from '#shared/messages/index.ts';
import { type FlowChild, writeBlock } from './docx-blocks.ts';
import { docxStyles, numbering } from './docx-styles.ts';
import { textWidth, twipsOfMm } from './docx-units.ts';

/** The document as DOCX bytes: real headings, tables, header, footer, page numbers and a table of contents. */
export async function writeDocx(tree: DocumentTree): Promise<Uint8Array> {
  const document = new Document({
    title: `${tree.cover.title}, ${tree.cover.subtitle}`,
    creator: tree.cover.nameplate,
    description: tree.runningHead,
    styles: docxStyles(tree.locale),
    numbering,
    // Word asks whether to update the fields when it opens the file; without it the contents stay without page numbers.
    features: { updateFields: tree.sections.length > 1 },
    sections: [coverSection(tree), ...tree.sections.map((section) => partSection(section, tree))],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function coverSection(tree: DocumentTree): ISectionOptions {
  return {
    properties: { titlePage: true, page: pageOf(tree) },
    headers: { default: headerOf(tree), first: new Header({ children: [new Paragraph('')] }) },
    footers: { default: footerOf(tree), first: footerOf(tree) },
    children: [...coverOf(tree.cover, textWidth(tree)), ...contentsOf(tree)],
  };
}

/**
 * A part begins on a new page. Its two columns are for paper that nobody edits: LibreOffice sets tables after a
 * column break in the wrong column (7.4), so DOCX stays in one.
 */
function partSection(section: Section, tree: DocumentTree): ISectionOptions {
  return {
    properties: { page: pageOf(tree) },
    headers: { default: headerOf(tree) },
    footers: { default: footerOf(tree) },
    children: [...flowOf(section, tree)],
  };
}

function pageOf(tree: DocumentTree) {
  const { width, height } = sheets[tree.paper];
  const margin = twipsOfMm(marginMm);
  return {
    // docx swaps the sides itself when the page is turned.
    size: {
      width: twipsOfMm(width),
      height: twipsOfMm(height),
      orientation: tree.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: {
      top: margin,
      bottom: margin,
      left: margin,
      right: margin,
      header: twipsOfMm(8),
      footer: twipsOfMm(8),
    },
  };
}

function headerOf(tree: DocumentTree): Header {
  return new Header({
    children: [new Paragraph({ style: 'RunningHead', children: [new TextRun(tree.runningHead)] })],
  });
}

function footerOf(tree: DocumentTree): Footer {
  const page = t('documents.page', { page: '⟦page⟧', pages: '⟦pages⟧' }).split(/(⟦pages?⟧)/u);
  const children = page.map((part) => {
    if (part === '⟦page⟧') return PageNumber.CURRENT;
    return part === '⟦pages⟧' ? PageNumber.TOTAL_PAGES : part;
  });
  return new Footer({
    children: [
      new Paragraph({
        style: 'RunningFoot',
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth(tree) }],
        children: [new TextRun({ children: [tree.runningFoot, new Tab(), ...children] })],
      }),
    ],
  });
}

function coverOf(cover: Cover, width: number): readonly Paragraph[] {
  const facts = cover.facts.map(
    ({ label, value }) =>
      new Paragraph({
        style: 'CoverFact',
        tabStops: [{ type: TabStopType.LEFT, position: Math.round(width * 0.16) }],
        children: [
          new TextRun({ color: inkSecond, children: [label, new Tab()] }),
          new TextRun({ text: value, bold: true }),
        ],
      }),
  );
  return [
    new Paragraph({ style: 'Nameplate', children: [new TextRun(cover.nameplate)] }),
    rule(16, 0),
    rule(6, 60),
    new Paragraph({ style: 'Title', spacing: { before: 1400 }, children: [new TextRun(cover.title)] }),
    new Paragraph({ style: 'Subtitle', children: [new TextRun(cover.subtitle)] }),
    ...facts,
  ];
}

/** Half of the double rule under a nameplate: the design's 2 px ink, then a hair below 1 px of line. `size` in eighths of a point. */
function rule(size: number, after: number): Paragraph {
  const border = { style: BorderStyle.SINGLE, size, color: size > 8 ? ink : lineStrong, space: 0 };
  return new Paragraph({
    spacing: { before: 0, after, line: 40, lineRule: 'exact' },
    border: { bottom: border },
    children: [],
  });
}

/** The contents on the title page; a document of one section needs none. */
function contentsOf(tree: DocumentTree): readonly FlowChild[] {
  if (tree.sections.length < 2) return [];
  return [
    new Paragraph({ style: 'ContentsTitle', children: [new TextRun(t('documents.contents'))] }),
    new TableOfContents(t('documents.contents'), { hyperlink: true, headingStyleRange: '1-1' }),
  ];
}

function flowOf(section: Section, tree: DocumentTree): readonly FlowChild[] {
  const position = tree.sections.indexOf(section);
  const title = new Paragraph({
    heading: HeadingLevel.HEADING_1,
    children: [new TextRun(`${position + 1}  ${section.title}`)],
  });
  const width = textWidth(tree);
  // A number of its own for every list, or Word counts on from the list before.
  return [
    title,
    ...section.blocks.flatMap((block, index) => writeBlock(block, width, position * 1000 + index)),
  ];
}
