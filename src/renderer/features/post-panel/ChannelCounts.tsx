import { type ReactNode, useDeferredValue, useMemo } from 'react';
import { useChannels } from '#renderer/app/workspace-hooks.ts';
import { ChannelMark } from '#renderer/ui/marks.tsx';
import { SeverityGlyph } from '#renderer/ui/SeverityGlyph.tsx';
import type { Channel } from '#shared/channels/channel.ts';
import { checkText, textLength } from '#shared/channels/check.ts';
import { rulesFor } from '#shared/channels/effective.ts';
import type { Network } from '#shared/channels/networks.ts';
import { networkName } from '#shared/channels/networks.ts';
import type { Id } from '#shared/ids.ts';
import { currentLocale, t } from '#shared/messages/index.ts';

type Props = { readonly text: string; readonly channelIds: readonly Id[] };

/** How long the text is on each network it goes out on, counted as the network counts; and what it breaks there. */
export function ChannelCounts({ text, channelIds }: Props): ReactNode {
  const channels = useChannels({ archived: true });
  // Typing comes first: the numbers follow as soon as there is time.
  const counted = useDeferredValue(text);
  const planned = onePerRules(channels.filter(({ id }) => channelIds.includes(id)));
  if (planned.length === 0) {
    return (
      <span className="text-right text-2xs text-ink-3">
        {t('postPanel.text.length', { count: textLength(null, counted).used })}
      </span>
    );
  }
  return (
    <ul className="panel-counts" aria-label={t('postPanel.counts')}>
      {planned.map((channel) => (
        <ChannelCount key={channel.id} channel={channel} text={counted} />
      ))}
    </ul>
  );
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

function ChannelCount({ channel, text }: { readonly channel: Channel; readonly text: string }): ReactNode {
  const { network } = channel;
  const rules = rulesFor(channel);
  const { used, limit } = useMemo(() => textLength(rules, text), [rules, text]);
  const findings = useMemo(() => checkText(rules, text), [rules, text]);
  const worst = findings[0];
  const number = useMemo(() => new Intl.NumberFormat(currentLocale()), []);
  return (
    <li data-severity={worst?.severity}>
      <span className="panel-count" aria-hidden="true">
        <ChannelMark network={network} silent />
        {limit === null ? number.format(used) : `${number.format(used)} / ${number.format(limit)}`}
      </span>
      <span className="visually-hidden">{spoken(network, used, limit)}</span>
      {worst === undefined ? null : (
        <span className="panel-count-why">
          <SeverityGlyph severity={worst.severity} labelled />
          {t(worst.message, worst.values)}
        </span>
      )}
    </li>
  );
}

function spoken(network: Network, count: number, limit: number | null): string {
  const name = networkName(network);
  return limit === null
    ? t('postPanel.counts.free', { network: name, count })
    : t('postPanel.counts.of', { network: name, count, limit });
}
