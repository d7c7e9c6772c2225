import type { ReactNode } from 'react';
import { type SettingsSection, settingsSections, useView } from '#renderer/app/view-store.ts';
import { useActor, useBrand, useCan } from '#renderer/app/workspace-hooks.ts';
import { AppSettings } from '#renderer/features/settings/AppSettings.tsx';
import { BrandSettings } from '#renderer/features/settings/BrandSettings.tsx';
import { CampaignSettings } from '#renderer/features/settings/CampaignSettings.tsx';
import { ChannelSettings } from '#renderer/features/settings/ChannelSettings.tsx';
import { PeopleSettings } from '#renderer/features/settings/PeopleSettings.tsx';
import { PillarSettings } from '#renderer/features/settings/PillarSettings.tsx';
import { FindingNote } from '#renderer/ui/FindingNote.tsx';
import { Nameplate } from '#renderer/ui/Nameplate.tsx';
import { Tabs } from '#renderer/ui/Tabs.tsx';
import { assertNever } from '#shared/assert-never.ts';
import { t } from '#shared/messages/index.ts';
import type { Capability } from '#shared/people/roles.ts';

const needs: { readonly [section in SettingsSection]: Capability } = {
  brands: 'brand.edit',
  channels: 'brand.edit',
  campaigns: 'campaign.edit',
  pillars: 'campaign.edit',
  people: 'people.edit',
  app: 'workspace.view',
};

/** Brands, channels, campaigns, pillars and people: everything is edited in place and saves itself. */
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
        <Guarded section={section} />
      </Tabs>
    </>
  );
}

function Guarded({ section }: { readonly section: SettingsSection }): ReactNode {
  const need = needs[section];
  const may = useCan(need);
  const actor = useActor();
  if (actor === null) return null;
  const values = { name: actor.name, role: t(`core.role.${actor.role}`), action: t(`core.action.${need}`) };
  return (
    <div className="settings-content">
      {may ? null : <FindingNote severity="info">{t('core.refusal.notAllowed', values)}</FindingNote>}
      {/* Without the right to change them the fields are plain: an inert subtree still reads out. */}
      <div className="flex flex-col gap-6" {...(may ? {} : { inert: true })}>
        <Section section={section} />
      </div>
    </div>
  );
}

function Section({ section }: { readonly section: SettingsSection }): ReactNode {
  switch (section) {
    case 'brands':
      return <BrandSettings />;
    case 'channels':
      return <ChannelSettings />;
    case 'campaigns':
      return <CampaignSettings />;
    case 'pillars':
      return <PillarSettings />;
    case 'people':
      return <PeopleSettings />;
    case 'app':
      return <AppSettings />;
    default:
      return assertNever(section);
  }
}
