import { type Anchor, CONTEXT_MAX, QUOTE_MAX } from './comment.ts';
import { boundary, type TextRange, wholeCharacters } from './graphemes.ts';
import { stretchesFor } from './seeds.ts';
import { type Likeness, placesLike } from './similar.ts';

/**
 * Where the words of a comment stand in the text now: as they were, reworded a little, or nowhere any more.
 * Ranges are in UTF-16 units, never empty, and hold whole characters.
 */
export type Placement = ({ readonly kind: 'found' | 'reworded' } & TextRange) | { readonly kind: 'gone' };

/** So many characters of quote and context have to agree before words elsewhere count as the same. */
const EVIDENCE_ELSEWHERE = 24;
/** At the very place where they stood, less is enough. */
const EVIDENCE_IN_PLACE = 8;
/** Shorter words are not looked for in other spellings: half of them would be nothing. */
const REWORDED_MIN = 5;
/** How far from its old place a reworded quote is looked for, in UTF-16 units. */
const REWORDED_REACH = 4000;
/** Most of the characters that may differ, with the context agreeing on one side, and without. */
const REWORDED_WITH_CONTEXT = 0.5;
const REWORDED_ALONE = 0.25;
const CONTEXT_AGREES = 8;
/** So many places with the same words are weighed, those nearest to the old place; past it a word is no landmark. */
const OCCURRENCES_MAX = 500;

/** The anchor for words marked in a text; null when nothing but space is marked or too much. */
export function anchorFor(text: string, range: TextRange): Anchor | null {
  const from = Math.max(0, Math.min(range.from, range.to));
  const to = Math.min(text.length, Math.max(range.from, range.to));
  const marked = withoutSpace(text, wholeCharacters(text, { from, to }));
  if (marked === null || marked.to - marked.from > QUOTE_MAX) return null;
  return {
    quote: text.slice(marked.from, marked.to),
    before: text.slice(boundary(text, marked.from - CONTEXT_MAX, 'after'), marked.from),
    after: text.slice(marked.to, boundary(text, marked.to + CONTEXT_MAX, 'before')),
    start: marked.from,
  };
}

/** Where the words of an anchor stand now: unchanged, by the best context; else reworded; else gone. */
export function placeOf(text: string, anchor: Anchor): Placement {
  const exact = bestOccurrence(text, anchor);
  if (exact !== null) return { kind: 'found', ...wholeCharacters(text, exact) };
  const like = bestLikeness(text, anchor);
  const words = like === null ? null : withoutSpace(text, wholeCharacters(text, edged(text, anchor, like)));
  return words === null ? { kind: 'gone' } : { kind: 'reworded', ...words };
}

/** The range without the space at its ends; null when it holds nothing else. */
function withoutSpace(text: string, { from, to }: TextRange): TextRange | null {
  const words = text.slice(from, to);
  const begin = from + (words.length - words.trimStart().length);
  const end = to - (words.length - words.trimEnd().length);
  // Trimming may leave a mark that was written onto the space; the whole character is kept then.
  return begin < end ? wholeCharacters(text, { from: begin, to: end }) : null;
}

function bestOccurrence(text: string, anchor: Anchor): TextRange | null {
  const { quote, start } = anchor;
  let best: { readonly from: number; readonly context: number } | null = null;
  for (const from of occurrences(text, anchor)) {
    const context = contextAt(text, anchor, { from, to: from + quote.length });
    const enough = needed(anchor, from === start);
    if (quote.length + context < enough) continue;
    if (best === null || isBetter({ from, context }, best, start)) best = { from, context };
  }
  return best === null ? null : { from: best.from, to: best.from + quote.length };
}

function isBetter(
  one: { readonly from: number; readonly context: number },
  other: { readonly from: number; readonly context: number },
  start: number,
): boolean {
  if (one.context !== other.context) return one.context > other.context;
  return Math.abs(one.from - start) < Math.abs(other.from - start);
}

