import type { Rule, RuleId } from '../channels/rules.ts';
import { type Crop, cropTo, type FocalPoint, frameRatio, lostShare, type Size } from './crop.ts';
import type { PreviewFrame, PreviewLayout } from './layout.ts';

/** A picture or video of a post. */
export type PreviewMedia = {
  readonly id: string;
  readonly kind: 'image' | 'video';
  /** Where its picture, or its poster frame, is read from; null where there is none to draw. */
  readonly src: string | null;
  readonly alt: string;
  /** In pixels; null while it is not known. */
  readonly size: Size | null;
  readonly focal: FocalPoint | null;
};

/** A picture as it is seen. */
export type PreviewPicture = {
  readonly media: PreviewMedia;
  /** Width divided by height of its place. */
  readonly ratio: number;
  /** What is seen of it; null where all of it is, or its size is not known. */
  readonly crop: Crop | null;
  /** The share of it that is not seen, from 0 to 1. */
  readonly lost: number;
};

export type PreviewPictures = {
  readonly shown: readonly PreviewPicture[];
  /** Pictures behind the last of a grid. */
  readonly behind: number;
  /** Pictures that the network does not take. */
  readonly left: number;
  readonly total: number;
  /** Width divided by height of the whole. */
  readonly ratio: number;
};

/** Most pictures that a grid shows at once. */
const GRID_MAX = 4;
/** Width divided by height of a grid of several. */
const GRID_RATIO = 16 / 9;

/** The pictures of a post as a network lays them out and cuts them. */
export function picturesOf(
  media: readonly PreviewMedia[],
  layout: PreviewLayout,
  rule: (id: RuleId) => Rule | null,
): PreviewPictures {
  const most = rule('imagesMax')?.value;
  const taken = typeof most === 'number' ? media.slice(0, most) : media;
  const frame = frameOf(layout, rule('imageAspect'));
  const seen = seenOf(taken, layout);
  const behind = layout.arrange === 'grid' ? taken.length - seen.length : 0;
  const grid = layout.arrange === 'grid' && seen.length > 1;
  // On a carousel every picture takes the form of the first.
  const ratio = grid ? GRID_RATIO : frameRatio(frame, seen[0]?.size ?? null);
  const ratios = seen.map((_, index) => (grid ? gridRatio(seen.length, index) : ratio));
  const fit = grid ? 'cover' : frame.fit;
  return {
    shown: seen.map((one, index) => pictureOf(one, ratios[index] ?? ratio, fit)),
    behind,
    left: media.length - seen.length - behind,
    total: media.length,
    ratio,
  };
}

function seenOf(media: readonly PreviewMedia[], { arrange }: PreviewLayout): readonly PreviewMedia[] {
  switch (arrange) {
    case 'grid':
      return media.slice(0, GRID_MAX);
    case 'swipe':
      return media;
    case 'single':
      return media.slice(0, 1);
  }
}

/** The rules' own ratio where a feed has one; the frame of a full screen or a fixed one stays. */
function frameOf({ frame }: PreviewLayout, aspect: Rule | null): PreviewFrame {
  const span = aspect?.value;
  if (!Array.isArray(span) || frame.least === frame.most) return frame;
  return { ...frame, least: span[0], most: span[1] };
}

/** Two stand side by side; of three the first is as high as the other two; four stand in two rows. */
function gridRatio(count: number, index: number): number {
  const tall = count === 2 || (count === 3 && index === 0);
  return tall ? GRID_RATIO / 2 : GRID_RATIO;
}

function pictureOf(media: PreviewMedia, ratio: number, fit: PreviewFrame['fit']): PreviewPicture {
  if (media.size === null || fit === 'contain') return { media, ratio, crop: null, lost: 0 };
  const crop = cropTo(media.size, ratio, media.focal);
  return { media, ratio, crop, lost: lostShare(crop) };
}
