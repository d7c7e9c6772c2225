import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** How much of what stands around the words found belongs to a finding, in UTF-16 units on each side. */
const AROUND = 12;
const DIGITS = 32;

/** The normal form of words: what two people would call the same words. */
function normal(words: string): string {
  return words.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/**
 * The fingerprint of words found in a stretch of a text, 32 hex digits. What stands around them counts as far as the
 * stretch reaches, so an edit in another sentence leaves it as it is.
 */
export function fingerprintAt(ruleId: string, stretch: string, from: number, to: number): string {
  const before = normal(stretch.slice(Math.max(0, from - AROUND), from));
  const after = normal(stretch.slice(to, to + AROUND));
  return fingerprintOf(ruleId, JSON.stringify([before, normal(stretch.slice(from, to)), after]));
}

const known = new Map<string, string>();
const KNOWN_MOST = 2000;

/** The fingerprint of a finding that is about something else than a stretch of words: an asset, a fact. */
export function fingerprintOf(ruleId: string, subject: string): string {
  const whole = `${ruleId}\n${subject}`;
  const before = known.get(whole);
  if (before !== undefined) return before;
  // Half of a surrogate pair has no UTF-8: it is replaced by what stands for it.
  const made = bytesToHex(sha256(utf8ToBytes(whole.toWellFormed()))).slice(0, DIGITS);
  // The same findings stay for as long as somebody writes, and hashing them is dearer than finding them.
  if (known.size >= KNOWN_MOST) known.clear();
  known.set(whole, made);
  return made;
}
