import { expect, test } from 'vitest';
import { liesIn, pathAfter } from '#shared/assets/folders.ts';

const paths = ['Summer', 'Summer/Beach', 'Summer 2025'];

test('moving takes along what lies below, and nothing that only begins alike', () => {
  const moved = paths.map((path) => pathAfter(path, { from: 'Summer', to: 'Ads/Summer' }));
  expect(moved).toEqual(['Ads/Summer', 'Ads/Summer/Beach', 'Summer 2025']);
  expect(liesIn('Summer 2025', 'Summer')).toBe(false);
});

test('taking away takes along what lies below too', () => {
  expect(paths.map((path) => pathAfter(path, { from: 'Summer', to: '' }))).toEqual(['', '', 'Summer 2025']);
});
