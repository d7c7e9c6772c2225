import { type Entity, linksIn } from './entities.ts';

/** How a network counts the length of a text. */
export const counters = ['weighted', 'graphemes', 'mastodon', 'threads', 'linkedin', 'utf16'] as const;
export type Counter = (typeof counters)[number];

/** The length of a text as a network counts it. */
export type Count = {
  readonly used: number;
  /** Where in the text, in UTF-16 units, begins what is over the limit; null while it fits. */
  readonly overFrom: number | null;
};

/** A stretch of a text that is counted as one: where it begins, and how much it counts. */
type Unit = { readonly start: number; readonly weight: number };

/** The length of a text on a network that counts this way, and where a limit is crossed. */
export function countText(counter: Counter, text: string, limit: number | null): Count {
  return summed(unitsOf(counter, text), limit);
}

function summed(units: Iterable<Unit>, limit: number | null): Count {
  let used = 0;
  let overFrom: number | null = null;
  for (const { start, weight } of units) {
    used += weight;
    if (limit !== null && overFrom === null && used > limit) overFrom = start;
  }
  return { used, overFrom };
}

/** UTF-8 bytes of a text; Bluesky limits them beside the graphemes (app.bsky.feed.post lexicon: 3,000). */
export function countBytes(text: string): number {
  return encoder.encode(text).length;
}

const encoder = new TextEncoder();

function unitsOf(counter: Counter, text: string): Iterable<Unit> {
  switch (counter) {
    case 'weighted':
      return weightedUnits(text);
    case 'mastodon':
      return mastodonUnits(text);
    case 'graphemes':
      return graphemeUnits(text, () => 1);
    case 'threads':
      return graphemeUnits(text, threadsWeight);
    case 'linkedin':
      return graphemeUnits(text, linkedinWeight);
    case 'utf16':
      return graphemeUnits(text, (grapheme) => grapheme.length);
  }
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

function* graphemeUnits(text: string, weightOf: (grapheme: string) => number, at = 0): Iterable<Unit> {
  for (const { segment, index } of segmenter.segment(text)) {
    yield { start: at + index, weight: weightOf(segment) };
  }
}

/** X counts every link as 23, whatever its length (Counting characters; twitter-text v3 transformedURLLength). */
const LINK_WEIGHT = 23;

/** The text with its links as one unit each, and what lies between them by graphemes. */
function* withLinks(
  text: string,
  links: readonly Entity[],
  weightOf: (grapheme: string) => number,
): Iterable<Unit> {
  let at = 0;
  for (const { start, end } of links) {
    yield* graphemeUnits(text.slice(at, start), weightOf, at);
    yield { start, weight: LINK_WEIGHT };
    at = end;
  }
  yield* graphemeUnits(text.slice(at), weightOf, at);
}

function weightedUnits(text: string): Iterable<Unit> {
  return withLinks(text, linksIn(text), xWeight);
}

/** The length of a text on X before 2018, when each part of an emoji counted by itself (configuration v2). */
export function countWithoutEmoji(text: string, limit: number): Count {
  return summed(withLinks(text, linksIn(text), weightOfParts), limit);
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
  /(?<=^|[^\p{L}\p{N}_/])@[\p{L}\p{N}_]+(?:[.-]+[\p{L}\p{N}_]+)*(@[\p{L}\p{N}.-]+[\p{L}\p{N}])/gu;

function* mastodonUnits(text: string): Iterable<Unit> {
  const links = linksIn(text, false).filter(({ text: link }) => /^https?:/iu.test(link));
  const servers = Array.from(text.matchAll(remoteMention), (match): [number, number] => {
    const end = match.index + match[0].length;
    return [end - (match[1]?.length ?? 0), end];
  });
  for (const unit of withLinks(text, links, () => 1)) {
    const isServer = servers.some(([start, end]) => unit.start >= start && unit.start < end);
    yield isServer ? { ...unit, weight: 0 } : unit;
  }
}

/** Threads counts an emoji by its UTF-8 bytes and anything else by characters (Threads API, Posts). */
function threadsWeight(grapheme: string): number {
  const isPicture = rgiEmoji.test(grapheme) || /\p{Extended_Pictographic}/u.test(grapheme);
  return isPicture ? countBytes(grapheme) : [...grapheme].length;
}

/** LinkedIn cuts a text at characters of its markup unless they are escaped, so each takes two (little text format). */
const linkedinReserved = /[|{}@[\]()<>#*_~\\]/u;

function linkedinWeight(grapheme: string): number {
  return grapheme.length + (linkedinReserved.test(grapheme) ? 1 : 0);
}
