import type { ReactNode } from 'react';
import { type SettingsSection, settingsSections, useView } from '#renderer/app/view-store.ts';
import { useBrand } from '#renderer/app/workspace-hooks.ts';
import { PeopleSettings } from '#renderer/features/people/PeopleSettings.tsx';
import { PolicySettings } from '#renderer/features/policy/PolicySettings.tsx';
import { AppSettings } from '#renderer/features/settings/AppSettings.tsx';
import { BrandSettings } from '#renderer/features/settings/BrandSettings.tsx';
import { CampaignSettings } from '#renderer/features/settings/CampaignSettings.tsx';
import { ChannelSettings } from '#renderer/features/settings/ChannelSettings.tsx';
import { Guarded } from '#renderer/features/settings/Guarded.tsx';
import { PillarSettings } from '#renderer/features/settings/PillarSettings.tsx';
import { Nameplate } from '#renderer/ui/Nameplate.tsx';
import { Tabs } from '#renderer/ui/Tabs.tsx';
import { assertNever } from '#shared/assert-never.ts';
import { t } from '#shared/messages/index.ts';
import type { Capability } from '#shared/people/roles.ts';

/** What each section needs as a whole; the others look into it part by part. */
const needs: {
  readonly [section in Exclude<SettingsSection, 'approval' | 'people' | 'channels'>]: Capability;
} = {
  brands: 'brand.edit',
  campaigns: 'campaign.edit',
  pillars: 'campaign.edit',
  app: 'workspace.view',
};

/** Brands, approval, channels, campaigns, pillars and people: everything is edited in place and saves itself. */
export function SettingsScreen(): ReactNode {
  const section = useView((view) => view.settingsSection);
  const goSettings = useView((view) => view.goSettings);
  const brand = useBrand();
  return (
    <>
      <Nameplate title={section === 'campaigns' ? t('settings.campaigns') : t('settings.title')}>
        <span className="flex-1" />
        <span className="truncate text-ink-2">{brand?.name}</span>
      </Nameplate>
      <Tabs
        label={t('settings.sections')}
        className="flex min-h-0 flex-1 flex-col pt-2"
        panelClassName="settings-panel"
        options={settingsSections.map((value) => ({ value, label: t(`settings.${value}`) }))}
        value={section}
        onChange={goSettings}
      >
        <div className="settings-content">
          <SectionView section={section} />
        </div>
      </Tabs>
    </>
  );
}

function SectionView({ section }: { readonly section: SettingsSection }): ReactNode {
  if (section === 'approval') return <PolicySettings />;
  if (section === 'people') return <PeopleSettings />;
  if (section === 'channels') return <ChannelSettings />;
  return (
    <Guarded need={needs[section]}>
      <Section section={section} />
    </Guarded>
  );
}

type SectionProps = { readonly section: keyof typeof needs };

function Section({ section }: SectionProps): ReactNode {
  switch (section) {
    case 'brands':
      return <BrandSettings />;
    case 'campaigns':
      return <CampaignSettings />;
    case 'pillars':
      return <PillarSettings />;
    case 'app':
      return <AppSettings />;
    default:
      return assertNever(section);
  }
}
