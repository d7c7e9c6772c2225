import { assertNever } from '#shared/assert-never.ts';
import { statusLook } from '#shared/documents/paper.ts';
import { printable, readsRightToLeft } from '#shared/documents/text.ts';
import type {
  Block,
  Column,
  Cover,
  DocumentPicture,
  DocumentTree,
  Line,
  Row,
  Run,
  Section,
  TableBlock,
} from '#shared/documents/tree.ts';
import { t } from '#shared/messages/index.ts';
import { gridHtml } from './html-grid.ts';
import { statusShape } from './html-shapes.ts';
import { documentStyle, type FontData, footStyle } from './html-style.ts';
import { escapeHtml } from './html-text.ts';

/** A page to print, and what Chromium puts at the head and foot of every sheet. */
export type PrintPage = { readonly html: string; readonly header: string; readonly footer: string };

/** The document as one self-contained page: styles and fonts inside, nothing to load and nothing to run. */
export function writeHtml(tree: DocumentTree, fonts: FontData): PrintPage {
  const html = [
    '<!doctype html>',
    `<html lang="${escapeHtml(tree.locale)}"><head><meta charset="utf-8">`,
    `<title>${escapeHtml(`${tree.cover.nameplate}: ${tree.cover.title}, ${tree.cover.subtitle}`)}</title>`,
    `<style>${documentStyle(tree, fonts)}</style></head><body>`,
    coverHtml(tree),
    ...tree.sections.map(sectionHtml),
    '</body></html>',
  ].join('\n');
  return { html, header: headerHtml(tree), footer: footerHtml(tree) };
}

function headerHtml(tree: DocumentTree): string {
  return `<div style="${footStyle}"><span>${escapeHtml(tree.runningHead)}</span></div>`;
}

function footerHtml(tree: DocumentTree): string {
  // Chromium fills elements of these two classes: page.printToPDF's headerTemplate in the DevTools protocol.
  const [before = '', between = '', after = ''] = t('documents.page', { page: '⟦page⟧', pages: '⟦pages⟧' })
    .split(/⟦pages?⟧/u)
    .map(escapeHtml);
  const page = `${before}<span class="pageNumber"></span>${between}<span class="totalPages"></span>${after}`;
  return `<div style="${footStyle}"><span>${escapeHtml(tree.runningFoot)}</span><span>${page}</span></div>`;
}

function coverHtml(tree: DocumentTree): string {
  const { cover } = tree;
  return [
    '<header class="cover">',
    `<p class="nameplate">${text(cover.nameplate)}</p><div class="double-rule"></div>`,
    `<h1>${text(cover.title)}</h1><p class="subtitle">${text(cover.subtitle)}</p>`,
    factsHtml(cover.facts),
    contentsHtml(tree.sections),
    '</header>',
  ].join('');
}

function factsHtml(facts: Cover['facts']): string {
  const rows = facts.map(({ label, value }) => `<dt>${text(label)}</dt><dd>${text(value)}</dd>`);
  return `<dl>${rows.join('')}</dl>`;
}

function contentsHtml(sections: readonly Section[]): string {
  if (sections.length < 2) return '';
  const items = sections.map((section) => `<li><a href="#${section.id}">${text(section.title)}</a></li>`);
  return `<nav><h2 class="contents">${text(t('documents.contents'))}</h2><ol>${items.join('')}</ol></nav>`;
}

function sectionHtml(section: Section, index: number): string {
  const title = `<h1 class="section"><span class="number">${index + 1}</span> ${text(section.title)}</h1>`;
  const blocks = section.blocks.map(blockHtml).join('');
  const body = section.twoColumns ? `<div class="two-columns">${blocks}</div>` : blocks;
  return `<section id="${section.id}">${title}${body}</section>`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h2${block.newColumn ? ' class="new-column"' : ''}>${text(block.text)}</h2>`;
    case 'paragraph':
      return `<p${block.lead ? ' class="lead"' : ''} dir="auto">${lineHtml(block.line)}</p>`;
    case 'list':
      return listHtml(block.items, block.ordered);
    case 'callout':
      return `<p class="callout ${block.tone}" dir="auto">${lineHtml(block.line)}</p>`;
    case 'table':
      return tableHtml(block);
    case 'pictures':
      return `<div class="pictures">${block.items.map(pictureHtml).join('')}</div>`;
    case 'calendarGrid':
      return gridHtml(block);
    default:
      return assertNever(block);
  }
}

function pictureHtml({ name, alt, png }: DocumentPicture): string {
  const source = png === null ? '' : Buffer.from(png.bytes).toString('base64');
  const image = png === null ? '' : `<img src="data:image/png;base64,${source}" alt="${escapeHtml(alt)}">`;
  return `<figure>${image}<figcaption>${text(name)}</figcaption></figure>`;
}

function listHtml(items: readonly Line[], ordered: boolean): string {
  const tag = ordered ? 'ol' : 'ul';
  return `<${tag}>${items.map((item) => `<li dir="auto">${lineHtml(item)}</li>`).join('')}</${tag}>`;
}

function tableHtml(block: TableBlock): string {
  const columns = block.columns.map((column) => `<col style="width:${column.share}%">`).join('');
  const head = block.columns
    .map((column) => `<th scope="col"${endClass(column)}>${text(column.title)}</th>`)
    .join('');
  const rows = block.rows.map((row) => rowHtml(row, block.columns)).join('');
  const label = escapeHtml(block.label);
  return `<table aria-label="${label}"><colgroup>${columns}</colgroup><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table>`;
}

function rowHtml(row: Row, columns: readonly Column[]): string {
  const cells = row.cells.map((lines, index) => {
    const content = lines.map((line) => `<div${direction(line)}>${lineHtml(line)}</div>`).join('');
    return `<td${endClass(columns[index])}>${content}</td>`;
  });
  return `<tr${row.opens ? ' class="opens"' : ''}>${cells.join('')}</tr>`;
}

function endClass(column: Column | undefined): string {
  return column?.align === 'end' ? ' class="end"' : '';
}

function direction(line: Line): string {
  return readsRightToLeft(line.map((run) => run.text).join('')) ? ' dir="rtl"' : '';
}

function lineHtml(line: Line): string {
  return line.map(runHtml).join('') || '&nbsp;';
}

function runHtml(run: Run): string {
  const words = text(run.text);
  if (run.status !== undefined) {
    const { colour } = statusLook[run.status];
    return `<span class="status" style="color:#${colour}">${statusShape(run.status)}${words}</span>`;
  }
  if (run.swatch !== undefined)
    return `<span class="swatch" style="background:#${run.swatch}"></span>${words}`;
  if (run.mark) return `<span class="mark">${words}</span>`;
  if (run.bold) return `<b>${words}</b>`;
  return run.muted ? `<span class="muted">${words}</span>` : words;
}

function text(value: string): string {
  return escapeHtml(printable(value));
}
