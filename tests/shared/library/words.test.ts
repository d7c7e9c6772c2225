import { describe, expect, it } from 'vitest';
import { hashtagText, tagsFrom } from '#shared/library/hashtags.ts';
import { askedBy, filledTemplate, missingIn } from '#shared/library/templates.ts';
import { fieldsIn, variablesIn, withFields, withVariables } from '#shared/library/variables.ts';
import { plainComposition } from '#shared/posts/composition.ts';

describe('variables of a snippet', () => {
  it('are names between braces, each once, and not the fields of a template', () => {
    const text = '{campaign} until {closing day}, {campaign}; {{title}}; {}; { }; {9}';
    expect(variablesIn(text)).toEqual(['campaign', 'closing day']);
    expect(fieldsIn(text)).toEqual(['title']);
  });

  it('without a value stay as they stand; a value is not read again', () => {
    expect(withVariables('{a} and {b}', { a: '{b}' })).toBe('{b} and {b}');
    expect(withVariables('{constructor} {a}', {})).toBe('{constructor} {a}');
    expect(withFields('{{a}} {a} $&', { a: '$&' })).toBe('$& {a} $&');
  });
});

describe('tags that were typed', () => {
  it('lose their marks and repetitions, in whatever way they were listed', () => {
    expect(tagsFrom('#Bread, #bread;sourdough\n#Brot_zeit ＃新しい 2026 two-words')).toEqual([
      'Bread',
      'sourdough',
      'Brot_zeit',
      '新しい',
    ]);
    expect(hashtagText(['bread', 'brot'])).toBe('#bread #brot');
  });
});

describe('a template', () => {
  const body = {
    ...plainComposition,
    text: '{{title}} by {{author}}',
    variants: { c: { text: '{{title}}!', firstComment: null, parts: ['{{quote}}'], format: 'reel' } },
    channelIds: ['c'],
    pillarId: null,
    intent: null,
    facts: [],
  };
  const fields = [{ name: 'quote', hint: '', required: false, long: true }];

  it('asks for its fields first, then for every other gap in its words', () => {
    expect(askedBy({ body, fields }).map(({ name }) => name)).toEqual(['quote', 'title', 'author']);
    expect(missingIn({ body, fields }, { title: 'Tides', author: ' ' }).map(({ name }) => name)).toEqual([
      'author',
    ]);
  });

  it('fills every channel, and leaves nothing of a gap that may stay empty', () => {
    const filled = filledTemplate({ body, fields }, { title: 'Tides', author: 'Kerr' });
    expect(filled.text).toBe('Tides by Kerr');
    expect(filled.variants).toEqual({
      c: { text: 'Tides!', firstComment: null, parts: [''], format: 'reel' },
    });
  });
});
