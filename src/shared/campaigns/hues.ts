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

/** The hue for the next thing of a kind when `count` exist already. */
export function nextHue(count: number): CampaignHue {
  return campaignHues[count % campaignHues.length] ?? 'slate';
}
