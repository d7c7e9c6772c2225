import { Ruler } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { api } from '#renderer/app/client.ts';
import { useChannels } from '#renderer/app/workspace-hooks.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { ChannelRules, RULES_HEADING } from '#renderer/features/channel-rules/ChannelRules.tsx';
import { AddRow } from '#renderer/features/settings/AddRow.tsx';
import { ArchiveButton } from '#renderer/features/settings/ArchiveButton.tsx';
import { Guarded } from '#renderer/features/settings/Guarded.tsx';
import { InlineText } from '#renderer/features/settings/InlineText.tsx';
import { SlotsEditor } from '#renderer/features/settings/SlotsEditor.tsx';
import { save } from '#renderer/features/settings/save.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { ChannelMark } from '#renderer/ui/marks.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import type { Channel } from '#shared/channels/channel.ts';
import { type Network, networkName, networks } from '#shared/channels/networks.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';

type Patch = Parameters<typeof api.channels.update.mutate>[0]['patch'];
const update = (channel: Channel, patch: Patch) =>
  api.channels.update.mutate({ channelId: channel.id, patch });

/** The channels of the brand in view, each with its usual times. */
export function ChannelSettings(): ReactNode {
  const channels = useChannels({ archived: true });
  const brandId = useWorkspace((state) => state.brandId);
  const [network, setNetwork] = useState<Network>('instagram');
  const [ruled, setRuled] = useState<Id | null>(null);
  if (brandId === null) return null;
  const showRules = (channelId: Id): void => {
    setRuled(channelId);
    scrollToRules();
  };
  return (
    <>
      <Guarded need="brand.edit">
        <section>
          <h2 className="settings-heading">{t('settings.channels')}</h2>
          <p className="settings-said mb-2">{t('settings.channels.said')}</p>
          <ul className="settings-list">
            {channels.map((channel) => (
              <ChannelRow key={channel.id} channel={channel} showRules={() => showRules(channel.id)} />
            ))}
          </ul>
          <AddRow
            label={t('settings.channels.new')}
            placeholder={t('settings.channels.name')}
            add={(name) => api.channels.create.mutate({ brandId, network, name })}
          >
            <Select
              label={t('settings.channels.network')}
              hideLabel
              className="w-44"
              options={networks.map((value) => ({ value, label: networkName(value) }))}
              value={network}
              onChange={setNetwork}
            />
          </AddRow>
        </section>
      </Guarded>
      <ChannelRules channelId={ruled} onChoose={setRuled} />
    </>
  );
}

/** Only the panel scrolls: `scrollIntoView` would push the whole window up. */
function scrollToRules(): void {
  const heading = document.querySelector(`#${RULES_HEADING}`);
  const panel = heading?.closest('.settings-panel');
  if (heading == null || panel == null) return;
  panel.scrollTop += heading.getBoundingClientRect().top - panel.getBoundingClientRect().top;
}

type RowProps = { readonly channel: Channel; readonly showRules: () => void };

function ChannelRow({ channel, showRules }: RowProps): ReactNode {
  return (
    <li className="settings-row settings-row-tall" data-archived={channel.archived}>
      <span className="grid h-7 place-items-center">
        <ChannelMark network={channel.network} big />
      </span>
      <InlineText
        label={t('settings.channels.name')}
        value={channel.name}
        required
        className="w-52"
        onSave={(name) => save(update(channel, { name }))}
      />
      <SlotsEditor channel={channel} onChange={(slots) => save(update(channel, { slots: [...slots] }))} />
      {channel.archived ? null : (
        <IconButton
          label={t('settings.channels.rules', { name: channel.name, network: networkName(channel.network) })}
          icon={<Ruler size={16} strokeWidth={1.75} aria-hidden="true" />}
          onPress={showRules}
        />
      )}
      <ArchiveButton
        name={channel.name}
        archived={channel.archived}
        onChange={(archived) => update(channel, { archived })}
      />
    </li>
  );
}
