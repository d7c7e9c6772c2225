import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson, type Json } from '../journal/canonical.ts';
import type { RuleSet } from './rule.ts';

/**
 * Grows by one when the same rules find more, less or elsewhere in the same words than in the program before: our own
 * checks, and how guidelines and styles are read. Then no approval passes for one under rules that find something else.
 * What only became quicker, or says the same in other words, leaves it alone.
 * 3: patterns whose groups hold more than their words are found; a first line of emoji is a heading.
 */
const CATALOGUE_VERSION = 3;

/** Hashing thousands of rules costs milliseconds, and one set is asked for by all that is bound to it. */
const known = new WeakMap<RuleSet, string>();

/** SHA-256 of the canonical JSON of a rule set, 64 hex digits: what stands beside an approval. */
export function ruleSetHash(ruleSet: RuleSet): string {
  const hash = known.get(ruleSet) ?? hashOf(ruleSet);
  known.set(ruleSet, hash);
  return hash;
}

function hashOf(ruleSet: RuleSet): string {
  const value = { catalogue: CATALOGUE_VERSION, ...ruleSet } as Json;
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value).toWellFormed())));
}
