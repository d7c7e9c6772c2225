import type { ReactNode } from 'react';
import { api } from '#renderer/app/client.ts';
import { usePillars } from '#renderer/app/workspace-hooks.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { AddRow } from '#renderer/features/settings/AddRow.tsx';
import { ArchiveButton } from '#renderer/features/settings/ArchiveButton.tsx';
import { HuePicker } from '#renderer/features/settings/HuePicker.tsx';
import { InlineText } from '#renderer/features/settings/InlineText.tsx';
import { PercentField } from '#renderer/features/settings/PercentField.tsx';
import { SharesSaid } from '#renderer/features/settings/SharesSaid.tsx';
import { save } from '#renderer/features/settings/save.ts';
import type { Pillar } from '#shared/campaigns/campaign.ts';
import { t } from '#shared/messages/index.ts';

type Patch = Parameters<typeof api.pillars.update.mutate>[0]['patch'];
const update = (pillar: Pillar, patch: Patch) => api.pillars.update.mutate({ pillarId: pillar.id, patch });

/** The pillars of the brand in view and the share each should have. */
export function PillarSettings(): ReactNode {
  const pillars = usePillars({ archived: true });
  const brandId = useWorkspace((state) => state.brandId);
  if (brandId === null) return null;
  const shares = pillars.filter((pillar) => !pillar.archived).map((pillar) => pillar.target);
  return (
    <section>
      <h2 className="settings-heading">{t('settings.pillars')}</h2>
      <ul className="settings-list">
        {pillars.map((pillar) => (
          <PillarRow key={pillar.id} pillar={pillar} />
        ))}
      </ul>
      <SharesSaid shares={shares} />
      <AddRow
        label={t('settings.pillars.new')}
        placeholder={t('settings.pillars.name')}
        add={(name) => api.pillars.create.mutate({ brandId, name, target: 0 })}
      />
    </section>
  );
}

function PillarRow({ pillar }: { readonly pillar: Pillar }): ReactNode {
  return (
    <li className="settings-row" data-archived={pillar.archived}>
      <HuePicker name={pillar.name} hue={pillar.hue} onChange={(hue) => save(update(pillar, { hue }))} />
      <InlineText
        label={t('settings.pillars.name')}
        value={pillar.name}
        required
        className="flex-1"
        onSave={(name) => save(update(pillar, { name }))}
      />
      <PercentField
        label={t('settings.pillars.target', { name: pillar.name })}
        hideLabel
        value={pillar.target}
        onSave={(target) => save(update(pillar, { target }))}
      />
      <span aria-hidden="true">%</span>
      <ArchiveButton
        name={pillar.name}
        archived={pillar.archived}
        onChange={(archived) => update(pillar, { archived })}
      />
    </li>
  );
}
