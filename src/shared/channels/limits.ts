import type { Network } from './networks.ts';

/** A network's longest text, in characters as people see them, and whether the figure is its own published one. */
export type TextLimit = { readonly characters: number; readonly certain: boolean };

/**
 * Figures read on 2026-11-21. Certain ones come from the network's own documentation (X: Counting characters;
 * Pinterest, Threads, Bluesky, Mastodon, Discord and Telegram: API references), the others from tools that post
 * there. Mastodon's is the default of a server.
 */
const limits: { readonly [network in Network]?: readonly [characters: number, certain: boolean] } = {
  x: [280, true],
  instagram: [2200, false],
  facebook: [63_206, false],
  linkedin: [3000, false],
  tiktok: [2200, false],
  youtube: [5000, false],
  pinterest: [800, true],
  threads: [500, true],
  bluesky: [300, true],
  mastodon: [500, true],
  reddit: [10_000, false],
  discord: [2000, true],
  telegram: [4096, true],
  google_business: [1500, false],
};

/** The longest text a network takes; null where none is known. */
export function textLimitOf(network: Network): TextLimit | null {
  const limit = limits[network];
  return limit === undefined ? null : { characters: limit[0], certain: limit[1] };
}

/** X (twitter-text v3 configuration) and Mastodon count every link as 23 characters. */
const LINK_LENGTH = 23;
const shortensLinks: readonly Network[] = ['x', 'mastodon'];
const link = /https?:\/\/\S+/giu;
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** How many characters a text has on a network, as a reader would count them. */
export function countCharacters(text: string, network: Network): number {
  const counted = shortensLinks.includes(network) ? text.replace(link, 'x'.repeat(LINK_LENGTH)) : text;
  return [...segmenter.segment(counted)].length;
}
