import { type Entity, linesOf, linksIn, remembering } from './entities.ts';

/** How a network counts the length of a text. */
export const counters = ['weighted', 'graphemes', 'mastodon', 'threads', 'linkedin', 'utf16'] as const;
export type Counter = (typeof counters)[number];

/** The length of a text as a network counts it. */
export type Count = {
  readonly used: number;
  /** Where in the text, in UTF-16 units, begins what is over the limit; null while it fits. */
  readonly overFrom: number | null;
};

/** A stretch of a text: where it begins, and so many signs, each of the same weight. */
type Stretch = { readonly start: number; readonly count: number; readonly weight: number };

/** The length of a text on a network that counts this way, and where a limit is crossed. */
export function countText(counter: Counter, text: string, limit: number | null): Count {
  let used = 0;
  let at = 0;
  let overFrom: number | null = null;
  for (const line of linesOf(text)) {
    const after = used + lineLengths[counter](line);
    if (limit !== null && overFrom === null && after > limit)
      overFrom = at + crossingIn(counter, line, limit - used);
    used = after;
    at += line.length;
  }
  return { used, overFrom };
}

/** The line in which each way of counting last crossed a limit: typing elsewhere leaves it as it is. */
const crossings = new Map<Counter, { readonly line: string; readonly left: number; readonly at: number }>();

/** Where in a line a limit is crossed of which so much is left. */
function crossingIn(counter: Counter, line: string, left: number): number {
  const known = crossings.get(counter);
  if (known !== undefined && known.left === left && known.line === line) return known.at;
  const at = summed(stretchesOf(counter, line), left).overFrom ?? 0;
  crossings.set(counter, { line, left, at });
  return at;
}

/** The length of one line in each way of counting. */
const lineLengths = {
  weighted: remembering((line: string) => lengthOf('weighted', line)),
  graphemes: remembering((line: string) => lengthOf('graphemes', line)),
  mastodon: remembering((line: string) => lengthOf('mastodon', line)),
  threads: remembering((line: string) => lengthOf('threads', line)),
  linkedin: remembering((line: string) => lengthOf('linkedin', line)),
  utf16: remembering((line: string) => lengthOf('utf16', line)),
} satisfies { readonly [counter in Counter]: (line: string) => number };

function lengthOf(counter: Counter, line: string): number {
  return summed(stretchesOf(counter, line), null).used;
}

function summed(stretches: Iterable<Stretch>, limit: number | null): Count {
  let used = 0;
  let overFrom: number | null = null;
  for (const { start, count, weight } of stretches) {
    const after = used + count * weight;
    // Of several signs in a stretch each is one UTF-16 unit.
    if (limit !== null && overFrom === null && after > limit)
      overFrom = start + Math.floor((limit - used) / weight);
    used = after;
  }
  return { used, overFrom };
}

/** UTF-8 bytes of a text; Bluesky limits them beside the graphemes (app.bsky.feed.post lexicon: 3,000). */
export function countBytes(text: string): number {
  return encoder.encode(text).length;
}

const encoder = new TextEncoder();

function stretchesOf(counter: Counter, text: string): Iterable<Stretch> {
  switch (counter) {
    case 'weighted':
      return withFixed(text, linksOf(linksIn(text)), xWeight);
    case 'mastodon':
      return mastodonStretches(text);
    case 'graphemes':
      return graphemeStretches(text, () => 1);
    case 'threads':
      return graphemeStretches(text, threadsWeight);
    case 'linkedin':
      return graphemeStretches(text, linkedinWeight, { plain: plainOnLinkedin });
    case 'utf16':
      return graphemeStretches(text, (grapheme) => grapheme.length);
  }
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Letters, digits and signs that are one grapheme each, whatever stands beside them but a joining sign, and count as
 * one everywhere. Finding graphemes is dear, and most of a text are these.
 */
const plainSigns = /[\n\u0020-\u007e\u00c0-\u02ff]{8,}/gu;

type Place = { readonly at?: number; readonly plain?: RegExp };

function* graphemeStretches(
  text: string,
  weightOf: (grapheme: string) => number,
  { at = 0, plain = plainSigns }: Place = {},
): Iterable<Stretch> {
  let done = 0;
  for (const { index, 0: run } of text.matchAll(plain)) {
    // What stands before may join with the first sign, what follows with the last.
    const first = index === 0 ? 0 : index + 1;
    const end = index + run.length === text.length ? text.length : index + run.length - 1;
    yield* oneByOne(text.slice(done, first), weightOf, at + done);
    yield { start: at + first, count: end - first, weight: 1 };
    done = end;
  }
  yield* oneByOne(text.slice(done), weightOf, at + done);
}

function* oneByOne(text: string, weightOf: (grapheme: string) => number, at: number): Iterable<Stretch> {
  if (text === '') return;
  for (const { segment, index } of segmenter.segment(text))
    yield { start: at + index, count: 1, weight: weightOf(segment) };
}

/** X counts every link as 23, whatever its length (Counting characters; twitter-text v3 transformedURLLength). */
const LINK_WEIGHT = 23;

/** A stretch that counts as a whole, whatever is in it. */
type Fixed = { readonly start: number; readonly end: number; readonly weight: number };

function linksOf(links: readonly Entity[]): readonly Fixed[] {
  return links.map(({ start, end }) => ({ start, end, weight: LINK_WEIGHT }));
}

/** The text with what counts as a whole, and what lies between by graphemes. */
function* withFixed(
  text: string,
  fixed: readonly Fixed[],
  weightOf: (grapheme: string) => number,
): Iterable<Stretch> {
  let at = 0;
  for (const { start, end, weight } of fixed) {
    yield* graphemeStretches(text.slice(at, start), weightOf, { at });
    yield { start, count: 1, weight };
    at = end;
  }
  yield* graphemeStretches(text.slice(at), weightOf, { at });
}

/** The length of a text on X before 2018, when each part of an emoji counted by itself (configuration v2). */
export function countWithoutEmoji(text: string, limit: number): Count {
  return summed(withFixed(text, linksOf(linksIn(text)), weightOfParts), limit);
}

/**
 * Code points that X counts as 1; every other counts as 2 (twitter-text configuration v3: scale 100, default
 * weight 200, these ranges 100).
 */
const lightRanges = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247],
] as const;

