import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { PreviewCard, type PreviewCardProps } from '#renderer/features/previews/PreviewCard.tsx';
import { PreviewList } from '#renderer/features/previews/PreviewList.tsx';
import { networkMark, networks } from '#shared/channels/networks.ts';

type Given = Partial<Omit<PreviewCardProps, 'content'>> & {
  readonly content?: Partial<PreviewCardProps['content']>;
};

const props = ({ content, ...rest }: Given): PreviewCardProps => ({
  network: 'instagram',
  channel: { name: '@hollinandrye' },
  width: 'phone',
  ...rest,
  content: { text: 'Slow bread.', firstComment: '', parts: [], format: null, ...content },
});
const drawn = (given: Given): string => renderToStaticMarkup(<PreviewCard {...props(given)} />);

describe('a preview card', () => {
  it('says on every network whose account it is, and whose drawing', () => {
    for (const network of networks) {
      const card = drawn({ network });
      expect(card).toContain('@hollinandrye');
      expect(card).toContain(`>${networkMark(network)}<`);
      expect(card).toContain('Our drawing');
    }
    expect(drawn({})).toContain('Our drawing from rules checked on 21 Nov 2026. The network may differ.');
  });

  it('names the brand where the channel is only called after its network', () => {
    const channel = { name: 'Instagram', brand: 'Hollin & Rye' };
    expect(drawn({ channel })).toContain('<bdi>Hollin &amp; Rye</bdi>');
    expect(drawn({ channel })).not.toContain('<bdi>Instagram</bdi>');
    expect(drawn({ channel: { ...channel, name: '@hollinandrye' } })).toContain('<bdi>@hollinandrye</bdi>');
  });

  it('shows what is written as text, never as markup', () => {
    for (const network of networks) {
      const card = drawn({ network, content: { text: '\n<img src=x onerror=alert(1)>' } });
      expect(card).not.toContain('<img');
    }
  });

  it('keeps what is folded out of the page until somebody unfolds it', () => {
    const card = drawn({ content: { text: `${'Slow bread. '.repeat(12)}The end.` } });
    expect(card).not.toContain('The end.');
    expect(card).toContain('… more');
    expect(card).toContain('aria-expanded="false"');
  });

  it('sets a right-to-left text from the right', () => {
    expect(drawn({ content: { text: 'خبز الجاودار' } })).toContain('dir="auto"');
  });

  it('says the credit once for several', () => {
    const entries = (['x', 'bluesky'] as const).map((network) => ({ ...props({ network }), key: network }));
    const list = renderToStaticMarkup(<PreviewList entries={entries} width="phone" />);
    expect(list.split('Our drawing')).toHaveLength(2);
  });
});
