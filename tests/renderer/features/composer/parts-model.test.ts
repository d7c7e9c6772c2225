import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergePart, movePart, partsKindOf, splitIntoParts } from '#renderer/features/composer/parts-model.ts';

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

describe('a text that is too long', () => {
  const fits = (piece: string): boolean => piece.length <= 20;

  it('is cut after a paragraph, else after a sentence, else after a word', () => {
    expect(splitIntoParts('Rye at seven.\n\nGone by noon, they say.', fits)).toEqual([
      'Rye at seven.',
      'Gone by noon, they',
      'say.',
    ]);
    expect(splitIntoParts('Seven. Eight. Nine of them.', fits)).toEqual(['Seven. Eight.', 'Nine of them.']);
  });

  it('is left whole where there is nowhere to cut', () => {
    expect(splitIntoParts('Donaudampfschifffahrtsgesellschaft', fits)).toEqual([
      'Donaudampfschifffahrtsgesellschaft',
    ]);
  });

  it('loses no word, and every piece but a last unsplittable one fits', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,9}[.!]?$/u), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(words, (some) => {
        const pieces = splitIntoParts(some.join(' '), fits);
        expect(pieces.join(' ').split(/\s+/u)).toEqual(some);
        if (pieces.length <= 25) expect(pieces.every(fits)).toBe(true);
      }),
    );
  });
});
