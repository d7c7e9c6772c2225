import './channel-rules.css';
import { type ReactNode, useState } from 'react';
import { useCan, useChannels } from '#renderer/app/workspace-hooks.ts';
import { PresetButtons } from '#renderer/features/channel-rules/PresetButtons.tsx';
import { type Editing, RuleDialog } from '#renderer/features/channel-rules/RuleDialog.tsx';
import { RulesAge } from '#renderer/features/channel-rules/RulesAge.tsx';
import { RuleTable } from '#renderer/features/channel-rules/RuleTable.tsx';
import { ruleGroups } from '#renderer/features/channel-rules/rule-rows.ts';
import { Select } from '#renderer/ui/Select.tsx';
import type { Channel } from '#shared/channels/channel.ts';
import { rulesFor } from '#shared/channels/effective.ts';
import { networkName } from '#shared/channels/networks.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';

/** The id of the heading, to scroll to. */
export const RULES_HEADING = 'channel-rules-heading';

type Props = { readonly channelId: Id | null; readonly onChoose: (channelId: Id) => void };

/** What a channel's network takes, where that was read, and what the channel has of its own. */
export function ChannelRules({ channelId, onChoose }: Props): ReactNode {
  const channels = useChannels();
  const channel = channels.find(({ id }) => id === channelId) ?? channels[0];
  if (channel === undefined) return null;
  return (
    <section aria-labelledby={RULES_HEADING}>
      <h2 className="settings-heading" id={RULES_HEADING}>
        {t('settings.rules')}
      </h2>
      <p className="settings-said mb-2">{t('settings.rules.said')}</p>
      <Select
        label={t('settings.rules.channel')}
        className="channel-rules-choice"
        options={channels.map((one) => ({
          value: one.id,
          label: t('settings.rules.of', { name: one.name, network: networkName(one.network) }),
        }))}
        value={channel.id}
        onChange={onChoose}
      />
      <RulesOf key={channel.id} channel={channel} />
    </section>
  );
}

function RulesOf({ channel }: { readonly channel: Channel }): ReactNode {
  const [editing, setEditing] = useState<Editing | null>(null);
  const may = useCan('brand.edit');
  const refusal = may ? null : t('settings.rules.mayNot');
  const rules = rulesFor(channel);
  if (rules === null) {
    return <p className="mt-3">{t('settings.rules.none', { network: networkName(channel.network) })}</p>;
  }
  return (
    <>
      <RulesAge readOn={rules.checkedOn} />
      <PresetButtons channel={channel} rules={rules} refusal={refusal} onEdit={setEditing} />
      {ruleGroups(channel).map((group) => (
        <RuleTable
          key={group.format ?? ''}
          group={group}
          channel={channel}
          readOn={rules.checkedOn}
          refusal={refusal}
          onEdit={setEditing}
        />
      ))}
      {editing === null ? null : (
        <RuleDialog channel={channel} editing={editing} onClose={() => setEditing(null)} />
      )}
    </>
  );
}
