import { z } from 'zod';
import { textSchema } from '../posts/text.ts';

const word = textSchema(200);

/** Campaign parameters of a link (UTM), as analytics read them. An empty one is left away. */
export const utmSchema = z.strictObject({
  source: word,
  medium: word,
  campaign: word,
  term: word,
  content: word,
});
export type Utm = z.infer<typeof utmSchema>;

/** Stands in a parameter for the network that a link goes out on, and for the campaign's name as a slug. */
export const NETWORK_PLACE = '{network}';
export const CAMPAIGN_PLACE = '{campaign}';

/** How links are marked where a campaign says nothing else. */
export const defaultUtm: Utm = {
  source: NETWORK_PLACE,
  medium: 'social',
  campaign: CAMPAIGN_PLACE,
  term: '',
  content: '',
};

/** A name as it stands in an address: small letters, digits and single hyphens, without accents. */
export function slugOf(name: string): string {
  return name
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
}

/**
 * The parameters for a link of a post by its campaign's policy. The network stays open: one link goes out on several.
 * @param policy the campaign's own; null where it follows the usual way, or where there is no campaign
 */
export function utmFor(policy: Utm | null, campaignName: string | null): Utm {
  const slug = campaignName === null ? '' : slugOf(campaignName);
  const given = Object.entries(policy ?? defaultUtm);
  return Object.fromEntries(
    given.map(([name, value]) => [name, value.replaceAll(CAMPAIGN_PLACE, slug)]),
  ) as Utm;
}

/** What keeps a pattern from standing in an address as it was meant. */
export type UtmFault = { readonly kind: 'space' } | { readonly kind: 'place'; readonly place: string };

/** What is wrong with a pattern: a place that stands for nothing, or a space, which readers of reports see as "%20". */
export function utmFaultOf(pattern: string): UtmFault | null {
  const rest = pattern.replaceAll(NETWORK_PLACE, '').replaceAll(CAMPAIGN_PLACE, '');
  const [place] = /\{[^{}]*\}?|\}/u.exec(rest) ?? [];
  if (place !== undefined) return { kind: 'place', place };
  return /\s/u.test(pattern.trim()) ? { kind: 'space' } : null;
}
