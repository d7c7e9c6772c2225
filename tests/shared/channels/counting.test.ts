import { describe, expect, it } from 'vitest';
import { countBytes, countText } from '#shared/channels/counting.ts';
import { conformance, publicFiles } from '#tests/conformance/counting.ts';

if (publicFiles === null)
  process.stdout.write('No ../shared beside the project: only our own counting tables run.\n');

describe('counting as the networks do', () => {
  it.each(conformance())('$name: all $tried', ({ failed, tried }) => {
    expect(tried).toBeGreaterThan(0);
    expect(failed).toEqual([]);
  });

  it('says where a text goes over its limit, at a whole character', () => {
    expect(countText('weighted', `${'a'.repeat(279)}👨‍👩‍👧‍👦!`, 280)).toEqual({ used: 282, overFrom: 279 });
    expect(countText('graphemes', `${'a'.repeat(300)}é`, 300)).toEqual({ used: 301, overFrom: 300 });
    expect(countText('mastodon', `${'a'.repeat(480)} https://example.com/x`, 500)).toEqual({
      used: 504,
      overFrom: 481,
    });
    expect(countText('linkedin', 'a(b)', null)).toEqual({ used: 6, overFrom: null });
  });

  it('counts bytes beside graphemes', () => {
    expect(countBytes('é👨‍👩‍👧‍👦')).toBe(27);
  });

  it('takes any string, well-formed or not', () => {
    for (const text of ['\ud800', '\udc00a', '\u0000', '\u202e', 'a'.repeat(100_000)]) {
      for (const counter of ['weighted', 'graphemes', 'mastodon', 'threads', 'linkedin', 'utf16'] as const)
        expect(countText(counter, text, 10).used).toBeGreaterThan(0);
    }
  });
});
