import type { Id } from '../ids.ts';

/** Words that are compared as one: enough that ordinary phrases are no copies. */
const SHINGLE = 4;
/** How much of a text is compared, in UTF-16 units; what follows says nothing new. */
const COMPARED_MOST = 50_000;

/** The words of a text that a copy would share: small letters, without links, mentions and signs. */
export function wordsOf(text: string): readonly string[] {
  const plain = text
    .slice(0, COMPARED_MOST)
    .toLowerCase()
    .replace(/https?:\/\/\S+|[@#][\p{L}\p{N}_.-]+/gu, ' ');
  return plain.match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu) ?? [];
}

/** A run of four words, as the number that its words make; two runs share one once in a billion. */
type Shingle = number;

/** The runs of four words of a text; of a shorter one nothing. */
export function shinglesOf(text: string): ReadonlySet<Shingle> {
  const hashes = wordHashes(text.slice(0, COMPARED_MOST).toLowerCase());
  const found = new Set<Shingle>();
  for (let at = 0; at + SHINGLE <= hashes.length; at += 1) found.add(shingleAt(hashes, at));
  return found;
}

function shingleAt(hashes: readonly number[], at: number): Shingle {
  let mixed = 2166136261;
  for (let index = at; index < at + SHINGLE; index += 1) {
    mixed = Math.imul(mixed ^ (hashes[index] ?? 0), 16777619);
    mixed ^= mixed >>> 15;
  }
  // 30 bits: engines keep such numbers in the set itself, which makes it three times as quick.
  return mixed >>> 2;
}

/** A number per word (FNV-1a). Words are gone through by hand: this runs over the whole text with every key. */
function wordHashes(lower: string): readonly number[] {
  const hashes: number[] = [];
  let hash = 0;
  for (let at = 0; at < lower.length; at += 1) {
    const code = lower.charCodeAt(at);
    const isPlain = code >= 0x61 && code <= 0x7a;
    if (isPlain || isLetter(code)) {
      hash = Math.imul((hash === 0 ? 2166136261 : hash) ^ code, 16777619);
      if (isPlain || !standsAlone(code)) continue;
    } else if (code === 0x27 || code === 0x2019) continue;
    if (hash !== 0) hashes.push(hash);
    hash = 0;
    if (beginsName(lower, at, code)) at = endOfWord(lower, at);
  }
  if (hash !== 0) hashes.push(hash);
  return hashes;
}

/** Accounts, hashtags and addresses are nobody's wording. */
function beginsName(lower: string, at: number, code: number): boolean {
  return code === 0x40 || code === 0x23 || (code === 0x3a && lower.startsWith('//', at + 1));
}

/** The last place before the next white space. */
function endOfWord(lower: string, at: number): number {
  let last = at;
  while (last + 1 < lower.length && lower.charCodeAt(last + 1) > 0x20) last += 1;
  return last;
}

function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
  if (code < 0xc0) return false;
  // Punctuation and signs, those of Chinese and Japanese, and halves of emoji.
  return !((code >= 0x2000 && code <= 0x2bff) || (code >= 0x3000 && code <= 0x303f) || code >= 0xd800);
}

/** Chinese and Japanese have no spaces: each character is taken for a word. */
function standsAlone(code: number): boolean {
  return code >= 0x3040 && code <= 0x9fff;
}

/** The share of one set that is in the other, 0 to 1. */
export function containment(of: ReadonlySet<Shingle>, within: ReadonlySet<Shingle>): number {
  if (of.size === 0) return 0;
  let shared = 0;
  for (const one of of) if (within.has(one)) shared += 1;
  return shared / of.size;
}

/** A text that was published, and by which post. */
export type PastText = { readonly postId: Id; readonly text: string };

/** What is compared of a text, without its words: small enough to hand over, and nobody reads it. */
export type PackedText = { readonly postId: Id; readonly runs: readonly Shingle[] };

