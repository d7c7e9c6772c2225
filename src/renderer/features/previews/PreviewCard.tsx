import './previews.css';
import { memo, type ReactNode, useCallback, useDeferredValue, useMemo, useState } from 'react';
import { type Drawing, publisherOf } from '#renderer/features/previews/drawing.ts';
import { PreviewNotes } from '#renderer/features/previews/PreviewNotes.tsx';
import { Shape } from '#renderer/features/previews/shapes.tsx';
import type { CampaignHue } from '#shared/campaigns/hues.ts';
import { type Network, networkName } from '#shared/channels/networks.ts';
import { formatWords } from '#shared/channels/rule-words.ts';
import type { NetworkRules } from '#shared/channels/rules.ts';
import { rulesOf } from '#shared/channels/rules-data.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import type { ChannelText, PostLink } from '#shared/posts/composition.ts';
import type { Size } from '#shared/previews/crop.ts';
import type { PreviewMedia } from '#shared/previews/pictures.ts';
import { type PreviewWidth, previewOf } from '#shared/previews/preview.ts';
import { formatDate } from '#shared/time/format.ts';

export type PreviewCardProps = {
  readonly network: Network;
  /** A format of the network; null or none for its usual one. */
  readonly format?: string | null;
  /** The channel that posts: its name, and the brand and hue of the square that stands for its picture. */
  readonly channel: { readonly name: string; readonly brand?: string; readonly hue?: CampaignHue };
  readonly content: ChannelText;
  readonly link?: PostLink | null;
  readonly media?: readonly PreviewMedia[];
  readonly width: PreviewWidth;
  /** When it goes out, in words; else "now". */
  readonly when?: string | undefined;
  /** The rules in force for the channel; else those that ship with the program. */
  readonly rules?: NetworkRules | null | undefined;
  /** Without the sentence about whose drawing this is, where it stands once for several. */
  readonly bare?: boolean;
};

const NO_MEDIA: readonly PreviewMedia[] = [];

/** A post as a network will show it, drawn by Masthead. Takes plain values and asks nobody for more. */
export const PreviewCard = memo(function PreviewCard(props: PreviewCardProps): ReactNode {
  const { network, width, link = null, when, bare } = props;
  const channel = publisherOf(props.channel, network);
  const content = useContent(props.content);
  const { media, measure } = useMeasured(props.media ?? NO_MEDIA);
  const rules = props.rules === undefined ? rulesOf(network) : props.rules;
  const format = props.format ?? content.format;
  const preview = useMemo(
    () => previewOf({ network, format, content, link, media, rules, width }),
    [network, format, content, link, media, rules, width],
  );
  const [whole, setWhole] = useState(false);
  const drawing: Drawing = { preview, channel, when: when ?? t('previews.now'), whole, measure };
  return (
    <figure className="preview" data-width={width} data-network={network}>
      <article
        className="preview-card"
        data-shape={preview.layout.shape}
        aria-label={labelOf(network, channel.name, format)}
      >
        <Shape {...drawing} />
      </article>
      <PreviewNotes preview={preview} whole={whole} onWhole={setWhole} />
      {bare ? null : (
        <figcaption>
          <PreviewCredit rules={rules} network={network} />
        </figcaption>
      )}
    </figure>
  );
});

function labelOf(network: Network, account: string, format: string | null): string {
  const values = { account, network: networkName(network) };
  if (format === null) return t('previews.card', values);
  return t('previews.card.format', { ...values, format: formatWords(format) });
}

type CreditProps = { readonly rules: NetworkRules | null; readonly network: Network };

/** Whose drawing it is, and how old the rules behind it are. */
export function PreviewCredit({ rules, network }: CreditProps): ReactNode {
  const text =
    rules === null
      ? t('previews.ours.noRules', { network: networkName(network) })
      : t('previews.ours', { date: formatDate(rules.checkedOn, currentLocale()) });
  return <p className="preview-credit">{text}</p>;
}

/** The same content is the same object; and typing goes before drawing: the text follows as soon as there is time. */
function useContent({ text, firstComment, parts, format, title = null }: ChannelText): ChannelText {
  const content = useMemo(
    () => ({ text, firstComment, parts, format, title }),
    [text, firstComment, parts, format, title],
  );
  return useDeferredValue(content);
}

type Measured = {
  readonly media: readonly PreviewMedia[];
  readonly measure: (id: string, size: Size) => void;
};

/** Pictures whose size nobody told get it from what was loaded of them. */
function useMeasured(given: readonly PreviewMedia[]): Measured {
  const [sizes, setSizes] = useState<ReadonlyMap<string, Size>>(() => new Map());
  const measure = useCallback((id: string, size: Size) => {
    setSizes((known) => (known.has(id) ? known : new Map(known).set(id, size)));
  }, []);
  const media = useMemo(
    () => given.map((one) => (one.size === null ? { ...one, size: sizes.get(one.id) ?? null } : one)),
    [given, sizes],
  );
  return { media, measure };
}
