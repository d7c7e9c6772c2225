import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson, type Json } from '../journal/canonical.ts';
import type { RuleSet } from './rule.ts';

/** Grows by one when the program's own checks change what they find, so that no approval passes for one under others. */
const CATALOGUE_VERSION = 2;

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
