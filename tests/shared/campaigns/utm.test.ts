import { describe, expect, it } from 'vitest';
import { slugOf, utmFor } from '#shared/campaigns/utm.ts';
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
