import { describe, expect, it } from 'vitest';
import { textLength } from '#shared/channels/check.ts';
import { checkComposition, rulesFor } from '#shared/channels/effective.ts';
import { linkInText, unmarkedLinkIn, withLink } from '#shared/channels/link-in-text.ts';
import type { Network } from '#shared/channels/networks.ts';
import { t } from '#shared/messages/index.ts';
import { type ChannelText, linkAddress, type PostLink } from '#shared/posts/composition.ts';
import { previewOf } from '#shared/previews/preview.ts';

const link: PostLink = { url: 'https://example.com/box', utm: null };
const marked: PostLink = {
  ...link,
  utm: { source: '{network}', medium: 'social', campaign: 'autumn', term: '', content: '' },
};

const saying = (text: string, more: Partial<ChannelText> = {}): ChannelText => ({
  text,
  firstComment: '',
  parts: [],
  format: null,
  ...more,
});
const found = (network: Network, content: ChannelText, postLink: PostLink | null = link) =>
  checkComposition({ network }, content, [], postLink);

describe('a link of the post', () => {
  it('takes room in the text where the network has no other place for it', () => {
    const [finding, ...others] = found('x', saying('a'.repeat(280)));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 'block', rule: 'textMax', field: 'text', from: 256 });
    expect(t(finding?.message ?? 'app.name', finding?.values)).toBe(
      'X takes 280 characters, and this text has 24 too many with the link of the post, which stands in the text there and takes 24. Shorten it, or take the link off.',
    );
    expect(found('x', saying('a'.repeat(256)))).toEqual([]);
    expect(found('x', saying('a'.repeat(280)), null)).toEqual([]);
    expect(found('mastodon', saying('a'.repeat(476)))).toEqual([]);
    expect(found('mastodon', saying('a'.repeat(477)))).toMatchObject([
      { rule: 'textMax', values: { over: 1 } },
    ]);
  });

  it('takes none where it has a card of its own', () => {
    expect(found('threads', saying('a'.repeat(500)))).toEqual([]);
    expect(found('bluesky', saying('a'.repeat(300)))).toEqual([]);
    expect(found('linkedin', saying('a'.repeat(3000)))).toEqual([]);
  });

  it('is counted once: not where the words, or a further part, hold it already', () => {
    const words = 'a'.repeat(230);
    const rules = rulesFor({ network: 'x' });
    const held = [
      `${words} https://example.com/box`,
      `${words} (https://example.com/box).`,
      `${words} https://example.com/box/`,
      `${words} HTTPS://EXAMPLE.COM/box`,
      `${words} example.com/box`,
      `${words}、https://example.com/box。`,
      `${words} ${linkAddress(marked, 'x')}`,
      `${words} ${linkAddress(marked)}`,
    ];
    for (const text of held) {
      expect(linkInText(rules, saying(text), marked), text).toBeNull();
      expect(found('x', saying(text), marked), text).toEqual([]);
    }
    expect(linkInText(rules, saying('First.', { parts: ['And https://example.com/box'] }), link)).toBeNull();
    for (const text of [words, `${words} https://example.com/boxes`, `${words} https://example.org/box`])
      expect(linkInText(rules, saying(text), marked), text).toBe(linkAddress(marked, 'x'));
  });

  it('is no link on Mastodon without its protocol, and so is not held', () => {
    const rules = rulesFor({ network: 'mastodon' });
    expect(linkInText(rules, saying('Read example.com/box'), link)).toBe(link.url);
    expect(linkInText(rules, saying('Read https://example.com/box'), link)).toBeNull();
  });

  it('is counted as the network counts it, with a space where there is none', () => {
    const rules = rulesFor({ network: 'x' });
    const used = (text: string): number => textLength(rules, text, { link: link.url }).used;
    expect(used('Rye')).toBe(3 + 1 + 23);
    expect(used('Rye\n')).toBe(4 + 23);
    expect(used('')).toBe(23);
    expect(withLink('Rye', link.url)).toBe('Rye https://example.com/box');
    for (const text of ['Rye', 'Rye\n', '', '焼きたて', '🥖'])
      expect(used(text), text).toBe(textLength(rules, withLink(text, link.url)).used);
  });

  it('takes no room on a channel that says it is otherwise there', () => {
    const own = { value: false, reason: 'Premium cards', by: null, at: 0 };
    const channel = { network: 'x', rules: { linkInText: own } } as const;
    expect(checkComposition(channel, saying('a'.repeat(280)), [], link)).toEqual([]);
  });

  it('stands in the text that is drawn, marked as over with the words before it', () => {
    const drawn = (network: Network, text: string) =>
      previewOf({
        network,
        format: null,
        content: saying(text),
        link,
        media: [],
        rules: rulesFor({ network }),
        width: 'wide',
      });
    const textOf = (network: Network, text: string): string => {
      const { shown, folded } = drawn(network, text).text;
      return [...shown, ...folded].map((run) => run.text).join('');
    };
    expect(textOf('x', 'Rye')).toBe('Rye https://example.com/box');
    expect(textOf('mastodon', `Rye ${link.url}`)).toBe(`Rye ${link.url}`);
    expect(textOf('threads', 'Rye')).toBe('Rye');
    expect(drawn('x', 'Rye').linkCard).toMatchObject({ host: 'example.com' });
  });
});

describe('an address in the words without campaign parameters', () => {
  const x = rulesFor({ network: 'x' });
  const unmarked = (text: string, postLink: PostLink | null, more: Partial<ChannelText> = {}) =>
    unmarkedLinkIn(x, saying(text, more), postLink);

  it('is the post’s own where that has some, said before others', () => {
    const words = 'See https://news.example/a, then https://example.com/box.';
    expect(unmarked(words, marked)).toEqual({ address: 'https://example.com/box', isPostsLink: true });
    expect(unmarked('The box: example.com/box', marked)?.isPostsLink).toBe(true);
    expect(unmarked('The box.', marked, { firstComment: 'https://example.com/box' })?.isPostsLink).toBe(true);
  });

  it('is any other where the post has no link, or one that is not marked', () => {
    expect(unmarked('https://example.com/box', null)).toEqual({
      address: 'https://example.com/box',
      isPostsLink: false,
    });
    expect(unmarked('https://example.com/box', link)?.isPostsLink).toBe(false);
  });

  it('is none where the words hold it as it goes out, or hold none', () => {
    expect(unmarked(`The box: ${linkAddress(marked, 'x')}`, marked)).toBeNull();
    expect(unmarked('No address here.', marked)).toBeNull();
  });
});
