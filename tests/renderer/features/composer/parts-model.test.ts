import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  mergePart,
  movePart,
  type OverFrom,
  partsKindOf,
  splitIntoParts,
} from '#renderer/features/composer/parts-model.ts';
import { textLength } from '#shared/channels/check.ts';
import { rulesFor } from '#shared/channels/effective.ts';
import type { Network } from '#shared/channels/networks.ts';
import { PARTS_MAX } from '#shared/posts/composition.ts';

describe('parts of a thread', () => {
  it('move, and stay where there is nowhere to go', () => {
    expect(movePart(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
    expect(movePart(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
    expect(movePart(['a', 'b'], 0, 2)).toEqual(['a', 'b']);
    expect(movePart(['a', 'b'], 5, 0)).toEqual(['a', 'b']);
  });

  it('are offered as what the networks make of them, and not where none makes anything', () => {
    expect(partsKindOf(['thread', 'none'])).toBe('thread');
    expect(partsKindOf(['cards', 'cards'])).toBe('cards');
    expect(partsKindOf(['thread', 'cards'])).toBe('any');
    expect(partsKindOf(['none'])).toBe('none');
    expect(partsKindOf([])).toBe('any');
  });

  it('are joined to the one before as a paragraph more', () => {
    expect(mergePart(['a', 'b', 'c'], 1)).toEqual(['a\n\nb', 'c']);
    expect(mergePart(['', 'b'], 1)).toEqual(['b']);
    expect(mergePart(['a', 'b'], 0)).toEqual(['a', 'b']);
  });
});

/** Cuts at so many UTF-16 units; notes every count. */
function atMost(limit: number, counts: string[] = []): OverFrom {
  return (piece) => {
    counts.push(piece);
    return piece.length > limit ? limit : null;
  };
}

const overOn =
  (network: Network): OverFrom =>
  (piece) =>
    textLength(rulesFor({ network }), piece).overFrom;

const bare = (text: string): string => text.replace(/\s+/gu, '');

describe('a text that is too long', () => {
  const upTo20 = atMost(20);

  it('is cut after a paragraph, else after a sentence, else after a word, else after a sign', () => {
    expect(splitIntoParts('Rye at seven.\n\nGone by noon, they say.', upTo20)).toEqual([
      'Rye at seven.',
      'Gone by noon, they',
      'say.',
    ]);
    expect(splitIntoParts('Seven. Eight. Nine of them.', upTo20)).toEqual(['Seven. Eight.', 'Nine of them.']);
    expect(splitIntoParts('“Seven.” He said so. “Nine?” No.', upTo20)).toEqual([
      '“Seven.” He said so.',
      '“Nine?” No.',
    ]);
    expect(splitIntoParts('Donaudampfschifffahrtsgesellschaft', upTo20)).toEqual([
      'Donaudampfschifffahr',
      'tsgesellschaft',
    ]);
    expect(splitIntoParts(' ', upTo20)).toEqual([]);
    expect(splitIntoParts('Rye.', upTo20)).toEqual(['Rye.']);
  });

  it('is cut in Japanese after a sentence, else between words, and loses no sign', () => {
    const sentence = '今朝も石窯で焼きたてのライ麦パンが並びます。';
    const pieces = splitIntoParts(sentence.repeat(12), overOn('x'));
    expect(pieces.length).toBe(2);
    expect(pieces.every((piece) => piece.endsWith('。'))).toBe(true);
    expect(pieces.join('')).toBe(sentence.repeat(12));
    expect(splitIntoParts('「どうぞ。」店主は言った。', atMost(8))).toEqual([
      '「どうぞ。」',
      '店主は言った。',
    ]);
    const unbroken = '今朝も石窯で焼きたてのライ麦パンが並びます、'.repeat(20);
    const cut = splitIntoParts(unbroken, overOn('x'));
    expect(cut.join('')).toBe(unbroken);
    expect(cut.every((piece) => overOn('x')(piece, 0) === null && !/^[、。ー]/u.test(piece))).toBe(true);
  });

  it('keeps emoji whole where nothing else can be cut', () => {
    const family = '👩‍👩‍👧‍👦';
    const pieces = splitIntoParts(family.repeat(400), overOn('x'));
    expect(pieces.map((piece) => piece.length / family.length)).toEqual([140, 140, 120]);
    const withWords = Array.from({ length: 300 }, (_, i) => `loaf${i} 👨‍🍳`).join(' ');
    const cut = splitIntoParts(withWords, overOn('threads'));
    expect(cut.join(' ')).toBe(withWords);
    expect(cut.every((piece) => overOn('threads')(piece, 0) === null)).toBe(true);
  });

  it('never cuts a link, and is left whole where a link alone is too long', () => {
    const url = `https://example.com/${'a'.repeat(60)}`;
    expect(splitIntoParts(`Read (${url}) now`, atMost(30))).toEqual(['Read', `(${url}) now`]);
    expect(splitIntoParts(url, atMost(30))).toEqual([url]);
    const long = `${'Rye bread is back. '.repeat(14)}Read https://example.com/${'b'.repeat(200)} today.`;
    const pieces = splitIntoParts(long, overOn('x'));
    expect(bare(pieces.join(''))).toBe(bare(long));
    expect(pieces.some((piece) => piece.includes(`https://example.com/${'b'.repeat(200)}`))).toBe(true);
    expect(pieces.every((piece) => overOn('x')(piece, 0) === null)).toBe(true);
  });

  it('leaves room in the first piece for what goes out with it', () => {
    const first20 = (piece: string, number: number): number | null =>
      atMost(number === 0 ? 8 : 20)(piece, number);
    expect(splitIntoParts('Seven. Eight. Nine of them.', first20)).toEqual([
      'Seven.',
      'Eight. Nine of them.',
    ]);
  });

  it('is counted twice for a piece at most, however long it is, and does not go on beyond the most parts', () => {
    const realistic = 'The oven is on at four, and the first rye is out by seven. Come early! '.repeat(430);
    for (const text of [realistic, `${'loaf 🥖 '.repeat(4000)}`, '焼'.repeat(30_000)]) {
      const counts: string[] = [];
      const pieces = splitIntoParts(text, atMost(280, counts));
      expect(pieces.length).toBe(PARTS_MAX + 1);
      expect(counts.length).toBeLessThanOrEqual(2 * pieces.length);
      expect(bare(pieces.join(''))).toBe(bare(text));
    }
  });

  it('loses no sign whatever it is made of, and every piece fits', () => {
    const some = fc.oneof(
      fc.stringMatching(/^[a-z]{1,30}[.!]?$/u),
      fc.constantFrom(
        '。',
        '焼きたて',
        'パン。',
        '👩‍👩‍👧‍👦',
        '🥖',
        '\n\n',
        '\n',
        ' ',
        'example.com',
        'https://a.com/b',
        '@rye@bread.example',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    );
    const texts = fc
      .array(fc.tuple(some, fc.constantFrom('', ' ')), { maxLength: 200 })
      .map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(texts, fc.constantFrom<Network>('x', 'mastodon', 'threads', 'bluesky'), (text, network) => {
        const pieces = splitIntoParts(text, overOn(network));
        expect(bare(pieces.join(''))).toBe(bare(text));
        expect(pieces.every((piece) => overOn(network)(piece, 0) === null)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
