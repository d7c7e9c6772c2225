import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import { api } from '#renderer/app/client.ts';
import { noFilters, useView } from '#renderer/app/view-store.ts';
import { todayOfBrand, useCampaigns } from '#renderer/app/workspace-hooks.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { AddRow } from '#renderer/features/settings/AddRow.tsx';
import { ArchiveButton } from '#renderer/features/settings/ArchiveButton.tsx';
import { CampaignLinks } from '#renderer/features/settings/CampaignLinks.tsx';
import { HuePicker } from '#renderer/features/settings/HuePicker.tsx';
import { InlineText } from '#renderer/features/settings/InlineText.tsx';
import { SpanFields } from '#renderer/features/settings/SpanFields.tsx';
import { save } from '#renderer/features/settings/save.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import type { Campaign } from '#shared/campaigns/campaign.ts';
import { t } from '#shared/messages/index.ts';
import { addDays } from '#shared/time/wall.ts';

type Patch = Parameters<typeof api.campaigns.update.mutate>[0]['patch'];
const update = (campaign: Campaign, patch: Patch) =>
  api.campaigns.update.mutate({ campaignId: campaign.id, patch });

/** How long a new campaign runs until its days are chosen. */
const FIRST_DAYS = 13;

/** The campaigns of the brand in view: bars on the calendar. */
export function CampaignSettings(): ReactNode {
  const campaigns = useCampaigns({ archived: true });
  const brandId = useWorkspace((state) => state.brandId);
  if (brandId === null) return null;
  const add = (name: string) => {
    const start = todayOfBrand();
    return api.campaigns.create.mutate({ brandId, name, span: { start, end: addDays(start, FIRST_DAYS) } });
  };
  return (
    <section>
      <p className="settings-said mb-2">{t('settings.campaigns.said')}</p>
      <ul className="settings-list">
        {campaigns.map((campaign) => (
          <CampaignRow key={campaign.id} campaign={campaign} />
        ))}
      </ul>
      <AddRow label={t('settings.campaigns.new')} placeholder={t('settings.campaigns.name')} add={add} />
    </section>
  );
}

function CampaignRow({ campaign }: { readonly campaign: Campaign }): ReactNode {
  return (
    <li className="settings-row flex-wrap" data-archived={campaign.archived}>
      <HuePicker
        name={campaign.name}
        hue={campaign.hue}
        onChange={(hue) => save(update(campaign, { hue }))}
      />
      <InlineText
        label={t('settings.campaigns.name')}
        value={campaign.name}
        required
        className="min-w-40 flex-1"
        onSave={(name) => save(update(campaign, { name }))}
      />
      <SpanFields
        span={{ start: campaign.start, end: campaign.end }}
        onChange={(span) => save(update(campaign, { span }))}
      />
      <ArchiveButton
        name={campaign.name}
        archived={campaign.archived}
        onChange={(archived) => update(campaign, { archived })}
      />
      <Governance campaign={campaign} />
    </li>
  );
}

/** Who sees it, how its posts are approved, and how their links are marked. */
function Governance({ campaign }: { readonly campaign: Campaign }): ReactNode {
  const goPolicy = useView((view) => view.goPolicy);
  const { name, shared, policy, utm } = campaign;
  const [linksOpen, setLinksOpen] = useState(false);
  const marked = t(utm === null ? 'settings.links.like' : 'settings.links.own');
  const way = t(policy === null ? 'policy.campaign.like' : 'policy.campaign.own');
  return (
    <div className="flex w-full flex-wrap items-center gap-x-5 gap-y-1 pl-9">
      <Checkbox isSelected={shared} onChange={(on) => save(update(campaign, { shared: on }))}>
        {t('policy.campaign.shared')}
      </Checkbox>
      <Button
        className="link link-act"
        aria-label={`${t('policy.campaign.label', { name })}: ${way}`}
        onPress={() => goPolicy(campaign.id)}
      >
        {way}
      </Button>
      <Button
        className="link link-act"
        aria-expanded={linksOpen}
        aria-label={`${t('settings.links.label', { name })}: ${marked}`}
        onPress={() => setLinksOpen(!linksOpen)}
      >
        {marked}
      </Button>
      <Button
        className="link link-act"
        aria-label={t('settings.campaigns.showLabel', { name })}
        onPress={() => showOnCalendar(campaign)}
      >
        {t('settings.campaigns.show')}
      </Button>
      {linksOpen ? <CampaignLinks campaign={campaign} /> : null}
    </div>
  );
}

/** To the calendar with the posts of the campaign alone: today where it runs, else its nearest day. */
function showOnCalendar({ id, start, end }: Campaign): void {
  const { setFilters, setDate, go } = useView.getState();
  const today = todayOfBrand();
  setFilters({ ...noFilters, campaignIds: [id] });
  setDate(today < start ? start : today > end ? end : today);
  go('calendar');
}