/** What is compared of a text. */
export function packedText({ postId, text }: PastText): PackedText {
  return { postId, runs: [...shinglesOf(text)] };
}

/** The text most like another, and how much of that is in it, 0 to 1. */
export type Alike = { readonly postId: Id; readonly share: number };

/**
 * Most texts that are remembered for one run of words. What more of them share is a formula of the house: it says that a
 * text is like the first of them, and looking at all of them with every key would cost what the formula is not worth.
 */
const SHARED_MOST = 8;

/** How many runs of words each post has in common with some words. */
type Counts = Map<Id, number>;

/** A line of a text: how many words, the numbers of those at its ends, and what each post has in common with it. */
type Line = {
  readonly line: string;
  readonly words: number;
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly counts: Counts;
};

/**
 * Texts of the past by their runs of four words: whoever asks pays for the words of one text, not for all of them, and
 * after a key for those of the line that it changed.
 */
export class PastTexts {
  readonly #byShingle = new Map<Shingle, Id[]>();
  /** The text that was asked for before, line by line. */
  #before: readonly Line[] = [];

  constructor(texts: Iterable<PastText | PackedText>) {
    for (const one of texts) this.add(one);
  }

  /** One more text. */
  add(one: PastText | PackedText): void {
    this.#before = [];
    for (const shingle of 'runs' in one ? one.runs : shinglesOf(one.text)) {
      const ids = this.#byShingle.get(shingle);
      if (ids === undefined) this.#byShingle.set(shingle, [one.postId]);
      else if (ids.length < SHARED_MOST && !ids.includes(one.postId)) ids.push(one.postId);
    }
  }

  /**
   * The post that holds most of a text, but not the post itself; null where none holds any run of it, and for a text of
   * fewer words than `least`.
   */
  nearest(text: string, self: Id | null = null, least = SHINGLE): Alike | null {
    const counts: Counts = new Map();
    let words = 0;
    let before: readonly number[] = [];
    for (const line of this.#linesOf(text.slice(0, COMPARED_MOST))) {
      if (line.words === 0) continue;
      words += line.words;
      // No word goes over the end of a line, but runs of words do.
      this.#count(before.concat(line.first), counts);
      for (const [id, count] of line.counts) counts.set(id, (counts.get(id) ?? 0) + count);
      before = line.words < SHINGLE - 1 ? before.concat(line.last).slice(1 - SHINGLE) : line.last;
    }
    return words < least ? null : mostOf(counts, words - SHINGLE + 1, self);
  }

  /** With a key one line becomes another: all others are known from the text before, from its beginning or its end on. */
  #linesOf(text: string): readonly Line[] {
    const before = this.#before;
    const lines = text.split('\n');
    const more = lines.length - before.length;
    this.#before = lines.map((line, at) => {
      const known = before[at];
      if (known?.line === line) return known;
      const moved = before[at - more];
      return moved?.line === line ? moved : this.#read(line);
    });
    return this.#before;
  }

  #read(line: string): Line {
    const hashes = wordHashes(line.toLowerCase());
    const counts: Counts = new Map();
    this.#count(hashes, counts);
    const [first, last] = [hashes.slice(0, SHINGLE - 1), hashes.slice(1 - SHINGLE)];
    return { line, words: hashes.length, first, last, counts };
  }

  #count(hashes: readonly number[], counts: Counts): void {
    for (let at = 0; at + SHINGLE <= hashes.length; at += 1) {
      const ids = this.#byShingle.get(shingleAt(hashes, at));
      if (ids === undefined) continue;
      for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
}

/** The post with most runs in common, of so many, but not the post itself. */
function mostOf(counts: Counts, runs: number, self: Id | null): Alike | null {
  let best: Alike | null = null;
  for (const [postId, count] of counts) {
    const share = count / runs;
    if (postId === self) continue;
    if (best === null || share > best.share || (share === best.share && postId < best.postId))
      best = { postId, share };
  }
  return best;
}
