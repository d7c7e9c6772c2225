import { z } from 'zod';

/** Colours of campaigns, brands and pillars, in the order in which they are given out (design.md, "Colour"). */
export const campaignHues = [
  'berry',
  'brick',
  'ochre',
  'moss',
  'pine',
  'lagoon',
  'cobalt',
  'iris',
  'plum',
  'slate',
] as const;
export type CampaignHue = (typeof campaignHues)[number];
export const campaignHueSchema = z.enum(campaignHues);

/** Where each kind begins in the order, so that a brand, its first campaign and its first pillar differ. */
export const BRAND_HUES = 1;
export const PILLAR_HUES = 4;
export const PERSON_HUES = 6;

/** The hue for the next thing of a kind: the first that none of them has; when all are given out, in turn. */
export function nextHue(taken: readonly CampaignHue[], start = 0): CampaignHue {
  const inOrder = [...campaignHues.slice(start), ...campaignHues.slice(0, start)];
  return (
    inOrder.find((hue) => !taken.includes(hue)) ?? campaignHues[taken.length % campaignHues.length] ?? 'slate'
  );
}
