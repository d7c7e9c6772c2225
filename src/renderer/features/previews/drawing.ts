import type { CampaignHue } from '#shared/campaigns/hues.ts';
import { type Network, networkName } from '#shared/channels/networks.ts';
import type { Size } from '#shared/previews/crop.ts';
import type { Preview } from '#shared/previews/preview.ts';

/** What each shape draws from. */
export type Drawing = {
  readonly preview: Preview;
  readonly channel: { readonly name: string; readonly brand?: string; readonly hue?: CampaignHue };
  readonly when: string;
  /** Pictures are shown whole, with the part that is seen outlined. */
  readonly whole: boolean;
  /** Tells the size of a picture whose size was not known. */
  readonly measure: (id: string, size: Size) => void;
};

/** Who posts, as a network would show it: a channel that is only called after its network goes by its brand's name. */
export function publisherOf(channel: Drawing['channel'], network: Network): Drawing['channel'] {
  const { name, brand } = channel;
  const isUnnamed = ['', networkName(network).toLowerCase()].includes(name.trim().toLowerCase());
  return isUnnamed && brand !== undefined ? { ...channel, name: brand } : channel;
}
