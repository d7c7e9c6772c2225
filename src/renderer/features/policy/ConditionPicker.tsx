import type { ReactNode } from 'react';
import { MultiSelect } from '#renderer/ui/MultiSelect.tsx';
import { ChannelMark } from '#renderer/ui/marks.tsx';
import type { Level } from '#shared/approval/policy.ts';
import { networkName, networks } from '#shared/channels/networks.ts';
import { t } from '#shared/messages/index.ts';
import { postFacts } from '#shared/posts/facts.ts';

type Props = { readonly when: Level['when']; readonly onChange: (when: Level['when']) => void };

/** Which posts pass a level: every one, or those on certain networks or with certain facts. */
export function ConditionPicker({ when, onChange }: Props): ReactNode {
  const change = (keys: readonly string[]): void => {
    const facts = postFacts.filter((fact) => keys.includes(`fact:${fact}`));
    const on = networks.filter((network) => keys.includes(`network:${network}`));
    onChange(facts.length + on.length === 0 ? null : { networks: on, facts });
  };
  const chosen = [
    ...(when?.facts ?? []).map((fact) => `fact:${fact}`),
    ...(when?.networks ?? []).map((network) => `network:${network}`),
  ];
  return (
    <MultiSelect
      label={t('policy.when')}
      placeholder={t('policy.when.every')}
      values={chosen}
      onChange={change}
      groups={[
        {
          id: 'facts',
          heading: t('policy.when.facts'),
          options: postFacts.map((fact) => ({ value: `fact:${fact}`, label: t(`policy.fact.${fact}`) })),
        },
        {
          id: 'networks',
          heading: t('policy.when.networks'),
          options: networks.map((network) => ({
            value: `network:${network}`,
            label: networkName(network),
            mark: <ChannelMark network={network} silent />,
          })),
        },
      ]}
    />
  );
}
