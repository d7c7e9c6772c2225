import { describe, expect, test } from 'vitest';
import { cropsOf, focalAfter, focalAt } from '#renderer/features/assets/crops.ts';
import { durationText, ratioText, typeText } from '#renderer/features/assets/file-facts.ts';

const wide = { width: 1600, height: 800 };

describe('how networks crop a picture', () => {
  test('each cut once, the deepest first, with everywhere that cuts alike', () => {
    const { cuts, whole } = cropsOf(['instagram', 'facebook', 'reddit', 'instagram'], wide, null);
    expect(cuts[0]?.names).toEqual(['Instagram reel', 'Instagram story', 'Facebook reel', 'Facebook story']);
    expect(cuts[0]?.ratio).toBeCloseTo(9 / 16);
    expect(new Set(cuts.map(({ ratio }) => ratio.toFixed(2))).size).toBe(cuts.length);
    expect(whole).toContain('Reddit');
  });

  test('the focal point stays in view', () => {
    const [deepest] = cropsOf(['instagram'], wide, { x: 1, y: 0.5 }).cuts;
    expect(deepest?.crop.x).toBeGreaterThan(0.6);
    expect((deepest?.crop.x ?? 0) + (deepest?.crop.width ?? 0)).toBeCloseTo(1);
  });
});

describe('the focal point', () => {
  test('arrow keys move it by one in a hundred, with Shift by ten, and not out of the picture', () => {
    const plain = { shiftKey: false };
    expect(focalAfter('ArrowRight', plain, { x: 0.5, y: 0.5 })).toEqual({ x: 0.51, y: 0.5 });
    expect(focalAfter('ArrowUp', { shiftKey: true }, { x: 0.5, y: 0.05 })).toEqual({ x: 0.5, y: 0 });
    expect(focalAfter('Enter', plain, { x: 0.5, y: 0.5 })).toBeNull();
  });

  test('a click puts it where the pointer is, inside the picture', () => {
    const box = { left: 100, top: 50, width: 200, height: 100 };
    expect(focalAt(box, { clientX: 150, clientY: 125 })).toEqual({ x: 0.25, y: 0.75 });
    expect(focalAt(box, { clientX: 90, clientY: 400 })).toEqual({ x: 0, y: 1 });
  });
});

test('facts of a file are said as people say them', () => {
  expect(durationText(65)).toBe('1:05');
  expect(durationText(3725.4)).toBe('1:02:05');
  expect(ratioText(1080 / 1350)).toBe('4:5');
  expect(ratioText(1080 / 1920)).toBe('9:16');
  expect(ratioText(2.5)).toBe('2.5:1');
  expect(typeText('image/jpeg')).toBe('JPEG');
  expect(typeText('video/quicktime')).toBe('MOV');
});
