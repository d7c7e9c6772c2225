import { describe, expect, it } from 'vitest';
import { wholeWords } from '#shared/comments/words.ts';

function widened(text: string, words: string): string {
  const from = text.indexOf(words);
  const range = wholeWords(text, { from, to: from + words.length });
  return text.slice(range.from, range.to);
}

describe('marking words', () => {
  it('takes whole words where half of one was marked', () => {
    expect(widened('Brenmouth harbour closes on Monday.', 'uth harbour closes on Mo')).toBe(
      'Brenmouth harbour closes on Monday',
    );
    expect(widened('It served 400,000 of you.', '0,0')).toBe('400,000');
  });

  it('leaves what was marked as it is where words end, and across lines', () => {
    expect(widened('One loaf, one price.', 'loaf, one')).toBe('loaf, one');
    expect(widened('One loaf\none price', 'af\non')).toBe('loaf\none');
    expect(wholeWords('One', { from: 1, to: 1 })).toEqual({ from: 1, to: 1 });
  });

  it('knows words of languages that write none apart', () => {
    expect(widened('私たちは毎日パンを焼きます', '毎')).toBe('毎日');
  });
});
