import { z } from 'zod';

/** The networks Masthead knows rules for. */
export const networks = [
  'instagram',
  'facebook',
  'x',
  'linkedin',
  'tiktok',
  'youtube',
  'pinterest',
  'threads',
  'bluesky',
  'mastodon',
  'reddit',
  'discord',
  'telegram',
  'google_business',
  'blog',
  'newsletter',
  'other',
] as const;
export type Network = (typeof networks)[number];
export const networkSchema = z.enum(networks);

/** A network's proper name, and the two-letter mark that stands for it on a tile (never its logo). */
const names: { readonly [network in Network]: readonly [name: string, mark: string] } = {
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
};

/** "Instagram". Proper names are the same in every language. */
export function networkName(network: Network): string {
  return names[network][0];
}

/** "IG". */
export function networkMark(network: Network): string {
  return names[network][1];
}
