import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countText } from '#shared/channels/counting.ts';

// Plain letters are counted in runs; the count has to be the one that looking at each grapheme gives.
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const graphemes = (text: string): readonly { segment: string; index: number }[] => [
  ...segmenter.segment(text),
];

const piece = fc.constantFrom(
  ...[
    'a plain run of letters',
    'é',
    'e\u0301',
    '1\uFE0F\u20E3',
    '#\uFE0F\u20E3',
    '🥖',
    '👩‍🍳',
    '🇩🇪',
    '\r\n',
    '\r',
    '\n',
  ],
  ...[
    '\u200D',
    '\uFE0F',
    '\u0600',
    'ก็',
    '日本',
    '©\uFE0F',
    ' ',
    '\t',
    '1234567890',
    '{reserved} [signs]',
    '\u00AD',
  ],
);
const anyText = fc.array(piece, { maxLength: 16 }).map((pieces) => pieces.join(''));

function expectSame(
  counter: 'graphemes' | 'utf16' | 'linkedin',
  weightOf: (grapheme: string) => number,
): void {
  fc.assert(
    fc.property(anyText, fc.nat(120), (text, limit) => {
      let used = 0;
      let overFrom: number | null = null;
      for (const { segment, index } of graphemes(text)) {
        used += weightOf(segment);
        if (overFrom === null && used > limit) overFrom = index;
      }
      expect(countText(counter, text, limit)).toEqual({ used, overFrom });
    }),
    { numRuns: 1500 },
  );
}

test('graphemes in runs are the graphemes one by one', () => {
  expectSame('graphemes', () => 1);
});

test('UTF-16 units in runs are those of each grapheme', () => {
  expectSame('utf16', (grapheme) => grapheme.length);
});

test('signs that LinkedIn reserves never hide in a run', () => {
  expectSame('linkedin', (grapheme) => grapheme.length + (/[|{}@[\]()<>#*_~\\]/u.test(grapheme) ? 1 : 0));
});
