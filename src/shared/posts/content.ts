import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson, type Json } from '../journal/canonical.ts';
import { type EntityState, membersOf, registerValue } from '../journal/state.ts';

/** Registers of a post whose change voids a decision: its texts and, when they come, variants and disclosures. */
function coveredRegisters(state: EntityState): { readonly [name: string]: Json } {
  const covered: { [name: string]: Json } = {};
  for (const name of Object.keys(state.registers)) {
    if (isCovered(name)) covered[name] = registerValue(state, name);
  }
  return covered;
}

/** Whether an approval is bound to a register of a post. */
export function isCovered(register: string): boolean {
  return register === 'base' || register === 'disclosure' || register.startsWith('variant:');
}

/**
 * SHA-256 of what an approval is bound to: texts, variants, channels, assets and disclosure facts, as 64 hex
 * digits. The date is not part of it: a move of the date follows the brand's own setting.
 */
export function contentHashOf(post: EntityState): string {
  const covered = {
    registers: coveredRegisters(post),
    channels: membersOf(post, 'channels'),
    assets: membersOf(post, 'assets'),
  };
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(covered))));
}
