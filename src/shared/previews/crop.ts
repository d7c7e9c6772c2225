import type { PreviewFrame } from './layout.ts';

/** A size in pixels. */
export type Size = { readonly width: number; readonly height: number };

/** A place in a picture, from 0 (left, top) to 1 (right, bottom). */
export type FocalPoint = { readonly x: number; readonly y: number };

/** What is seen of a picture, as shares of its width and height. */
export type Crop = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** Width divided by height of the place that a picture gets; square while its size is not known. */
export function frameRatio(frame: PreviewFrame, size: Size | null): number {
  const own = size === null ? 1 : size.width / size.height;
  return Math.min(frame.most, Math.max(frame.least, own));
}

/** The largest part of a picture with that ratio, as near to its focal point as its edges allow. */
export function cropTo(size: Size, ratio: number, focal: FocalPoint | null): Crop {
  const own = size.width / size.height;
  const width = Math.min(1, ratio / own);
  const height = Math.min(1, own / ratio);
  const { x, y } = focal ?? { x: 0.5, y: 0.5 };
  return { x: within(x - width / 2, 1 - width), y: within(y - height / 2, 1 - height), width, height };
}

/** The share of a picture that a crop leaves out, from 0 to 1. */
export function lostShare({ width, height }: Crop): number {
  return 1 - width * height;
}

function within(value: number, most: number): number {
  return Math.min(most, Math.max(0, value));
}
