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
import type { Network } from '#shared/channels/networks.ts';
import { networkName } from '#shared/channels/networks.ts';
import type { NetworkRules } from '#shared/channels/rules.ts';
import type { Id } from '#shared/ids.ts';
import { currentLocale, t } from '#shared/messages/index.ts';

type Props = { readonly source: TextSource; readonly channelIds: readonly Id[] };

/** Who listens instead of looking hears the numbers of when typing paused, in milliseconds. */
const SPOKEN_AFTER = 200;

/** How long the text is on each network it goes out on, counted as the network counts; and what it breaks there. */
export function ChannelCounts({ source, channelIds }: Props): ReactNode {
  const channels = useChannels({ archived: true });
  const planned = onePerRules(channels.filter(({ id }) => channelIds.includes(id)));
  if (planned.length === 0) return <Length source={source} />;
  return (
    <ul className="panel-counts" aria-label={t('postPanel.counts')}>
      {planned.map((channel) => (
        <ChannelCount key={channel.id} channel={channel} source={source} />
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

type CountProps = { readonly channel: Channel; readonly source: TextSource };

function ChannelCount({ channel, source }: CountProps): ReactNode {
  const { network } = channel;
  const rules = rulesFor(channel);
  const reading = useMemo(() => readingOf(network, rules), [network, rules]);
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
function readingOf(network: Network, rules: NetworkRules | null) {
  const number = new Intl.NumberFormat(currentLocale());
  const lengthOf = rememberingLast((text: string) => textLength(rules, text));
  const worst = rememberingLast((text: string) => checkText(rules, text)[0] ?? null);
  return {
    severity: (text: string) => worst(text)?.severity ?? null,
    why: (text: string) => {
      const found = worst(text);
      return found === null ? '' : t(found.message, found.values);
    },
    number: (text: string) => {
      const { used, limit } = lengthOf(text);
      return limit === null ? number.format(used) : `${number.format(used)} / ${number.format(limit)}`;
    },
    spoken: (text: string) => {
      const { used, limit } = lengthOf(text);
      const values = { network: networkName(network), count: used };
      return limit === null
        ? t('postPanel.counts.free', values)
        : t('postPanel.counts.of', { ...values, limit });
    },
  };
}