/**
 * X counts every emoji as 2, however many code points it is made of; `RGI_Emoji` knows those that are newer than the
 * library's table. Other text is counted by code points, composed first (NFC).
 */
function xWeight(grapheme: string): number {
  return isEmoji(grapheme) ? 2 : weightOfParts(grapheme);
}

function weightOfParts(grapheme: string): number {
  let weight = 0;
  for (const character of grapheme.normalize('NFC')) weight += isLight(character.codePointAt(0) ?? 0) ? 1 : 2;
  return weight;
}

function isLight(codePoint: number): boolean {
  return lightRanges.some(([first, last]) => codePoint >= first && codePoint <= last);
}

const rgiEmoji = /^\p{RGI_Emoji}$/v;
/** Keycaps and joined pictures as some keyboards write them, without the selectors that `RGI_Emoji` asks for. */
const looseEmoji = /^(?:[\d#*]\uFE0F?\u20E3|\p{Extended_Pictographic}.*\u200D.*)$/su;

function isEmoji(grapheme: string): boolean {
  // Nearly every grapheme is a plain letter, for which this is the whole cost.
  return grapheme.length > 1 && (rgiEmoji.test(grapheme) || looseEmoji.test(grapheme));
}

/** Where stands the first character that X refuses in a text, in UTF-16 units, or null (twitter-text 3.1.0). */
export function refusedByX(text: string): number | null {
  const at = text.search(/[\uFFFE\uFEFF\uFFFF]/u);
  return at < 0 ? null : at;
}

/** Of an address on another server Mastodon counts "@user" alone (Mastodon documentation, Posting). */
const remoteMention =
  /(?<=^|[^\p{L}\p{N}_/])@[\p{L}\p{N}_]+(?:[.-]+[\p{L}\p{N}_]+)*(@[\p{L}\p{N}.-]+[\p{L}\p{N}]\p{M}*)/gu;

function mastodonStretches(text: string): Iterable<Stretch> {
  const links = linksOf(linksIn(text, false).filter(({ text: link }) => /^https?:/iu.test(link)));
  const servers = Array.from(text.matchAll(remoteMention), (match): Fixed => {
    const end = match.index + match[0].length;
    return { start: end - (match[1]?.length ?? 0), end, weight: 0 };
  }).filter((server) => !links.some((link) => server.start < link.end && link.start < server.end));
  return withFixed(
    text,
    [...links, ...servers].sort((a, b) => a.start - b.start),
    () => 1,
  );
}

/** Threads counts an emoji by its UTF-8 bytes and anything else by characters (Threads API, Posts). */
function threadsWeight(grapheme: string): number {
  const isPicture = rgiEmoji.test(grapheme) || /\p{Extended_Pictographic}/u.test(grapheme);
  return isPicture ? countBytes(grapheme) : [...grapheme].length;
}

/** LinkedIn cuts a text at characters of its markup unless they are escaped, so each takes two (little text format). */
const linkedinReserved = /[|{}@[\]()<>#*_~\\]/u;
/** `plainSigns` without them. */
const plainOnLinkedin = /[\n !"$%&'+,\-./0-9:;=?A-Z^`a-z\u00c0-\u02ff]{8,}/gu;

function linkedinWeight(grapheme: string): number {
  return grapheme.length + (linkedinReserved.test(grapheme) ? 1 : 0);
}
