import { type ReactNode, useMemo } from 'react';
import { useChannels } from '#renderer/app/workspace-hooks.ts';
import type { TextSource } from '#renderer/features/editor/editor-types.ts';
import { useLiveNode, useLiveValue } from '#renderer/features/editor/live-node.ts';
import { ChannelMark } from '#renderer/ui/marks.tsx';
import { SeverityGlyph } from '#renderer/ui/SeverityGlyph.tsx';
import type { Channel } from '#shared/channels/channel.ts';
import { checkText, textLength } from '#shared/channels/check.ts';
import { rulesFor } from '#shared/channels/effective.ts';
import { rememberingLast } from '#shared/channels/entities.ts';
import { linkInText } from '#shared/channels/link-in-text.ts';
import type { Network } from '#shared/channels/networks.ts';
import { networkName } from '#shared/channels/networks.ts';
import type { NetworkRules } from '#shared/channels/rules.ts';
import type { Id } from '#shared/ids.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import { type Composition, channelTextOf } from '#shared/posts/composition.ts';

/** What goes out beside the text: a link may take room in it. */
type Beside = Pick<Composition, 'link' | 'firstComment' | 'parts' | 'variants'>;
type Props = {
  readonly source: TextSource;
  readonly channelIds: readonly Id[];
  readonly post: Beside;
};

/** Who listens instead of looking hears the numbers of when typing paused, in milliseconds. */
const SPOKEN_AFTER = 200;

/** How long the text is on each network it goes out on, counted as the network counts; and what it breaks there. */
export function ChannelCounts({ source, channelIds, post }: Props): ReactNode {
  const channels = useChannels({ archived: true });
  const planned = onePerRules(channels.filter(({ id }) => channelIds.includes(id)));
  if (planned.length === 0) return <Length source={source} />;
  return (
    <ul className="panel-counts" aria-label={t('postPanel.counts')}>
      {planned.map((channel) => (
        <ChannelCount key={channel.id} channel={channel} source={source} post={post} />
      ))}
    </ul>
  );
}

function Length({ source }: { readonly source: TextSource }): ReactNode {
  const node = useLiveNode<HTMLSpanElement>(source, lengthWords);
  return <span ref={node} className="text-right text-2xs text-ink-3" />;
}

function lengthWords(text: string): string {
  return t('postPanel.text.length', { count: textLength(null, text).used });
}

/** Channels of one network count alike unless one has figures of its own. */
function onePerRules(channels: readonly Channel[]): readonly Channel[] {
  const found = new Map<string, Channel>();
  for (const channel of channels) {
    const key = Object.keys(channel.rules).length === 0 ? channel.network : channel.id;
    if (!found.has(key)) found.set(key, channel);
  }
  return [...found.values()];
}

type CountProps = { readonly channel: Channel; readonly source: TextSource; readonly post: Beside };

function ChannelCount({ channel, source, post }: CountProps): ReactNode {
  const { id, network } = channel;
  const rules = rulesFor(channel);
  const reading = useMemo(() => {
    const { parts } = channelTextOf({ ...post, text: '' }, id);
    const linkOf = (text: string): string | null =>
      linkInText(rules, { text, parts, firstComment: '', format: null }, post.link);
    return readingOf(network, rules, linkOf);
  }, [id, network, rules, post]);
  const severity = useLiveValue(source, reading.severity);
  const number = useLiveNode<HTMLSpanElement>(source, reading.number);
  const spoken = useLiveNode<HTMLSpanElement>(source, reading.spoken, SPOKEN_AFTER);
  return (
    <li data-severity={severity ?? undefined}>
      <span className="panel-count" aria-hidden="true">
        <ChannelMark network={network} silent />
        <span ref={number} />
      </span>
      <span ref={spoken} className="visually-hidden" />
      {severity === null ? null : (
        <span className="panel-count-why">
          <SeverityGlyph severity={severity} labelled />
          <Why source={source} words={reading.why} />
        </span>
      )}
    </li>
  );
}

type WhyProps = { readonly source: TextSource; readonly words: (text: string) => string };

function Why({ source, words }: WhyProps): ReactNode {
  return <span ref={useLiveNode<HTMLSpanElement>(source, words)} />;
}

/** What a channel's rules make of a text. */
function readingOf(network: Network, rules: NetworkRules | null, linkOf: (text: string) => string | null) {
  const number = new Intl.NumberFormat(currentLocale());
  const link = rememberingLast(linkOf);
  const lengthOf = rememberingLast((text: string) => textLength(rules, text, { link: link(text) }));
  const worst = rememberingLast((text: string) => checkText(rules, text, { link: link(text) })[0] ?? null);
  return {
    severity: (text: string) => worst(text)?.severity ?? null,
    why: (text: string) => {
      const found = worst(text);
      return found === null ? '' : t(found.message, found.values);
    },
    number: (text: string) => {
      const { used, limit, ofLink } = lengthOf(text);
      const said = limit === null ? number.format(used) : `${number.format(used)} / ${number.format(limit)}`;
      return ofLink === 0 ? said : t('postPanel.counts.andLink', { said, link: ofLink });
    },
    spoken: (text: string) => {
      const { used, limit, ofLink } = lengthOf(text);
      const values = { network: networkName(network), count: used };
      if (limit !== null && ofLink > 0)
        return t('postPanel.counts.ofWithLink', { ...values, limit, link: ofLink });
      return limit === null
        ? t('postPanel.counts.free', values)
        : t('postPanel.counts.of', { ...values, limit });
    },
  };
}
