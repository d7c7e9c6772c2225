import type { ReactNode } from 'react';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { networkName } from '#shared/channels/networks.ts';
import type { Id } from '#shared/ids.ts';
import { currentLocale, t } from '#shared/messages/index.ts';

type Props = { readonly channelIds: readonly (Id | null)[]; readonly of: readonly Id[] };

/** Which channels a finding is about, where it is not about all of them. */
export function OnlyChannels({ channelIds, of }: Props): ReactNode {
  const channels = useWorkspace((state) => state.snapshot?.channels);
  if (of.every((id) => channelIds.includes(id))) return null;
  const names = (channels ?? [])
    .filter(({ id }) => channelIds.includes(id))
    .map(({ network }) => networkName(network));
  const list = new Intl.ListFormat(currentLocale(), { type: 'conjunction' }).format([...new Set(names)]);
  return <p className="voice-source">{t('voiceCheck.only', { channels: list })}</p>;
}
