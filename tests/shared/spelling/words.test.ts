import { describe, expect, test } from 'vitest';
import { dictionaryFor } from '#shared/spelling/dictionaries.ts';
import { isOwnWord, ownWordSchema } from '#shared/spelling/own-words.ts';
import { lookupForm, misspeltIn, wordsToCheck } from '#shared/spelling/words.ts';

const wordsOf = (text: string, without: readonly { from: number; to: number }[] = []): readonly string[] =>
  wordsToCheck(text, without).map(({ word }) => word);

describe('words that a dictionary can judge', () => {
  test('may follow dots that end nothing', () => {
    expect(wordsOf('Wait ... then eat.')).toEqual(['Wait', 'then', 'eat']);
  });

  test('are whole words with their accents and apostrophes', () => {
    expect(wordsOf('It’s Lena’s café, rye-based.')).toEqual(['It’s', 'Lena’s', 'café', 'rye', 'based']);
  });

  test('are not hashtags, handles, addresses, numbers or variables', () => {
    expect(wordsOf('#slowbred @lenna www.exampel.com/loav x2 36h {naem} a')).toEqual([]);
    const link = 'see exampel.com now';
    expect(wordsOf(link, [{ from: 4, to: 15 }])).toEqual(['see', 'now']);
  });

  test('are not written in capitals or with capitals inside', () => {
    expect(wordsOf('NHS iPhone YouTube Bread')).toEqual(['Bread']);
  });

  test('are written in Latin letters', () => {
    expect(wordsOf('לחם bread хлеб パン')).toEqual(['bread']);
  });

  test('keep their place in the text', () => {
    const text = '🥖 healthyest loaf';
    const [first] = wordsToCheck(text, []);
    expect(text.slice(first?.from, first?.to)).toBe('healthyest');
  });
});

const knows = (...known: readonly string[]) => {
  const words = new Set(known);
  return (word: string): boolean => words.has(word);
};

test('a paragraph of mostly unknown words is another language and is left alone', () => {
  const german = wordsToCheck('Unser Brot ruht lange, oven.', []);
  expect(misspeltIn(german, knows('oven'))).toEqual([]);
  const english = wordsToCheck('Our bread rests realy long.', []);
  const wrong = misspeltIn(english, knows('Our', 'bread', 'rests', 'long'));
  expect(wrong.map(({ word }) => word)).toEqual(['realy']);
});

test('a short line is judged as it stands', () => {
  expect(misspeltIn(wordsToCheck('Realy', []), knows()).map(({ word }) => word)).toEqual(['Realy']);
});

test('words are looked up with straight apostrophes and composed letters', () => {
  expect(lookupForm('cafe\u0301’s')).toBe("café's");
});

test('each English has its dictionary; other languages have none', () => {
  expect(['en-GB', 'en', 'en-AU', 'en-US', 'de', '', 'no_language'].map(dictionaryFor)).toEqual([
    'en-GB',
    'en-GB',
    'en-GB',
    'en-US',
    null,
    null,
    null,
  ]);
});

describe('a brand’s own words', () => {
  test('count with and without the possessive, and in small letters', () => {
    const kept = new Set(['Brandvold', 'sourdo']);
    const right = ['Brandvold', "Brandvold's", 'Sourdo', 'Brandvolds'].map((word) => isOwnWord(kept, word));
    expect(right).toEqual([true, true, true, false]);
  });

  test('are letters and apostrophes', () => {
    const fits = ['Brandvold', "d'Oro", 'a b', 'x'.repeat(61), 'constructor', 'Ü', 'rye/loaf'].map(
      (word) => ownWordSchema.safeParse(word).success,
    );
    expect(fits).toEqual([true, true, false, false, false, false, false]);
  });
});
