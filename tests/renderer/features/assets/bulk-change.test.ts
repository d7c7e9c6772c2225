import { expect, test } from 'vitest';
import { bulkChange, bulkWords, emptyBulk, tagsOf } from '#renderer/features/assets/bulk-change.ts';

test('a form in which nothing is filled in changes nothing', () => {
  expect(bulkChange(emptyBulk)).toBeNull();
  expect(
    bulkChange({ ...emptyBulk, addTags: ' , ;', lines: { ...emptyBulk.lines, credit: '  ' } }),
  ).toBeNull();
});

test('only what is filled in changes, and all of it is said', () => {
  const change = bulkChange({
    ...emptyBulk,
    addTags: 'advent, bakery,advent , a/b',
    removeTags: ['old', 'advent'],
    folder: 'Shop/Winter',
    licence: 'commissioned',
    lines: { ...emptyBulk.lines, credit: ' Photo Ines ' },
    expiresOn: '2027-02-28',
  });
  expect(change).toEqual({
    patch: { folder: 'Shop/Winter', licence: 'commissioned', credit: 'Photo Ines', expiresOn: '2027-02-28' },
    addTags: ['advent', 'bakery', 'a b'],
    removeTags: ['old'],
  });
  expect(change === null ? [] : bulkWords(change)).toEqual([
    'adds “advent”, “bakery”, “a b”',
    'takes away “old”',
    'moves to “Shop / Winter”',
    'Licence becomes “Commissioned”',
    'Credit becomes “Photo Ines”',
    'Rights end on becomes “28 Feb 2027”',
  ]);
});

test('no folder and no end are choices too', () => {
  const change = bulkChange({ ...emptyBulk, folder: '', noEnd: true, expiresOn: '2027-02-28' });
  expect(change?.patch).toEqual({ folder: '', expiresOn: null });
  expect(change === null ? [] : bulkWords(change)).toEqual(['takes out of folders', 'rights have no end']);
});

test('the tags of several are counted', () => {
  expect(tagsOf([{ tags: ['b', 'a'] }, { tags: ['a'] }])).toEqual([
    { tag: 'a', count: 2 },
    { tag: 'b', count: 1 },
  ]);
});
