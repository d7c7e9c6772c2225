import { describe, expect, it } from 'vitest';
import type { Channel } from '#shared/channels/channel.ts';
import { postTexts } from '#shared/documents/post-texts.ts';
import { plainComposition, type Variant } from '#shared/posts/composition.ts';
import { postFindings } from '#shared/posts/findings.ts';

const channel = (id: string, network: Channel['network']): Channel => ({
  id,
  brandId: 'brand',
  network,
  name: network,
  slots: [],
  archived: false,
  rules: {},
});
const channels = [channel('x', 'x'), channel('fb', 'facebook'), channel('re', 'reddit')];
const nothing: Variant = { text: null, firstComment: null, parts: null, format: null };
const post = (variants: { readonly [id: string]: Variant }, text = 'Table rye') => ({
  ...plainComposition,
  text,
  variants,
  channelIds: ['x', 'fb', 're'],
  status: 'draft' as const,
});

describe('what a post says on paper', () => {
  it('stands once where every channel says the same', () => {
    expect(postTexts(post({}), channels)).toEqual([
      { channels: [], title: null, text: 'Table rye', parts: [], firstComment: '', format: null },
    ]);
  });

  it('stands by channel where one says it otherwise, and those that agree together', () => {
    const texts = postTexts(post({ x: { ...nothing, text: 'Rye!' } }), channels);
    expect(texts.map((one) => [one.channels.map(({ id }) => id), one.text])).toEqual([
      [['x'], 'Rye!'],
      [['fb', 're'], 'Table rye'],
    ]);
  });

  it('tells titles, parts and first comments that differ', () => {
    const own = { ...nothing, title: 'The slowest loaf', parts: ['Two'], firstComment: 'More' };
    const [, titled] = postTexts(post({ re: own }), channels);
    expect(titled).toMatchObject({ title: 'The slowest loaf', parts: ['Two'], firstComment: 'More' });
  });

  it('is followed by what would be stopped, until it is published', () => {
    const long = post({ fb: { ...nothing, text: 'short' } }, 'a'.repeat(281));
    expect(postFindings(long, channels)).toEqual([expect.stringMatching(/^X takes 280 characters/)]);
    expect(postFindings({ ...long, status: 'published' }, channels)).toEqual([]);
  });
});
