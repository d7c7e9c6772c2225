import { describe, expect, test } from 'vitest';
import { cleanName, folderRows, inFolder, parentOf, targetsFor } from '#renderer/features/assets/folders.ts';

const held = [
  { path: 'Summer/Beach', count: 3 },
  { path: 'Summer', count: 1 },
  { path: 'Spring', count: 2 },
  { path: 'Summer 2025', count: 4 },
];

describe('folders', () => {
  test('each stands after its parent with what lies in it and below; a parent that holds nothing itself is there too', () => {
    expect(folderRows([{ path: 'Ads/Autumn/Paid', count: 5 }, ...held], ['Winter'])).toEqual([
      { path: 'Ads', name: 'Ads', depth: 0, count: 5 },
      { path: 'Ads/Autumn', name: 'Autumn', depth: 1, count: 5 },
      { path: 'Ads/Autumn/Paid', name: 'Paid', depth: 2, count: 5 },
      { path: 'Spring', name: 'Spring', depth: 0, count: 2 },
      { path: 'Summer', name: 'Summer', depth: 0, count: 4 },
      { path: 'Summer/Beach', name: 'Beach', depth: 1, count: 3 },
      { path: 'Summer 2025', name: 'Summer 2025', depth: 0, count: 4 },
      { path: 'Winter', name: 'Winter', depth: 0, count: 0 },
    ]);
  });

  test('a folder goes neither into itself nor where it is, nor onto one of its name', () => {
    const rows = folderRows([...held, { path: 'Spring/Beach', count: 1 }], []);
    expect(targetsFor('Summer', rows)).toEqual(['Spring', 'Spring/Beach', 'Summer 2025']);
    expect(targetsFor('Summer/Beach', rows)).toEqual(['', 'Spring/Beach', 'Summer 2025']);
  });

  test('and not deeper than folders go, with all that lies below it', () => {
    const rows = folderRows(
      [
        { path: 'a/b/c/d', count: 1 },
        { path: 'x/y/z', count: 1 },
      ],
      [],
    );
    expect(targetsFor('a', rows)).toEqual(['x', 'x/y']);
  });

  test('names are cleaned before they become a path', () => {
    expect(cleanName('  Shoot  3/4 ')).toBe('Shoot 3-4');
    expect(inFolder('', 'Ads')).toBe('Ads');
    expect(inFolder('Ads', 'Paid')).toBe('Ads/Paid');
    expect(parentOf('Ads/Paid')).toBe('Ads');
  });
});