/** Where the quote stands word for word; of very many, those nearest to its old place. */
function occurrences(text: string, { quote, start }: Anchor): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) found.push(at);
  if (found.length <= OCCURRENCES_MAX) return found;
  return found.sort((a, b) => Math.abs(a - start) - Math.abs(b - start)).slice(0, OCCURRENCES_MAX);
}

function needed({ quote, before, after }: Anchor, inPlace: boolean): number {
  const whole = quote.length + before.length + after.length;
  return Math.min(inPlace ? EVIDENCE_IN_PLACE : EVIDENCE_ELSEWHERE, whole);
}

/** How many characters next to the range are those that stood there: counted outward from its edges. */
function contextAt(text: string, anchor: Anchor, range: TextRange): number {
  return agreesBefore(text, anchor.before, range.from) + agreesAfter(text, anchor.after, range.to);
}

function agreesBefore(text: string, before: string, from: number): number {
  let count = 0;
  while (
    count < before.length &&
    count < from &&
    before.charCodeAt(before.length - 1 - count) === text.charCodeAt(from - 1 - count)
  )
    count += 1;
  return count;
}

function agreesAfter(text: string, after: string, to: number): number {
  let count = 0;
  while (
    count < after.length &&
    to + count < text.length &&
    after.charCodeAt(count) === text.charCodeAt(to + count)
  )
    count += 1;
  return count;
}

/** Where a match could as well begin or end a little aside, what stood around the words tells where. */
function edged(text: string, { before, after }: Anchor, { from, to, distance }: Likeness): TextRange {
  const edges = { from, to };
  for (let at = Math.max(0, from - distance); at <= Math.min(to - 1, from + distance); at += 1) {
    if (agreesBefore(text, before, at) > agreesBefore(text, before, edges.from)) edges.from = at;
  }
  for (
    let at = Math.max(edges.from + 1, to - distance);
    at <= Math.min(text.length, to + distance);
    at += 1
  ) {
    if (agreesAfter(text, after, at) > agreesAfter(text, after, edges.to)) edges.to = at;
  }
  return edges;
}

/** The place near the old one that reads most like the quote, if it reads enough like it. */
function bestLikeness(text: string, anchor: Anchor): Likeness | null {
  const { quote, start } = anchor;
  if (quote.length < REWORDED_MIN) return null;
  const offset = Math.max(0, Math.min(start, text.length) - REWORDED_REACH);
  const near = text.slice(offset, offset + 2 * REWORDED_REACH + quote.length);
  const most = Math.floor(quote.length * REWORDED_WITH_CONTEXT);
  let best: (Likeness & { readonly context: number }) | null = null;
  for (const stretch of stretchesFor(near, anchor)) {
    for (const place of placesLike(quote, near.slice(stretch.from, stretch.to), most)) {
      const aside = offset + stretch.from;
      const like = { from: place.from + aside, to: place.to + aside, distance: place.distance };
      const context = contextAt(text, anchor, like);
      if (!readsAlike(anchor, like.distance, context)) continue;
      const found = { ...like, context };
      if (best === null || costOf(anchor, found) < costOf(anchor, best)) best = found;
    }
  }
  return best;
}

function readsAlike(anchor: Anchor, distance: number, context: number): boolean {
  if (distance <= anchor.quote.length * REWORDED_ALONE) return true;
  return context >= Math.min(CONTEXT_AGREES, Math.max(1, anchor.before.length + anchor.after.length));
}

/** Less is better: the share of the words that differs, less the share of the context that agrees, then nearness. */
function costOf(
  anchor: Anchor,
  { from, distance, context }: Likeness & { readonly context: number },
): number {
  const whole = anchor.before.length + anchor.after.length;
  const agreement = whole === 0 ? 0 : context / whole;
  return distance / anchor.quote.length - agreement + Math.abs(from - anchor.start) / 1_000_000;
}
