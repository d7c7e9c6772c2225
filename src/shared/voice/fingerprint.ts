import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { Memo } from './memo.ts';

// The same findings stay for as long as somebody writes, and hashing them is dearer than finding them.
const KNOWN_MOST = 2000;
const known = new Memo<string>(KNOWN_MOST);
/** The same by the words as they stand there, before anything was made of them. */
const placed = new Memo<string>(KNOWN_MOST);

/** How much of what stands around the words found belongs to a finding, in UTF-16 units on each side. */
const AROUND = 12;
const DIGITS = 32;

/** The normal form of words: what two people would call the same words. */
function normal(words: string): string {
  // Of plain words nothing is left to do but this, and nearly all words are plain.
  if (!/[^\x20-\x7e]| {2}/.test(words)) return words.toLowerCase().trim();
  return words.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** Where a sentence ends, or a line. */
const ENDS = /[.!?…。！？｡]+["'”’)\]]*(?=\s|$)|\n/gu;
/** Without one of these nothing ends. */
const END_SIGN = /[.!?…。！？｡\n]/u;

/** What follows the last end of a sentence in words that stand before something. */
function sameSentenceBefore(words: string): string {
  if (!END_SIGN.test(words)) return words;
  const last = [...words.matchAll(ENDS)].at(-1);
  return last === undefined ? words : words.slice(last.index + last[0].length);
}

/** What comes before the first end of a sentence in words that stand after something, the end included. */
function sameSentenceAfter(words: string): string {
  if (!END_SIGN.test(words)) return words;
  const [first] = words.matchAll(ENDS);
  return first === undefined ? words : words.slice(0, first.index + first[0].length);
}

/**
 * The fingerprint of words found in a stretch of a text, 32 hex digits. What stands around them counts as far as their
 * sentence reaches, so an edit in another one leaves it as it is.
 */
export function fingerprintAt(ruleId: string, stretch: string, from: number, to: number): string {
  const first = Math.max(0, from - AROUND);
  const around = stretch.slice(first, to + AROUND);
  return placed.get(`${ruleId}\n${from - first} ${to - from}\n${around}`, () => {
    const before = normal(sameSentenceBefore(stretch.slice(first, from)));
    const after = normal(sameSentenceAfter(stretch.slice(to, to + AROUND)));
    return fingerprintOf(ruleId, JSON.stringify([before, normal(stretch.slice(from, to)), after]));
  });
}

/** What stands in a fingerprint for words that may be long: 32 hex digits, the same for the same words in normal form. */
export function digestOf(words: readonly string[]): string {
  return hashed(JSON.stringify(words.map(normal)));
}

function hashed(words: string): string {
  // Half of a surrogate pair has no UTF-8: it is replaced by what stands for it.
  return bytesToHex(sha256(utf8ToBytes(words.toWellFormed()))).slice(0, DIGITS);
}

/** The fingerprint of a finding that is about something else than a stretch of words: an asset, a fact. */
export function fingerprintOf(ruleId: string, subject: string): string {
  return known.get(`${ruleId}\n${subject}`, hashed);
}

/** Whether what was found beside the words of a post is about this one asset, fact or address. */
export function isAbout({ ruleId, fingerprint }: OfSubject, subject: string): boolean {
  return fingerprint === fingerprintOf(ruleId, subject);
}

type OfSubject = { readonly ruleId: string; readonly fingerprint: string };
