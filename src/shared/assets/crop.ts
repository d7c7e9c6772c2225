import { z } from 'zod';
import { cropTo, type FocalPoint, type Size } from '../previews/crop.ts';
import type { Asset, AssetVersion } from './asset.ts';

/** Least side of what may be left of a picture, in pixels. */
export const CROP_LEAST = 16;

/** What is left of a picture: whole pixels of it as it is seen, turned as the camera was held. */
export const cropAreaSchema = z.strictObject({
  x: z.number().int().min(0),
  y: z.number().int().min(0),
  width: z.number().int().min(CROP_LEAST),
  height: z.number().int().min(CROP_LEAST),
});
export type CropArea = Readonly<z.infer<typeof cropAreaSchema>>;

/** The corner of a frame that is moved; the one across stays where it is. */
export type Corner = { readonly x: -1 | 1; readonly y: -1 | 1 };

/** Width divided by height that a frame keeps; null where it is free. */
export type Ratio = number | null;

/** Why a file cannot be cropped, or null where it can: drawings and what moves are kept as they are. */
export function uncroppable({
  kind,
  version,
}: {
  readonly kind: Asset['kind'];
  readonly version: AssetVersion | null;
}): 'video' | 'drawing' | 'moving' | 'unknown' | null {
  if (kind === 'video' || version?.mime.startsWith('video/')) return 'video';
  if (version === null || version.width < CROP_LEAST || version.height < CROP_LEAST) return 'unknown';
  if (version.mime === 'image/svg+xml') return 'drawing';
  return version.animated ? 'moving' : null;
}

/** Whether an area lies in a picture, and leaves something of it out. */
export function cutsFrom({ x, y, width, height }: CropArea, size: Size): boolean {
  const isInside = x + width <= size.width && y + height <= size.height;
  return isInside && (width < size.width || height < size.height);
}

/** The largest area of a ratio, as near to the focal point as the edges allow; free, the whole picture. */
export function largestArea(size: Size, ratio: Ratio, focal: FocalPoint | null): CropArea {
  if (ratio === null) return { x: 0, y: 0, width: size.width, height: size.height };
  const shares = cropTo(size, ratio, focal);
  const { width, height } = largestSize(size, ratio);
  return placed({ x: shares.x * size.width, y: shares.y * size.height, width, height }, size);
}

/** An area after its frame was given another ratio: the largest one around the same middle. */
export function reshapedArea(area: CropArea, size: Size, ratio: Ratio): CropArea {
  return ratio === null ? area : largestArea(size, ratio, middleOf(area, size));
}

/** An area moved by so many pixels, kept in the picture. */
export function movedArea(
  area: CropArea,
  by: { readonly x: number; readonly y: number },
  size: Size,
): CropArea {
  return placed({ ...area, x: area.x + by.x, y: area.y + by.y }, size);
}

/** An area grown by so many pixels a side, or shrunk, around its middle. With a ratio, `x` and `y` do the same. */
export function grownArea(
  area: CropArea,
  by: { readonly x: number; readonly y: number },
  size: Size,
  ratio: Ratio,
): CropArea {
  const wanted = { width: area.width + by.x, height: area.height + by.y };
  const { width, height } =
    ratio === null
      ? { width: within(wanted.width, size.width), height: within(wanted.height, size.height) }
      : ofRatio(by.x === 0 ? wanted.height * ratio : wanted.width, ratio, largestSize(size, ratio));
  const [x, y] = [area.x + (area.width - width) / 2, area.y + (area.height - height) / 2];
  return placed({ x, y, width, height }, size);
}

/** An area after one of its corners was drawn so many pixels; the corner across stays, and so does the ratio. */
export function drawnArea(
  area: CropArea,
  corner: Corner,
  by: { readonly x: number; readonly y: number },
  size: Size,
  ratio: Ratio,
): CropArea {
  const fixed = {
    x: corner.x === 1 ? area.x : area.x + area.width,
    y: corner.y === 1 ? area.y : area.y + area.height,
  };
  const room = {
    width: corner.x === 1 ? size.width - fixed.x : fixed.x,
    height: corner.y === 1 ? size.height - fixed.y : fixed.y,
  };
  const wanted = { width: area.width + corner.x * by.x, height: area.height + corner.y * by.y };
  const { width, height } =
    ratio === null
      ? { width: within(wanted.width, room.width), height: within(wanted.height, room.height) }
      : ofRatio(Math.max(wanted.width, wanted.height * ratio), ratio, largestSize(room, ratio));
  const [x, y] = [fixed.x - (corner.x === 1 ? 0 : width), fixed.y - (corner.y === 1 ? 0 : height)];
  return placed({ x, y, width, height }, size);
}

/** Where a focal point lies in what is left, at its edge where it was cut off. */
export function focalIn({ x, y, width, height }: CropArea, size: Size, focal: FocalPoint): FocalPoint {
  const share = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000;
  return { x: share((focal.x * size.width - x) / width), y: share((focal.y * size.height - y) / height) };
}

function middleOf({ x, y, width, height }: CropArea, size: Size): FocalPoint {
  return { x: (x + width / 2) / size.width, y: (y + height / 2) / size.height };
}

/** The largest whole size of a ratio that lies in a room. */
function largestSize(room: Size, ratio: number): Size {
  return room.width / room.height > ratio
    ? { width: Math.min(room.width, Math.round(room.height * ratio)), height: room.height }
    : { width: room.width, height: Math.min(room.height, Math.round(room.width / ratio)) };
}

/** A size of a ratio as near to a width as its bounds allow; the shorter side is never below the least. */
function ofRatio(width: number, ratio: number, largest: Size): Size {
  const least = ratio < 1 ? CROP_LEAST : CROP_LEAST * ratio;
  if (width >= largest.width || largest.width <= least) return largest;
  const wide = Math.round(Math.max(width, least));
  return { width: wide, height: Math.min(largest.height, Math.round(wide / ratio)) };
}

function within(value: number, most: number): number {
  return Math.round(Math.min(most, Math.max(CROP_LEAST, value)));
}

/** A frame on whole pixels, pushed back into the picture. */
function placed({ x, y, width, height }: CropArea, size: Size): CropArea {
  const inside = (value: number, most: number): number => Math.round(Math.min(most, Math.max(0, value)));
  return { x: inside(x, size.width - width), y: inside(y, size.height - height), width, height };
}
