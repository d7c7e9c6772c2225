import { describe, expect, it } from 'vitest';
import type { AssetVersion } from '#shared/assets/asset.ts';
import {
  CROP_LEAST,
  cropAreaSchema,
  cutsFrom,
  drawnArea,
  focalIn,
  grownArea,
  largestArea,
  movedArea,
  reshapedArea,
  uncroppable,
} from '#shared/assets/crop.ts';
import { cropShapes, nearestShape } from '#shared/assets/crop-shapes.ts';
import { seededRandom } from '#tests/helpers/random.ts';

const size = { width: 1600, height: 1000 };
const area = { x: 200, y: 100, width: 400, height: 400 };

describe('a frame over a picture', () => {
  it('begins as large as its ratio allows, with the focal point in it', () => {
    expect(largestArea(size, 1, null)).toEqual({ x: 300, y: 0, width: 1000, height: 1000 });
    expect(largestArea(size, 1, { x: 0.1, y: 0.5 })).toEqual({ x: 0, y: 0, width: 1000, height: 1000 });
    expect(largestArea(size, 4, { x: 0.5, y: 1 })).toEqual({ x: 0, y: 600, width: 1600, height: 400 });
    expect(largestArea(size, null, { x: 0, y: 0 })).toEqual({ x: 0, y: 0, ...size });
  });

  it('is moved up to the edges and no further', () => {
    expect(movedArea(area, { x: 30, y: -30 }, size)).toEqual({ ...area, x: 230, y: 70 });
    expect(movedArea(area, { x: -900, y: 5000 }, size)).toEqual({ ...area, x: 0, y: 600 });
  });

  it('grows and shrinks around its middle, and keeps its ratio', () => {
    expect(grownArea(area, { x: 20, y: 0 }, size, null)).toEqual({ ...area, x: 190, width: 420 });
    expect(grownArea(area, { x: 0, y: 20 }, size, 1)).toEqual({ x: 190, y: 90, width: 420, height: 420 });
    expect(grownArea(area, { x: 9000, y: 0 }, size, 1)).toMatchObject({ width: 1000, height: 1000, y: 0 });
    expect(grownArea(area, { x: -9000, y: 0 }, size, 1)).toMatchObject({
      width: CROP_LEAST,
      height: CROP_LEAST,
    });
    expect(grownArea(area, { x: -9000, y: 0 }, size, 2)).toMatchObject({ width: 32, height: 16 });
  });

  it('is drawn by a corner while the one across stays', () => {
    const down = { x: 1, y: 1 } as const;
    expect(drawnArea(area, down, { x: 50, y: -20 }, size, null)).toEqual({
      ...area,
      width: 450,
      height: 380,
    });
    expect(drawnArea(area, down, { x: 50, y: 10 }, size, 1)).toEqual({ ...area, width: 450, height: 450 });
    const up = { x: -1, y: -1 } as const;
    expect(drawnArea(area, up, { x: -900, y: -900 }, size, 1)).toEqual({
      x: 100,
      y: 0,
      width: 500,
      height: 500,
    });
    expect(drawnArea(area, up, { x: 9000, y: 9000 }, size, null)).toEqual({
      x: 584,
      y: 484,
      width: CROP_LEAST,
      height: CROP_LEAST,
    });
  });

  it('takes another ratio around the same middle', () => {
    expect(reshapedArea(area, size, 0.5)).toEqual({ x: 150, y: 0, width: 500, height: 1000 });
    expect(reshapedArea(area, size, null)).toBe(area);
  });

  it('never leaves the picture, whatever is done to it: whole pixels, none of them outside', () => {
    const draw = seededRandom(41);
    const random = (): number => draw(1_000_000) / 1_000_000;
    const near = (most: number): number => Math.round((random() - 0.5) * 2 * most);
    for (let round = 0; round < 400; round += 1) {
      const around = { width: 16 + Math.round(random() * 4000), height: 16 + Math.round(random() * 4000) };
      const ratio = random() < 0.3 ? null : 0.2 + random() * 4;
      let frame = largestArea(around, ratio, { x: random(), y: random() });
      for (let step = 0; step < 12; step += 1) {
        const by = { x: near(900), y: near(900) };
        const corner = { x: random() < 0.5 ? -1 : 1, y: random() < 0.5 ? -1 : 1 } as const;
        const moves = [
          movedArea(frame, by, around),
          grownArea(frame, by, around, ratio),
          drawnArea(frame, corner, by, around, ratio),
        ];
        frame = moves[Math.floor(random() * 3)] ?? frame;
        const { x, y, width, height } = frame;
        expect([x, y, width, height].every(Number.isInteger)).toBe(true);
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(around.width);
        expect(y + height).toBeLessThanOrEqual(around.height);
      }
    }
  });
});

