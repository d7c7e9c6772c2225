import type { CampaignHue } from '#shared/campaigns/hues.ts';
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
