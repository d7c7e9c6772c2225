import { type Shadowed, shadowed } from './regex.ts';

/** How many headings, lists and so on a text has, for the formulas of metrics: `heading_h2`, `list`, `pre`… */
export type Structure = Readonly<Record<string, number>>;

/**
 * A stretch of a text that rules look at on its own: a paragraph, a sentence, a heading, a description of a picture.
 * Its words are without the marks of the format they were written in.
 */
export type TextBlock = Shadowed & {
  /** What it is, from general to special: `text heading h2 md`, `sentence md`, `raw`. */
  readonly scope: readonly string[];
  /** The name of its scope; the same for all blocks of one scope. */
  readonly scopeName: string;
  /** Where its first character stands in the whole. */
  readonly start: number;
  /** For every character where it stands in the whole, and the end; null when they follow one another. */
  readonly offsets: Int32Array | null;
  readonly structure: Structure;
};

const noStructure: Structure = {};

/** A block of a text whose marks are part of it. */
export function blockOf(text: string, scopeName: string, start: number, structure = noStructure): TextBlock {
  const scope = scopeName.split('.');
  return { ...shadowed(text), scope, scopeName, start, offsets: null, structure };
}

/** Where a place in a block is in the whole. */
export function placeOf(
  block: TextBlock,
  from: number,
  to: number,
): { readonly from: number; readonly to: number } {
  const { offsets, start } = block;
  if (offsets === null) return { from: start + from, to: start + to };
  const first = offsets[from] ?? start;
  // The end is after the last character, not at the next one, which may stand behind marks of the format.
  return { from: first, to: to > from ? (offsets[to - 1] ?? first) + 1 : first };
}

/** A stretch of a block as a block of another scope. */
export function partOf(block: TextBlock, from: number, to: number, scopeName: string): TextBlock {
  return {
    text: block.text.slice(from, to),
    shadow: block.shadow.slice(from, to),
    lower: block.text.slice(from, to).toLowerCase(),
    scope: scopeName.split('.'),
    scopeName,
    start: block.offsets === null ? block.start + from : (block.offsets[from] ?? block.start),
    offsets: block.offsets === null ? null : block.offsets.subarray(from, to + 1),
    structure: block.structure,
  };
}
