import { PARTS_MAX } from '#shared/posts/composition.ts';

/** Parts in another order: one moved to another place. */
export function movePart(parts: readonly string[], from: number, to: number): readonly string[] {
  const part = parts[from];
  if (part === undefined || to < 0 || to >= parts.length) return parts;
  const rest = parts.toSpliced(from, 1);
  return rest.toSpliced(to, 0, part);
}

/** A part added to the end of what went before it, as one paragraph more; the first goes to nobody. */
export function mergePart(parts: readonly string[], index: number): readonly string[] {
  const before = parts[index - 1];
  const part = parts[index];
  if (before === undefined || part === undefined) return parts;
  return parts.toSpliced(index - 1, 2, [before, part].filter((text) => text !== '').join('\n\n'));
}

/** What further parts become where a text goes; `any`: one thing here and another there, or not known yet. */
export type PartsKind = 'thread' | 'cards' | 'none' | 'any';

/** What further parts become on the networks that a text reaches. */
export function partsKindOf(kinds: readonly Exclude<PartsKind, 'any'>[]): PartsKind {
  const some = new Set(kinds.filter((kind) => kind !== 'none'));
  if (some.size === 0) return kinds.length === 0 ? 'any' : 'none';
  const [first = 'any'] = some;
  return some.size === 1 ? first : 'any';
}

/** Whether another part fits beside so many. */
export function mayAddPart(count: number): boolean {
  return count < PARTS_MAX;
}

/** Where a piece passes what it may hold, in UTF-16 units; null where it fits. The first piece is number 0. */
export type OverFrom = (piece: string, number: number) => number | null;

/**
 * A text in pieces that fit: cut after a paragraph, else after a sentence, a word, a sign; never inside a link. One piece
 * where nothing can be cut; beyond the most parts that a post has, the last piece holds what is left.
 */
export function splitIntoParts(text: string, overFrom: OverFrom): readonly string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest !== '' && pieces.length < PARTS_MAX) {
    const piece = beginningOf(rest, (some) => overFrom(some, pieces.length));
    if (piece === '') break;
    pieces.push(piece.trimEnd());
    rest = rest.slice(piece.length).trimStart();
  }
  return rest === '' ? pieces : [...pieces, rest];
}

/** As much of the beginning as fits; nothing where no place to cut leaves anything that does. */
function beginningOf(text: string, overFrom: (piece: string) => number | null): string {
  let piece = text;
  // A word that is cut may count otherwise than as a part of the whole: then the cut moves on to the front.
  for (let over = overFrom(piece); over !== null; over = piece === '' ? null : overFrom(piece))
    piece = piece.slice(0, cutBefore(text, Math.min(over, piece.length - 1)));
  return piece;
}

/** Signs that are looked at behind a place, to know what it stands in. */
const AHEAD = 64;

/** The best place to cut at or before another; 0 where there is none. */
function cutBefore(text: string, most: number): number {
  const seen = text.slice(0, most + AHEAD);
  for (const endsIn of [paragraphEnds, sentenceEnds, wordEnds]) {
    const cut = endsIn(seen).findLast((end) => end > 0 && end <= most);
    if (cut !== undefined) return cut;
  }
  return signBefore(seen, most);
}

type Ends = (text: string) => readonly number[];

const paragraphEnds: Ends = (text) => indicesOf(text, /\n\s*\n/gu);

/** Japanese and Chinese sentences end without a space. */
const sentenceEnds: Ends = (text) =>
  indicesOf(text, /(?<=[.!?…][”’"'»)\]]*)\s+|(?<=[。！？｡])(?![。！？｡」』）”’])|(?<=[。！？｡][」』）”’])/gu);

const words = new Intl.Segmenter(undefined, { granularity: 'word' });
/** Scripts that put no space between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}、，]$/u;

const wordEnds: Ends = (text) => {
  const spaces = indicesOf(text, /\s+/gu);
  if (!unspacedAnywhere.test(text)) return spaces;
  const between = [...words.segment(text)].filter(
    ({ index, segment }) => !/^[\p{P}ー]/u.test(segment) && unspaced.test(text.slice(0, index).slice(-2)),
  );
  return [...spaces, ...between.map(({ index }) => index)].sort((a, b) => a - b);
};
const unspacedAnywhere = new RegExp(unspaced.source.slice(0, -1), 'u');

const signs = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Before the sign that stands at a place, and before the link that does, with what opens before it. */
function signBefore(text: string, most: number): number {
  const sign = signs.segment(text).containing(most)?.index ?? 0;
  const link = Array.from(text.matchAll(/[([{«“"'（「]*https?:\/\/\S+/giu)).find(
    ({ index, 0: found }) => index < sign && sign < index + found.length,
  );
  return link?.index ?? sign;
}

function indicesOf(text: string, boundary: RegExp): readonly number[] {
  return Array.from(text.matchAll(boundary), ({ index }) => index);
}
