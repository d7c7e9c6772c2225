import { paragraphsOf, type Stretch, sentencesOf } from './patterns/sentences.ts';

/** Longest stretch that is looked at in one piece: expressions over it stay quick, whatever was pasted. */
const SENTENCE_MOST = 1000;
const PARAGRAPH_MOST = 4000;

/** Without one of these a line is one sentence. */
const SENTENCE_END = /[.!?…。！？｡]/u;

function trimmed(text: string, from: number, to: number): Stretch {
  let first = from;
  let last = to;
  while (first < last && isSpace(text, first)) first += 1;
  while (last > first && isSpace(text, last - 1)) last -= 1;
  return { from: first, to: last };
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  // Of plain characters only these: most are asked no further.
  return code < 0x80 ? code === 32 || (code >= 9 && code <= 13) : /\s/u.test(text.charAt(at));
}

/** The sentences of a post. Unlike in prose a line break ends one: it is a line of a list, or the hashtags begin. */
export function postSentences(text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  for (let from = 0; from <= text.length; ) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    for (const piece of pieces(text, trimmed(text, from, to), PARAGRAPH_MOST)) {
      const words = text.slice(piece.from, piece.to);
      if (!SENTENCE_END.test(words)) {
        found.push(...pieces(text, piece, SENTENCE_MOST));
        continue;
      }
      for (const one of sentencesOf(words)) {
        found.push(...pieces(text, { from: piece.from + one.from, to: piece.from + one.to }, SENTENCE_MOST));
      }
    }
    from = to + 1;
  }
  return found;
}

/** The paragraphs of a post: what empty lines divide. */
export function postParagraphs(text: string): readonly Stretch[] {
  return paragraphsOf(text).flatMap((paragraph) => pieces(text, paragraph, PARAGRAPH_MOST));
}

/** A stretch in pieces of bounded length, parted at white space where there is some. */
function pieces(text: string, { from, to }: Stretch, most: number): readonly Stretch[] {
  if (to - from <= most) return from < to ? [{ from, to }] : [];
  const found: Stretch[] = [];
  for (let start = from; start < to; ) {
    const end = to - start <= most ? to : cutBefore(text, start, start + most);
    found.push({ from: start, to: end });
    start = end;
  }
  return found;
}

function cutBefore(text: string, start: number, end: number): number {
  for (let at = end; at > start + (end - start) / 2; at -= 1) if (/\s/u.test(text.charAt(at))) return at;
  const code = text.charCodeAt(end);
  return code >= 0xdc00 && code <= 0xdfff ? end + 1 : end;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** No character that people write is longer; what is, is cut rather than looked for through the whole text. */
const GRAPHEME_MOST = 64;

/** The smallest range of whole characters around a range of a text: an emoji is never cut in two. */
export function wholeGraphemes(text: string, { from, to }: Stretch): Stretch {
  return { from: boundary(text, from, false), to: boundary(text, to, true) };
}

function boundary(text: string, at: number, after: boolean): number {
  if (at <= 0 || at >= text.length) return Math.max(0, Math.min(at, text.length));
  if (isPlain(text.charCodeAt(at - 1)) && isPlain(text.charCodeAt(at))) return at;
  let start = Math.max(0, at - GRAPHEME_MOST);
  while (start > 0 && start < at && !isPlain(text.charCodeAt(start))) start += 1;
  if (start === at) start = Math.max(0, at - GRAPHEME_MOST);
  for (const { index, segment } of segmenter.segment(text.slice(start, at + GRAPHEME_MOST))) {
    const from = start + index;
    if (from === at || from + segment.length === at) return at;
    if (from + segment.length > at) return after ? from + segment.length : from;
  }
  return at;
}

/** Latin letters, digits and signs stand alone. */
function isPlain(code: number): boolean {
  return code < 0x300 && code !== 0x0d;
}
