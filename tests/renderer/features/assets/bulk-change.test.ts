import { expect, test } from 'vitest';
import { bulkChange, bulkWords, emptyBulk, filledIn, tagsOf } from '#renderer/features/assets/bulk-change.ts';
import { noRights } from '#shared/assets/asset.ts';
import { currentLocale, setLocale } from '#shared/messages/index.ts';

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
  expect(change === null ? '' : bulkWords(change, 3)).toBe(
    'In 3 assets: adds “advent”, “bakery”, “a b”, takes away “old”, moves to “Shop / Winter”, Licence becomes “Commissioned”, Credit becomes “Photo Ines” and Rights end on becomes “28 Feb 2027”.',
  );
});

test('no folder and no end are choices too', () => {
  const change = bulkChange({ ...emptyBulk, folder: '', noEnd: true, expiresOn: '2027-02-28' });
  expect(change?.patch).toEqual({ folder: '', expiresOn: null });
  expect(change === null ? '' : bulkWords(change, 1)).toBe(
    'In one asset: takes out of folders and rights have no end.',
  );
});

test('a line of rights is emptied on purpose, and otherwise left as it is', () => {
  const lines = { ...emptyBulk.lines, credit: 'Photo Ines', source: 'Agency' };
  const change = bulkChange({ ...emptyBulk, lines, emptied: ['credit', 'permission'] });
  expect(change?.patch).toEqual({ credit: '', source: 'Agency', permission: '' });
  expect(change === null ? '' : bulkWords(change, 2)).toBe(
    'In 2 assets: Credit is emptied, Source becomes “Agency” and Permission is emptied.',
  );
  const withCredit = { rights: { ...noRights, credit: 'Photo Ines' } };
  expect(filledIn([withCredit, withCredit, { rights: noRights }], 'credit')).toBe(2);
});

test('what is said is put together as the language in force does it', () => {
  const change = bulkChange({ ...emptyBulk, addTags: 'a, b', folder: '', noEnd: true });
  const before = currentLocale();
  try {
    setLocale('ja');
    expect(change === null ? '' : bulkWords(change, 2)).toBe(
      'In 2 assets: adds “a” “b”、takes out of folders、rights have no end.',
    );
  } finally {
    setLocale(before);
  }
});

test('the tags of several are counted', () => {
  expect(tagsOf([{ tags: ['b', 'a'] }, { tags: ['a'] }])).toEqual([
    { tag: 'a', count: 2 },
    { tag: 'b', count: 1 },
  ]);
});
