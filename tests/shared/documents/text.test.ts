import { describe, expect, it } from 'vitest';
import { readsRightToLeft, shortened } from '#shared/documents/text.ts';

describe('shortened', () => {
  it('keeps a short text, on one line', () => {
    expect(shortened('two\n lines', 20)).toBe('two lines');
  });

  it('cuts between characters as a reader counts them, never inside an emoji', () => {
    expect(shortened('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 3)).toBe('👩‍👩‍👧👩‍👩‍👧…');
    expect(shortened('abcdefgh', 4)).toBe('abc…');
  });
});

describe('readsRightToLeft', () => {
  it('goes by the first letter', () => {
    expect(readsRightToLeft('12 مرحبا hello')).toBe(true);
    expect(readsRightToLeft('hello مرحبا')).toBe(false);
    expect(readsRightToLeft('2026')).toBe(false);
  });
});
