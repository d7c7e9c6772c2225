import { describe, expect, it } from 'vitest';
import { capsFor, hashtagText, noTagsIn, tagsFrom } from '#shared/library/hashtags.ts';
import { searchLibrary } from '#shared/library/search.ts';
import {
  askedBy,
  filledTemplate,
  missingIn,
  shownValues,
  templateUtmFault,
  withRenamedField,
} from '#shared/library/templates.ts';
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
  const fields = [{ name: 'quote', hint: '', required: false, long: true, preset: '' }];

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

describe('a field with a preset', () => {
  const body = {
    ...plainComposition,
    text: '{{hour}}: {{title}}',
    channelIds: [],
    pillarId: null,
    intent: null,
    facts: [],
  };
  const hour = { name: 'hour', hint: '', required: true, long: false, preset: '18:00' };

  it('has it until something else is given; emptied it is missing', () => {
    const template = { body, fields: [hour] };
    expect(missingIn(template, { title: 'Rye' })).toEqual([]);
    expect(filledTemplate(template, { title: 'Rye' }).text).toBe('18:00: Rye');
    expect(missingIn(template, { title: 'Rye', hour: ' ' }).map(({ name }) => name)).toEqual(['hour']);
    expect(shownValues(template, {})).toEqual({ hour: '18:00', title: '[title]' });
  });

  it('called otherwise is so in every word of the template', () => {
    const variants = { c: { text: '{{hour}}!', firstComment: null, parts: null, format: null } };
    const link = { url: 'https://rye.example/{{hour}}', utm: null };
    const renamed = withRenamedField(
      { body: { ...body, variants, link }, fields: [hour] },
      'hour',
      'closing',
    );
    expect(renamed.body).toMatchObject({
      text: '{{closing}}: {{title}}',
      variants: { c: { text: '{{closing}}!' } },
      link: { url: 'https://rye.example/{{closing}}' },
    });
    expect(renamed.fields).toEqual([{ ...hour, name: 'closing' }]);
  });
});

describe('a hashtag group', () => {
  it('says which networks it is too many for, the tightest first', () => {
    const tags = Array.from({ length: 31 }, (_each, at) => `tag${at}`);
    const caps = capsFor(tags, [{ network: 'facebook' }, { network: 'instagram' }, { network: 'threads' }]);
    expect(caps.map(({ network }) => network)).toEqual(['threads', 'instagram']);
    expect(caps.every(({ over, most }) => over === 31 - most && over > 0)).toBe(true);
    expect(capsFor(['one'], [{ network: 'threads' }])).toMatchObject([{ over: 0 }]);
  });

  it('takes a figure that a channel has of its own', () => {
    const own = { value: 3, reason: 'House rule', by: null, at: 0 };
    const ruled = { network: 'instagram', rules: { hashtagsMax: own } } as const;
    expect(capsFor(['a', 'b', 'c', 'd'], [{ network: 'instagram' }, ruled])).toMatchObject([
      { most: 3, over: 1 },
    ]);
  });

  it('names the words among its tags that are none', () => {
    expect(noTagsIn('#bread 2026, two-words #')).toEqual(['2026', 'two-words']);
    expect(noTagsIn(' #bread\n')).toEqual([]);
  });
});

describe('searching the library', () => {
  const id = { id: 'x', brandId: 'b' };
  const library = {
    snippets: [{ ...id, name: 'Hours', text: 'We close at {hour}.' }],
    hashtags: [{ ...id, name: 'Bread', tags: ['sourdough'] }],
    templates: [],
  };

  it('finds by name and by what things say, every word of it', () => {
    expect(searchLibrary(library, 'CLOSE hours').snippets).toHaveLength(1);
    expect(searchLibrary(library, '#sourdough')).toMatchObject({
      snippets: [],
      hashtags: [{ name: 'Bread' }],
    });
    expect(searchLibrary(library, 'close rye').snippets).toEqual([]);
    expect(searchLibrary(library, ' ')).toEqual(library);
  });
});

describe('the parameters of a template’s link', () => {
  it('take gaps, and the network; a campaign that nobody knows yet has no place in them', () => {
    expect(templateUtmFault('{network}')).toBeNull();
    expect(templateUtmFault('spring-{{Product name}}')).toBeNull();
    expect(templateUtmFault('')).toBeNull();
    expect(templateUtmFault('{campaign}')).toEqual({ kind: 'place', place: '{campaign}' });
    expect(templateUtmFault('{who}')).toEqual({ kind: 'place', place: '{who}' });
    expect(templateUtmFault('two words')).toEqual({ kind: 'space' });
  });

  it('are filled with the words, and so are further parts', () => {
    const body = {
      text: '{{Name}}',
      firstComment: '',
      parts: ['More on {{Name}}'],
      link: {
        url: 'https://shop.example/{{Name}}',
        utm: { source: '{network}', medium: 'social', campaign: '{{Name}}', term: '', content: '' },
      },
      variants: {},
      channelIds: [],
      pillarId: null,
      intent: null,
      facts: [],
    };
    expect(filledTemplate({ body, fields: [] }, { Name: 'rye' })).toMatchObject({
      parts: ['More on rye'],
      link: { url: 'https://shop.example/rye', utm: { source: '{network}', campaign: 'rye' } },
    });
  });
});
