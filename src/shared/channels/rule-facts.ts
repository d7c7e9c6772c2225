import { POST_TEXT_MAX } from '../posts/text.ts';
import type { RuleId } from './rules.ts';

/** What a rule is measured in. */
export type Quantity =
  | 'characters'
  | 'count'
  | 'bytes'
  | 'pixels'
  | 'area'
  | 'seconds'
  | 'ratio'
  | 'rate'
  | 'signs'
  | 'yesno';

/** What is known of a rule apart from its figure. */
export type RuleFacts = {
  readonly part: 'text' | 'media' | 'other';
  readonly quantity: Quantity;
  /** The check looks at it; what is not checked is shown for who has to know it. */
  readonly checked: boolean;
};

const text = { part: 'text', checked: true } as const;
const media = { part: 'media', checked: true } as const;
const told = { part: 'other', checked: false } as const;

/** Every rule, in the order in which they are listed. */
export const ruleFacts: { readonly [id in RuleId]: RuleFacts } = {
  textMax: { ...text, quantity: 'characters' },
  textBytesMax: { ...text, quantity: 'bytes' },
  captionMax: { ...text, quantity: 'characters' },
  titleMax: { ...text, quantity: 'characters' },
  textForbidden: { ...text, quantity: 'signs' },
  hashtagsMax: { ...text, quantity: 'count' },
  hashtagLengthMax: { ...text, quantity: 'characters' },
  mentionsMax: { ...text, quantity: 'count' },
  cashtagsMax: { ...text, quantity: 'count' },
  linkMax: { ...text, quantity: 'characters' },
  linkInText: { ...text, quantity: 'yesno' },
  mediaRequired: { ...media, quantity: 'yesno' },
  mediaMixed: { ...media, quantity: 'yesno' },
  carousel: { ...media, quantity: 'count' },
  imagesMax: { ...media, quantity: 'count' },
  imageBytesMin: { ...media, quantity: 'bytes' },
  imageBytesMax: { ...media, quantity: 'bytes' },
  imageWidth: { ...media, quantity: 'pixels' },
  imageSideMax: { ...media, quantity: 'pixels' },
  imageSizeMin: { ...media, quantity: 'pixels' },
  imagePixelsMax: { ...media, quantity: 'area' },
  imageAspect: { ...media, quantity: 'ratio' },
  gifsMax: { ...media, quantity: 'count' },
  gifBytesMax: { ...media, quantity: 'bytes' },
  videosMax: { ...media, quantity: 'count' },
  videoBytesMax: { ...media, quantity: 'bytes' },
  videoSeconds: { ...media, quantity: 'seconds' },
  videoAspect: { ...media, quantity: 'ratio' },
  videoSizeMin: { ...media, quantity: 'pixels' },
  altMax: { ...media, quantity: 'characters' },
  foldAt: { ...told, quantity: 'characters' },
  tagsTotalMax: { ...told, quantity: 'characters' },
  videoFps: { ...told, quantity: 'rate' },
  postsPerDayMax: { ...told, quantity: 'count' },
};

/** The largest figure that anybody could mean; beyond it lies a slip of the finger. */
export const largest: { readonly [quantity in Quantity]: number } = {
  // Longer texts cannot be stored.
  characters: POST_TEXT_MAX,
  count: 1000,
  bytes: 1_000_000_000_000,
  pixels: 100_000,
  area: 10_000_000_000,
  seconds: 7 * 24 * 60 * 60,
  ratio: 100,
  rate: 1000,
  signs: 100,
  yesno: 1,
};
