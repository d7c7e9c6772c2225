import { z } from 'zod';

/**
 * The networks Masthead knows: a proper name, and the two-letter mark that stands for it on a tile (never its logo).
 * In the order in which they are offered.
 */
const names = {
  instagram: ['Instagram', 'IG'],
  facebook: ['Facebook', 'FB'],
  x: ['X', 'X'],
  linkedin: ['LinkedIn', 'LI'],
  tiktok: ['TikTok', 'TT'],
  youtube: ['YouTube', 'YT'],
  pinterest: ['Pinterest', 'PI'],
  threads: ['Threads', 'TH'],
  bluesky: ['Bluesky', 'BS'],
  mastodon: ['Mastodon', 'MA'],
  reddit: ['Reddit', 'RE'],
  discord: ['Discord', 'DI'],
  telegram: ['Telegram', 'TG'],
  google_business: ['Google Business Profile', 'GB'],
  blog: ['Blog', 'BL'],
  newsletter: ['Newsletter', 'NL'],
  other: ['Other', 'OT'],
} as const satisfies { readonly [network: string]: readonly [name: string, mark: string] };

export type Network = keyof typeof names;
export const networks = Object.keys(names) as readonly Network[];
export const networkSchema = z.enum(networks);

/** "Instagram". Proper names are the same in every language. */
export function networkName(network: Network): string {
  return names[network][0];
}

/** "IG". */
export function networkMark(network: Network): string {
  return names[network][1];
}
