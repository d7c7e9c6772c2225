import { describe, expect, test } from 'vitest';
import { allEmoji } from '#renderer/features/editor/emoji-data.ts';
import { gridStep, inTone, searchEmoji } from '#renderer/features/editor/emoji-search.ts';

const first = (typed: string): string | undefined => searchEmoji(allEmoji, typed)[0]?.sign;

describe('emoji', () => {
  test('are all there, each once, without bare skin tones', () => {
    expect(allEmoji.length).toBeGreaterThan(1800);
    expect(new Set(allEmoji.map(({ sign }) => sign)).size).toBe(allEmoji.length);
    expect(allEmoji.some(({ sign }) => sign === '🏽')).toBe(false);
  });

  test('count as one emoji everywhere: none has a selector that does not belong to it', () => {
    const odd = allEmoji.filter(({ sign }) => sign.includes('\uFE0F') && !/^\p{RGI_Emoji}$/v.test(sign));
    expect(odd).toEqual([]);
  });

  test('are found by name, by part of a name and by what they stand for', () => {
    expect(first('bread')).toBe('🍞');
    expect(first('croi')).toBe('🥐');
    expect(first('red heart')).toBe('❤️');
    expect(searchEmoji(allEmoji, 'loaf').map(({ sign }) => sign)).toContain('🍞');
    expect(searchEmoji(allEmoji, 'qqqq')).toEqual([]);
  });

  test('take a skin tone where they have one', () => {
    const hand = allEmoji.find(({ label }) => label === 'raised hand');
    const bread = allEmoji.find(({ sign }) => sign === '🍞');
    if (hand === undefined || bread === undefined) throw new Error('Two emoji are missing.');
    expect([0, 1, 5].map((tone) => inTone(hand, tone))).toEqual(['✋', '✋🏻', '✋🏿']);
    expect(inTone(bread, 3)).toBe('🍞');
  });
});

describe('the grid of emoji', () => {
  // Rows of 9: 0-8, 9-17, 18-20.
  const step = (key: string, at: number): number | null => gridStep(key, at, 21, 9);

  test('moves by sign and by row and stops at its edges', () => {
    expect([step('ArrowRight', 0), step('ArrowLeft', 0), step('ArrowRight', 20)]).toEqual([1, 0, 20]);
    expect([step('ArrowDown', 2), step('ArrowUp', 11), step('ArrowUp', 4)]).toEqual([11, 2, 4]);
    // The last row is shorter: its last sign is what lies below.
    expect([step('ArrowDown', 13), step('ArrowDown', 19)]).toEqual([20, 19]);
  });

  test('goes to the edges of a row, and leaves other keys alone', () => {
    expect([step('Home', 13), step('End', 13), step('End', 18), step('Enter', 3)]).toEqual([9, 17, 20, null]);
  });
});
