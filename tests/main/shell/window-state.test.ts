import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { placeWindow, readWindowState, type WindowState, writeWindowState } from '#shell/window-state.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'masthead-state-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const laptop = { x: 0, y: 0, width: 1440, height: 860 };
const right = { x: 1440, y: 0, width: 2560, height: 1400 };

function kept(x: number, y: number, width = 1000, height = 700): WindowState {
  return { bounds: { x, y, width, height }, maximised: false, fullScreen: false };
}

describe('the file of the window’s state', () => {
  it('gives back what was kept, and leaves no other file', () => {
    writeWindowState(folder, kept(1, 2));
    expect(readWindowState(folder)).toEqual(kept(1, 2));
    expect(readdirSync(folder)).toEqual(['window.json']);
  });

  it.each(['', '{', 'null', '[]', '{"bounds":{}}', '{"bounds":{"x":"0"},"maximised":1}', '\0\0\0'])(
    'is as good as absent when it holds %j',
    (text) => {
      writeFileSync(join(folder, 'window.json'), text);
      expect(readWindowState(folder)).toBeNull();
    },
  );

  it('is absent at the first start', () => {
    expect(readWindowState(join(folder, 'nowhere'))).toBeNull();
  });
});

describe('where the window opens', () => {
  it('is the middle of the first screen at the first start, and fits it', () => {
    expect(placeWindow(null, [laptop])).toEqual({ x: 0, y: 0, width: 1440, height: 860 });
    expect(placeWindow(null, [right])).toEqual({ x: 2000, y: 250, width: 1440, height: 900 });
  });

  it('is where it was, on the second screen too', () => {
    expect(placeWindow(kept(2000, 300), [laptop, right])).toEqual(kept(2000, 300).bounds);
    expect(placeWindow(kept(-50, 100), [laptop])).toEqual(kept(-50, 100).bounds);
  });

  it.each([
    ['its screen was unplugged', kept(2000, 300)],
    ['it hangs out above', kept(100, -600)],
    ['it hangs out at the left', kept(-950, 100)],
    ['it hangs out below', kept(100, 855)],
  ])('is the middle of the first screen when %s', (_why, state) => {
    expect(placeWindow(state, [laptop])).toEqual({ x: 220, y: 80, width: 1000, height: 700 });
  });

  it('shrinks to the screen it is on, but not below the smallest size', () => {
    expect(placeWindow(kept(0, 0, 5000, 4000), [laptop])).toMatchObject({ width: 1440, height: 860 });
    expect(placeWindow(kept(0, 0, 10, 10), [{ ...laptop, width: 640 }])).toMatchObject({
      width: 800,
      height: 560,
    });
  });

  it('is somewhere even when no screen is reported', () => {
    expect(placeWindow(kept(100, 100), [])).toMatchObject({ width: 1000, height: 700 });
  });
});
