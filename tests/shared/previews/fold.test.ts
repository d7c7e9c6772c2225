import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldAt } from '#shared/previews/fold.ts';

const atMost = (graphemes: number) => ({ graphemes, lines: null, columns: Number.POSITIVE_INFINITY });
const lines = (most: number, columns = 20) => ({ graphemes: null, lines: most, columns });
const seen = (text: string, rule: Parameters<typeof foldAt>[1]): string => {
  const cut = foldAt(text, rule);
  return cut === null ? text : text.slice(0, cut);
};

describe('a fold after so many characters', () => {
  it('leaves a short text whole', () => {
    expect(foldAt('Slow bread.', atMost(125))).toBeNull();
    expect(foldAt('', atMost(125))).toBeNull();
  });

  it('stands between two words', () => {
    expect(seen('Our table rye rests for 36 hours', atMost(16))).toBe('Our table rye');
    expect(seen('Our table rye rests', atMost(13))).toBe('Our table rye');
  });

  it('cuts a word that has no end', () => {
    expect(seen('x'.repeat(200), atMost(125))).toHaveLength(125);
  });

  it('never cuts an emoji, a flag or an accent apart', () => {
    const family = '👨‍👩‍👧‍👦';
    expect(seen(family.repeat(10), atMost(3))).toBe(family.repeat(3));
    expect(seen('🇩🇪'.repeat(10), atMost(2))).toBe('🇩🇪🇩🇪');
    expect(seen('e\u0301'.repeat(40), atMost(35))).toBe('e\u0301'.repeat(35));
  });

  it('cuts Chinese where it stands, having no spaces', () => {
    expect(seen('面包'.repeat(100), atMost(125))).toBe(`${'面包'.repeat(62)}面`);
  });

  it('keeps the order of a right-to-left text', () => {
    const text = 'خبزنا يرتاح ستا وثلاثين ساعة';
    expect(seen(text, atMost(14))).toBe('خبزنا يرتاح');
  });

  it('folds nothing away that is only white space', () => {
    expect(foldAt(`Slow bread.${'\n'.repeat(9)}`, atMost(11))).toBeNull();
  });
});

describe('a fold after so many lines', () => {
  it('counts the breaks of the writer', () => {
    expect(seen('one\ntwo\nthree\nfour', lines(2))).toBe('one\ntwo');
    expect(seen('one\n\n\nfour', lines(2))).toBe('one');
    expect(seen('one\r\ntwo\r\nthree', lines(2))).toBe('one\r\ntwo');
  });

  it('counts lines that wrap', () => {
    expect(seen('Our table rye rests for 36 hours before it sees the oven', lines(2))).toBe(
      'Our table rye rests for 36 hours before',
    );
  });

  it('wraps a word longer than a line, and signs of double width', () => {
    expect(seen('a'.repeat(90), lines(2))).toHaveLength(40);
    expect(seen('面'.repeat(90), lines(2))).toHaveLength(20);
  });
});

describe('any text at all', () => {
  const rule = fc.record({
    graphemes: fc.option(fc.integer({ min: 0, max: 60 })),
    lines: fc.option(fc.integer({ min: 1, max: 4 })),
    columns: fc.integer({ min: 4, max: 40 }),
  });
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(fc.constantFrom('👩‍🚒', '\ud83d', '\u202e', '\0', 'a', ' ', '\n', '面', '🇩🇪', 'e\u0301'))
      .map((all) => all.join('')),
  );

  it('is cut between whole graphemes, inside its bounds', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
    fc.assert(
      fc.property(anyText, rule, (text, fold) => {
        const cut = foldAt(text, fold);
        if (cut === null) return;
        expect(cut).toBeLessThan(text.length);
        const borders = new Set([...segmenter.segment(text)].map(({ index }) => index));
        expect(borders.has(cut)).toBe(true);
      }),
    );
  });
});
