import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countWords, type TextDiff, wordDiff, wordsIn } from '#shared/text/word-diff.ts';

function shown({ runs }: TextDiff): readonly string[] {
  const marks = { same: '', added: '+', removed: '-' };
  return runs.map(({ kind, text }) => marks[kind] + text);
}

describe('the words that changed', () => {
  test('a replaced phrase is one passage, old words before new ones, and is counted', () => {
    const before = 'For every loaf until 20 December, we give one away. Last year: about 2,000 loaves.';
    const after =
      'For every loaf until 20 December, one goes to the food bank, still warm. Last year: 2,140 loaves.';
    const diff = wordDiff(before, after);
    expect(shown(diff)).toEqual([
      'For every loaf until 20 December, ',
      '-we give one away',
      '+one goes to the food bank, still warm',
      '. Last year: ',
      '-about 2,000',
      '+2,140',
      ' loaves.',
    ]);
    expect([diff.added, diff.removed]).toEqual([9, 6]);
  });

  test('two small changes stay two', () => {
    expect(shown(wordDiff('a cat sat on', 'a dog sat in'))).toEqual([
      'a ',
      '-cat',
      '+dog',
      ' sat ',
      '-on',
      '+in',
    ]);
  });

  test('words of languages without spaces are words', () => {
    const diff = wordDiff('私は東京に住んでいます。', '私は大阪に住んでいます。');
    expect(shown(diff)).toEqual(['私は', '-東京', '+大阪', 'に住んでいます。']);
    expect([diff.added, diff.removed]).toEqual([1, 1]);
  });

  test('an emoji is never cut and counts as a word', () => {
    const diff = wordDiff('Come 👩‍👩‍👧', 'Come 👩‍👩‍👦');
    expect(shown(diff)).toEqual(['Come ', '-👩‍👩‍👧', '+👩‍👩‍👦']);
    expect([diff.added, diff.removed]).toEqual([1, 1]);
    expect(countWords('Née 👍🏽, don’t!')).toBe(3);
  });

  test('an accent belongs to its word, in either form of writing it', () => {
    expect(shown(wordDiff('au cafe noir', 'au cafe\u0301 noir'))).toEqual([
      'au ',
      '-cafe',
      '+cafe\u0301',
      ' noir',
    ]);
  });

  test('a paragraph more is only that, and nothing is no change', () => {
    expect(shown(wordDiff('One.\n\nThree.', 'One.\n\nTwo.\n\nThree.'))).toContain('+Two.\n\n');
    expect(wordDiff('', '').runs).toEqual([]);
    expect(shown(wordDiff('Same.', 'Same.'))).toEqual(['Same.']);
    expect(shown(wordDiff('', 'New.'))).toEqual(['+New.']);
    expect(shown(wordDiff('Old.', ''))).toEqual(['-Old.']);
  });

  test('long texts with little in common are still told apart, line by line or as wholes', () => {
    const words = (seed: number): string =>
      Array.from({ length: 9000 }, (_, index) => `w${(index * seed) % 997}`).join(' ');
    const before = `First line.\n${words(7)}`;
    const after = `First line.\n${words(13)}`;
    const [first, ...rest] = wordDiff(before, after).runs;
    expect(first).toEqual({ kind: 'same', text: 'First line.\n', at: 0 });
    expect(rest.map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });

  test('whatever the texts: the runs are both of them again, and say where they stand', () => {
    const word = fc.constantFrom('a ', 'loaf', ' ', '\n', 'été', '👩‍👩‍👧', '東京', '. ', 'rye ', '\u0301');
    const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { runs } = wordDiff(before, after);
        const joined = (left: string): string =>
          runs.map((run) => (run.kind === left ? '' : run.text)).join('');
        expect(joined('removed')).toBe(after);
        expect(joined('added')).toBe(before);
        for (const run of runs) {
          if (run.kind !== 'removed') expect(after.startsWith(run.text, run.at)).toBe(true);
          expect(run.text).not.toBe('');
        }
        expect(wordsIn(after).join('')).toBe(after);
      }),
    );
  });
});
