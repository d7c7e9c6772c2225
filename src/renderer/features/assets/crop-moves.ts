import { type CropArea, grownArea, movedArea, type Ratio } from '#shared/assets/crop.ts';
import { sizeWords } from '#shared/channels/quantities.ts';
import { t } from '#shared/messages/index.ts';
import type { Size } from '#shared/previews/crop.ts';

const directions: { readonly [key: string]: readonly [x: number, y: number] } = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** How far an arrow key goes, as a share of the longer side of the picture. */
const STEP = 0.01;

/** Where an arrow key brings the frame: moved, with Shift resized, with Alt by single pixels; null for another key. */
export function areaAfter(
  key: string,
  held: { readonly shiftKey: boolean; readonly altKey: boolean },
  area: CropArea,
  { size, ratio }: { readonly size: Size; readonly ratio: Ratio },
): CropArea | null {
  const direction = directions[key];
  if (direction === undefined) return null;
  const pixels = held.altKey ? 1 : Math.max(1, Math.round(Math.max(size.width, size.height) * STEP));
  const by = { x: direction[0] * pixels, y: direction[1] * pixels };
  // Both sides at once, so that the middle stays on whole pixels.
  return held.shiftKey
    ? grownArea(area, { x: by.x * 2, y: by.y * 2 }, size, ratio)
    : movedArea(area, by, size);
}

/** "Frame: 1,080 × 1,350 pixels, 12 % from the left, 0 % from the top". */
export function frameWords({ x, y, width, height }: CropArea, size: Size): string {
  const share = (part: number, of: number): number => Math.round((part / of) * 100);
  return t('assetsCrop.frame', {
    size: sizeWords(width, height),
    x: share(x, size.width),
    y: share(y, size.height),
  });
}
