import { describe, expect, it } from 'vitest';
import { slugOf, utmFaultOf, utmFor } from '#shared/campaigns/utm.ts';
import { linkAddress } from '#shared/posts/composition.ts';

describe('the parameters of a link', () => {
  it('name the campaign by its slug, and the network where the link goes out', () => {
    const utm = utmFor(null, 'Größe & Café: Winter 2026!');
    expect(utm).toMatchObject({ source: '{network}', medium: 'social', campaign: 'grosse-cafe-winter-2026' });
    const link = { url: 'https://harbour.example/a?b=1', utm };
    expect(linkAddress(link, 'bluesky')).toBe(
      'https://harbour.example/a?b=1&utm_source=bluesky&utm_medium=social&utm_campaign=grosse-cafe-winter-2026',
    );
    expect(linkAddress(link)).not.toContain('utm_source');
  });

  it('follow the campaign’s own policy, and say nothing of a campaign that there is not', () => {
    const own = { source: 'news', medium: 'mail', campaign: 'x-{campaign}', term: '', content: '' };
    expect(utmFor(own, 'Readings').campaign).toBe('x-readings');
    expect(utmFor(null, null).campaign).toBe('');
  });

  it('keep letters of every script', () => {
    expect(slugOf('冬の 本')).toBe('冬の-本');
    expect(slugOf('!!!')).toBe('');
  });
});

describe('a pattern as somebody types it', () => {
  it('may name what stands for something, among other words', () => {
    for (const fine of ['', '{network}', 'mh-{campaign}-{network}', 'Frühling', 'a_b.c'])
      expect(utmFaultOf(fine)).toBeNull();
  });

  it('names the place that stands for nothing, and spaces within', () => {
    expect(utmFaultOf('{netwrok}')).toEqual({ kind: 'place', place: '{netwrok}' });
    expect(utmFaultOf('{campaign')).toEqual({ kind: 'place', place: '{campaign' });
    expect(utmFaultOf('spring}')).toEqual({ kind: 'place', place: '}' });
    expect(utmFaultOf('spring sale')).toEqual({ kind: 'space' });
  });
});
