import { expect, test } from 'vitest';
import { guiltyOf } from '#renderer/features/voice-check/guilty.ts';

const numbers = Array.from({ length: 1000 }, (_, index) => index);

test('every guilty one is found, in the order they stand in, and few trials are needed', async () => {
  for (const guilty of [[], [0], [999], [500, 501], [3, 400, 998]]) {
    let trials = 0;
    const found = await guiltyOf(numbers, async (some) => {
      trials += 1;
      return some.some((one) => guilty.includes(one));
    });
    expect(found).toEqual(guilty);
    expect(trials).toBeLessThanOrEqual(1 + guilty.length * 2 * Math.ceil(Math.log2(numbers.length)));
  }
});

test('nothing is guilty of what only happens together', async () => {
  expect(await guiltyOf(numbers, async (some) => some.length > 600)).toEqual([]);
  expect(await guiltyOf([], async () => true)).toEqual([]);
});
