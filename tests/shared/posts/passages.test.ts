import { describe, expect, it } from 'vitest';
import { plainComposition } from '#shared/posts/composition.ts';
import { passagesOf, saysTheSame } from '#shared/posts/passages.ts';

const base = { ...plainComposition, text: 'Base', channelIds: ['a', 'b'] };
const own = { text: 'Own', firstComment: null, parts: null, format: null };

describe('what a post says beside its base text', () => {
  it('is nothing for a plain post', () => {
    expect(passagesOf(base, base)).toEqual([]);
    expect(saysTheSame(base, base)).toBe(true);
  });

  it('sets a channel’s own text beside what that channel said before: the base it followed', () => {
    const after = { ...base, variants: { a: own } };
    expect(passagesOf(base, after)).toEqual([{ channelId: 'a', what: 'text', before: 'Base', after: 'Own' }]);
    expect(passagesOf(after, base)).toEqual([{ channelId: 'a', what: 'text', before: 'Own', after: 'Base' }]);
    expect(saysTheSame(base, after)).toBe(false);
  });

  it('leaves out what a channel would say that the post is not planned for', () => {
    const after = { ...base, variants: { c: own } };
    expect(passagesOf(base, after)).toEqual([]);
  });

  it('pairs parts by their place, and shows link and first comment', () => {
    const link = { url: 'https://harbour.example/', utm: null };
    const before = { ...base, parts: ['Two', 'Three'] };
    const after = { ...base, parts: ['Two!'], firstComment: 'First', link };
    expect(passagesOf(before, after).map(({ what, before: was, after: is }) => [what, was, is])).toEqual([
      ['link', '', 'https://harbour.example/'],
      [2, 'Two', 'Two!'],
      [3, 'Three', ''],
      ['firstComment', '', 'First'],
    ]);
  });
});
