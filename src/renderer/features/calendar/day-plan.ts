import type { TileForm } from './tile-model.ts';

/** Heights of the two tile forms and the gap under each, in pixels (design.md, "Tile" and "Layout"). */
export type TileSizes = { readonly full: number; readonly slim: number; readonly gap: number };

/** At 1440 × 900 and larger. */
export const roomySizes: TileSizes = { full: 40, slim: 22, gap: 2 };
/** In low windows every tile is one line of 18. */
export const denseSizes: TileSizes = { full: 18, slim: 18, gap: 2 };

/** How the posts of one day are shown: the form of each that fits, and how many do not. */
export type DayPlan = { readonly forms: readonly TileForm[]; readonly hidden: number };

/**
 * Fits `count` tiles into `height` pixels: as many as possible as one line, then the first ones grow to two lines
 * while there is room. At least one is always shown.
 */
export function planDay(count: number, height: number, sizes: TileSizes): DayPlan {
  const shown = Math.min(count, Math.max(1, Math.floor(height / (sizes.slim + sizes.gap))));
  const spare = height - shown * (sizes.slim + sizes.gap);
  const growth = sizes.full - sizes.slim;
  const grown = growth === 0 ? 0 : Math.max(0, Math.min(shown, Math.floor(spare / growth)));
  return {
    forms: Array.from({ length: shown }, (_, index) => (index < grown ? 'full' : 'slim')),
    hidden: count - shown,
  };
}
