import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { ALT_SINCE, ASSET_ORDER, assetsOf, PINNED } from '../assets/registers.ts';
import { canonicalJson, type Json } from '../journal/canonical.ts';
import { type EntityState, membersOf, registerValue } from '../journal/state.ts';
import { VARIANT } from './composition.ts';

/** Begin registers of a post that speak of one of its pictures. */
const ofAssets = [PINNED, ALT_SINCE];

/** Registers of a post whose change voids a decision: its texts, what goes out with them, and disclosures. */
function coveredRegisters(state: EntityState): { readonly [name: string]: Json } {
  const values: { [name: string]: Json } = {};
  for (const name of Object.keys(state.registers)) {
    if (name === ASSET_ORDER || isOfAbsentChannel(state, name) || isOfAbsentAsset(state, name)) continue;
    // A register emptied again says the same as one never written: undoing an edit brings the approval back.
    const value = isCovered(name) ? registerValue(state, name) : null;
    if (value !== null) values[name] = value;
  }
  return values;
}

/** What a channel would say that the post is not planned for is neither published nor approved. */
function isOfAbsentChannel(state: EntityState, register: string): boolean {
  if (!register.startsWith(VARIANT)) return false;
  return state.members['channels']?.[register.slice(VARIANT.length)]?.present !== true;
}

/** The version or the words of a picture that the post does not show (any more) say nothing. */
function isOfAbsentAsset(state: EntityState, register: string): boolean {
  const start = ofAssets.find((prefix) => register.startsWith(prefix));
  return start !== undefined && state.members['assets']?.[register.slice(start.length)]?.present !== true;
}

const covered = ['base', 'firstComment', 'parts', 'link', 'disclosure', ASSET_ORDER];

/** Whether an approval is bound to a register of a post: what is published, in what words, with which pictures. */
export function isCovered(register: string): boolean {
  return covered.includes(register) || [VARIANT, ...ofAssets].some((prefix) => register.startsWith(prefix));
}

/**
 * SHA-256 of what an approval is bound to: texts, variants, channels, assets and disclosure facts, as 64 hex
 * digits. The date is not part of it: a move of the date follows the brand's own setting.
 */
export function contentHashOf(post: EntityState): string {
  const content = {
    registers: coveredRegisters(post),
    channels: membersOf(post, 'channels'),
    // In their order, which is part of what is published; a post that was never ordered has that of their ids.
    assets: assetsOf(post),
  };
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(content))));
}