describe('what is left of a picture', () => {
  it('lies in it, leaves something out, and is not smaller than can be seen', () => {
    expect(cutsFrom(area, size)).toBe(true);
    expect(cutsFrom({ x: 0, y: 0, ...size }, size)).toBe(false);
    expect(cutsFrom({ ...area, x: 1300 }, size)).toBe(false);
    expect(cropAreaSchema.safeParse({ ...area, width: 15 }).success).toBe(false);
    expect(cropAreaSchema.safeParse({ ...area, x: 0.5 }).success).toBe(false);
  });

  it('has its focal point where it was, and at the edge where that was cut off', () => {
    expect(focalIn(area, size, { x: 0.25, y: 0.3 })).toEqual({ x: 0.5, y: 0.5 });
    expect(focalIn(area, size, { x: 1, y: 0 })).toEqual({ x: 1, y: 0 });
  });
});

describe('what cannot be cropped', () => {
  const still = { mime: 'image/png', animated: false, width: 80, height: 60 } as AssetVersion;
  it('is said by its reason', () => {
    expect(uncroppable({ kind: 'image', version: still })).toBeNull();
    expect(uncroppable({ kind: 'image', version: { ...still, mime: 'image/gif' } })).toBeNull();
    expect(uncroppable({ kind: 'image', version: { ...still, mime: 'image/gif', animated: true } })).toBe(
      'moving',
    );
    expect(uncroppable({ kind: 'image', version: { ...still, mime: 'image/svg+xml' } })).toBe('drawing');
    expect(uncroppable({ kind: 'video', version: { ...still, mime: 'video/mp4', animated: true } })).toBe(
      'video',
    );
    expect(uncroppable({ kind: 'image', version: { ...still, width: 9 } })).toBe('unknown');
    expect(uncroppable({ kind: 'image', version: null })).toBe('unknown');
  });
});

describe('the forms that channels take', () => {
  it('are the bounds of each channel, and the square where it is taken; each says where', () => {
    const shapes = cropShapes([{ network: 'instagram' }, { network: 'google_business' }]);
    expect(shapes.map(({ ratio }) => Number(ratio.toFixed(2)))).toEqual([0.56, 0.8, 1, 1.33, 1.91]);
    expect(shapes[1]?.places).toEqual([{ network: 'instagram', format: 'feed' }]);
    expect(shapes[3]?.places).toContainEqual({ network: 'google_business', format: null });
  });

  it('follow figures that a channel has of its own, and the formats asked for', () => {
    const own = { imageAspect: { value: [0.5, 3], reason: '', by: null, at: 0 } } as const;
    const rules = { ...own, imageAspect: { ...own.imageAspect, value: [0.5, 3] as [number, number] } };
    const feed = cropShapes([{ network: 'instagram', rules }], () => ['feed']);
    expect(feed.map(({ ratio }) => ratio)).toEqual([0.5, 1, 3]);
    expect(cropShapes([{ network: 'instagram' }], () => ['story']).map(({ ratio }) => ratio)).toEqual([
      9 / 16,
    ]);
    expect(cropShapes([])).toEqual([]);
  });

  it('offer the one nearest to a picture', () => {
    const shapes = cropShapes([{ network: 'instagram' }]);
    expect(nearestShape(shapes, 3)?.ratio).toBe(1.91);
    expect(nearestShape(shapes, 0.78)?.ratio).toBe(0.8);
    expect(nearestShape([], 1)).toBeNull();
  });
});
