import { expect, test } from 'vitest';
import { hashtagRoom, tagsToAdd } from '#renderer/features/editor/hashtag-room.ts';

const text = 'Bread. #Rye #slowbread';

test('tags that the text has are not added again, in any spelling', () => {
  expect(tagsToAdd(['rye', 'bakers', 'SLOWBREAD'], hashtagRoom(text, 5))).toEqual(['bakers']);
});

test('no more are added than the network takes', () => {
  expect(tagsToAdd(['a1', 'b2', 'c3', 'd4'], hashtagRoom(text, 5))).toEqual(['a1', 'b2', 'c3']);
  expect(tagsToAdd(['a1'], hashtagRoom(text, 1))).toEqual([]);
  expect(tagsToAdd(['a1', 'b2'], hashtagRoom(text, null))).toEqual(['a1', 'b2']);
});

test('a tag that stands there twice counts twice', () => {
  expect(hashtagRoom('#rye #rye', 5)).toMatchObject({ used: 2, left: 3 });
});
