import type { Nodes, Parents, PhrasingContent, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { blockOf, partOf, type TextBlock } from '../patterns/block.ts';
import { paragraphsOf, sentencesOf } from '../patterns/sentences.ts';
import { MappedText } from './mapped-text.ts';

/** Where a text says itself that rules are off: `<!-- vale off -->`, `<!-- vale Style.Rule = NO -->`. */
export type Remark = { readonly at: number; readonly rule: string | null; readonly on: boolean };

/** A text of Markdown as rules see it. */
export type MarkdownReading = { readonly blocks: readonly TextBlock[]; readonly remarks: readonly Remark[] };

/**
 * Reads Markdown (with tables and the other extensions of GitHub) into blocks: headings, list items, quotations, cells
 * and descriptions of pictures each by themselves; paragraphs also as sentences; the whole file as `raw`. Code stands
 * as asterisks. Every character keeps its place in the source.
 * @param format the end of the file's name, the last section of every scope
 */
export function markdownBlocks(source: string, format = 'md'): MarkdownReading {
  const reader = new MarkdownReader(source, format);
  reader.walk(
    fromMarkdown(withoutFrontMatter(source), { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }),
  );
  return reader.reading();
}

/** Settings at the head of a file are no words; spaces keep every place. */
function withoutFrontMatter(source: string): string {
  const found = /^(?:---|\+\+\+)\n[\s\S]+?\n(?:---|\+\+\+)(?=\n|$)/.exec(source);
  if (found === null) return source;
  return found[0].replace(/[^\n]/g, ' ') + source.slice(found[0].length);
}

/** The one section that words stand in; the outermost wins, as in Vale. */
type Section = 'list' | 'blockquote' | 'table.header' | 'table.cell' | null;

class MarkdownReader {
  readonly #source: string;
  readonly #format: string;
  readonly #blocks: TextBlock[] = [];
  readonly #remarks: Remark[] = [];
  readonly #summary: TextBlock[] = [];
  readonly #counts: Record<string, number> = {};

  constructor(source: string, format: string) {
    this.#source = source;
    this.#format = format;
  }

  reading(): MarkdownReading {
    const words = this.#summary.map(({ text }) => text).join('\n\n');
    const summary = blockOf(words, `summary.${this.#format}`, 0, this.#counts);
    const raw = blockOf(this.#source, `raw.${this.#format}`, 0);
    return { blocks: [...this.#blocks, summary, raw], remarks: this.#remarks };
  }

  walk(root: Root): void {
    this.#node(root, null);
  }

  #node(node: Nodes, section: Section): void {
    switch (node.type) {
      case 'heading':
        this.#inline(node.children, `text.heading.h${node.depth}`);
        return;
      case 'paragraph':
        this.#inline(node.children, section);
        return;
      case 'table':
        node.children.forEach((row, index) => {
          for (const cell of row.children)
            this.#inline(cell.children, index === 0 ? 'table.header' : 'table.cell');
        });
        return;
      case 'code':
        this.#count('pre');
        return;
      case 'html':
        this.#remark(node.value, node.position?.start.offset ?? 0);
        return;
      default:
        if ('children' in node) this.#children(node, section);
    }
  }

  #children(node: Parents, section: Section): void {
    const own = node.type === 'listItem' ? 'list' : node.type === 'blockquote' ? 'blockquote' : null;
    for (const child of node.children) this.#node(child, section ?? own);
  }

  #count(name: string): void {
    this.#counts[name] = (this.#counts[name] ?? 0) + 1;
  }

  #remark(html: string, at: number): void {
    const found = /^<!--\s*vale\s+(?:(on|off)|([\w.-]+)\s*=\s*(YES|NO))\s*-->/.exec(html.trim());
    if (found === null) return;
    const [, all, rule] = found;
    this.#remarks.push({ at, rule: rule ?? null, on: all === 'on' || found[3] === 'YES' });
  }

  /** The words of one block, and the pictures among them. */
  #inline(children: readonly PhrasingContent[], within: string | null): void {
    const words = new MappedText();
    this.#phrases(children, words);
    if (words.isEmpty) return;
    const scope = within === null || within.startsWith('text.') ? within : `text.${within}`;
    if (scope === null) this.#prose(words.block('whole'));
    else {
      this.#count(scope.replace(/^text\./, '').replace('.', '_'));
      const block = words.block(`${scope}.${this.#format}`);
      this.#blocks.push(block);
      if (within === 'list' || within === 'blockquote') this.#summary.push(block);
    }
  }

  #prose(block: TextBlock): void {
    this.#summary.push(block);
    for (const { from, to } of paragraphsOf(block.text)) {
      this.#blocks.push(partOf(block, from, to, `paragraph.${this.#format}`));
    }
    for (const { from, to } of sentencesOf(block.text)) {
      this.#blocks.push(partOf(block, from, to, `sentence.${this.#format}`));
    }
    this.#blocks.push(partOf(block, 0, block.text.length, `text.${this.#format}`));
  }

  #phrases(children: readonly PhrasingContent[], words: MappedText): void {
    for (const child of children) this.#phrase(child, words);
  }

  #phrase(node: PhrasingContent, words: MappedText): void {
    const from = node.position?.start.offset ?? 0;
    const to = node.position?.end.offset ?? from;
    if (node.type === 'text') words.add(node.value, this.#source, from, to);
    else if (node.type === 'break') words.add('\n', this.#source, from, to);
    else if (node.type === 'inlineCode') words.mask(...this.#codeIn(from, to));
    else if (node.type === 'image' || node.type === 'imageReference') this.#picture(node.alt ?? '', from, to);
    else if (node.type === 'html') this.#remark(node.value, from);
    else if (node.type === 'link' && this.#isBareLink(node.url, node.children, to)) words.mask(from, to);
    else if ('children' in node) this.#phrases(node.children, words);
  }

  #codeIn(from: number, to: number): [number, number] {
    const ticks = /^`+/.exec(this.#source.slice(from, to))?.[0].length ?? 0;
    return [from + ticks, to - ticks];
  }

  /** A link whose words are its address has no words. */
  #isBareLink(url: string, children: readonly PhrasingContent[], to: number): boolean {
    const [only] = children;
    if (children.length !== 1 || only?.type !== 'text' || to <= 0) return false;
    return only.value === url || url === `http://${only.value}` || url === `mailto:${only.value}`;
  }

  #picture(alt: string, from: number, to: number): void {
    if (alt.trim() === '') return;
    const words = new MappedText();
    words.add(alt, this.#source, from + 2, Math.min(to, this.#source.length));
    this.#blocks.push(words.block(`text.attr.alt.${this.#format}`));
  }
}
