import { describe, expect, it } from 'vitest';
import { draftOf, linkIn } from '#renderer/features/composer/link-draft.ts';

const rye = { name: 'Advent Bakes', utm: null };

describe('the form of a link', () => {
  it('begins as the campaign marks its links', () => {
    const draft = draftOf(null, rye);
    expect(draft.marked).toBe(true);
    expect(draft.utm).toMatchObject({ source: '{network}', medium: 'social', campaign: 'advent-bakes' });
  });

  it('shows what the post has, also that it is not marked', () => {
    expect(draftOf({ url: 'https://example.org', utm: null }, rye)).toMatchObject({
      url: 'https://example.org',
      marked: false,
    });
  });

  it('is no link while its address or a parameter is wrong', () => {
    const draft = { ...draftOf(null, rye), url: ' https://example.org/rye ' };
    expect(linkIn(draft)).toMatchObject({ url: 'https://example.org/rye', utm: { medium: 'social' } });
    expect(linkIn({ ...draft, url: 'example' })).toBeNull();
    expect(linkIn({ ...draft, url: 'two words.org' })).toBeNull();
    expect(linkIn({ ...draft, url: 'javascript:alert(1)' })).toBeNull();
    expect(linkIn({ ...draft, utm: { ...draft.utm, term: 'two words' } })).toBeNull();
    expect(linkIn({ ...draft, marked: false, utm: { ...draft.utm, term: 'two words' } })?.utm).toBeNull();
  });

  it('takes an address without its protocol, as most people type it', () => {
    const draft = { ...draftOf(null, rye), marked: false };
    expect(linkIn({ ...draft, url: 'example.org' })?.url).toBe('https://example.org');
    expect(linkIn({ ...draft, url: 'www.example.org/rye?from=home' })?.url).toBe(
      'https://www.example.org/rye?from=home',
    );
    expect(linkIn({ ...draft, url: 'http://example.org' })?.url).toBe('http://example.org');
  });
});
