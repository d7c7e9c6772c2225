import { type ReactNode, useDeferredValue, useMemo } from 'react';
import { useChannels } from '#renderer/app/workspace-hooks.ts';
import { ChannelMark } from '#renderer/ui/marks.tsx';
import { SeverityGlyph } from '#renderer/ui/SeverityGlyph.tsx';
import { checkText, textLength } from '#shared/channels/check.ts';
import { type Network, networkName } from '#shared/channels/networks.ts';
import type { Id } from '#shared/ids.ts';
import { currentLocale, t } from '#shared/messages/index.ts';

type Props = { readonly text: string; readonly channelIds: readonly Id[] };

/** How long the text is on each network it goes out on, counted as the network counts; and what it breaks there. */
export function ChannelCounts({ text, channelIds }: Props): ReactNode {
  const channels = useChannels({ archived: true });
  // Typing comes first: the numbers follow as soon as there is time.
  const counted = useDeferredValue(text);
  const networks = [
    ...new Set(channels.filter(({ id }) => channelIds.includes(id)).map(({ network }) => network)),
  ];
  if (networks.length === 0) {
    return (
      <span className="text-right text-2xs text-ink-3">
        {t('postPanel.text.length', { count: textLength('other', counted).used })}
      </span>
    );
  }
  return (
    <ul className="panel-counts" aria-label={t('postPanel.counts')}>
      {networks.map((network) => (
        <NetworkCount key={network} network={network} text={counted} />
      ))}
    </ul>
  );
}

function NetworkCount({ network, text }: { readonly network: Network; readonly text: string }): ReactNode {
  const { used, limit } = useMemo(() => textLength(network, text), [network, text]);
  const findings = useMemo(() => checkText(network, text), [network, text]);
  const worst = findings[0];
  const number = new Intl.NumberFormat(currentLocale());
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
