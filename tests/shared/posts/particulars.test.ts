import { describe, expect, it } from 'vitest';
import { amountFrom } from '#shared/posts/particulars.ts';
import { webAddressFrom } from '#shared/posts/text.ts';

describe('an amount as somebody types it', () => {
  it('may have a point or a comma before its cents', () => {
    expect(['1200', ' 1200.5 ', '0,05', '1000000000'].map(amountFrom)).toEqual([1200, 1200.5, 0.05, 1e9]);
  });

  it('is not guessed at where it could be two things, or none', () => {
    const wrong = ['', '1,200', '1.200,50', '-5', '1e3', 'twelve', '1000000000.01', '.5', '12.'];
    expect(wrong.map(amountFrom)).toEqual(wrong.map(() => null));
  });
});

describe('an address as somebody types it', () => {
  it('is completed where only its scheme is missing', () => {
    expect(webAddressFrom(' example.org/study ')).toBe('https://example.org/study');
    expect(webAddressFrom('http://example.org')).toBe('http://example.org');
  });

  it('is none without a place on the web', () => {
    const wrong = ['', 'bread', 'two words.org', 'ftp://example.org', 'javascript:alert(1)', 'a\u0000.org'];
    expect(wrong.map(webAddressFrom)).toEqual(wrong.map(() => null));
  });
});
