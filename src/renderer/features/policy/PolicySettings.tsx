import { type ReactNode, useEffect } from 'react';
import { api } from '#renderer/app/client.ts';
import { useView } from '#renderer/app/view-store.ts';
import { useBrand, useCampaigns } from '#renderer/app/workspace-hooks.ts';
import { ChecklistEditor } from '#renderer/features/policy/ChecklistEditor.tsx';
import { useDraft } from '#renderer/features/policy/draft.ts';
import { PolicyEditor, ReadBack } from '#renderer/features/policy/PolicyEditor.tsx';
import { Guarded } from '#renderer/features/settings/Guarded.tsx';
import { save } from '#renderer/features/settings/save.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { CampaignSwatch } from '#renderer/ui/marks.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import type { ApprovalPolicy } from '#shared/approval/policy.ts';
import type { ChecklistItem } from '#shared/approval/rules.ts';
import type { Brand } from '#shared/brands/brand.ts';
import type { Campaign } from '#shared/campaigns/campaign.ts';
import { t } from '#shared/messages/index.ts';

/** How the posts of the brand in view are approved, and those of campaigns that go their own way. */
export function PolicySettings(): ReactNode {
  const brand = useBrand();
  const campaigns = useCampaigns();
  const chosen = useView((view) => view.policyOf);
  const choose = useView((view) => view.goPolicy);
  useEffect(() => () => useView.setState({ policyOf: null }), []);
  if (brand === null) return null;
  const campaign = campaigns.find(({ id }) => id === chosen) ?? null;
  return (
    <>
      <section className="flex flex-col gap-3">
        <Whose brand={brand} campaigns={campaigns} campaign={campaign} choose={choose} />
        <p className="settings-said">{t('policy.under')}</p>
      </section>
      <Guarded need={campaign === null ? 'brand.edit' : 'campaign.edit'}>
        {campaign === null ? (
          <BrandPolicy key={brand.id} brand={brand} />
        ) : (
          <CampaignPolicy key={campaign.id} brand={brand} campaign={campaign} />
        )}
      </Guarded>
    </>
  );
}

type WhoseProps = {
  readonly brand: Brand;
  readonly campaigns: readonly Campaign[];
  readonly campaign: Campaign | null;
  readonly choose: (campaignId: string | null) => void;
};

function Whose({ brand, campaigns, campaign, choose }: WhoseProps): ReactNode {
  if (campaigns.length === 0) return null;
  const options = [
    { value: '', label: t('policy.whose.brand', { name: brand.name }) },
    ...campaigns.map(({ id, name, hue }) => ({
      value: id,
      label: t('policy.whose.campaign', { name }),
      mark: <CampaignSwatch hue={hue} />,
    })),
  ];
  return (
    <Select
      label={t('policy.whose')}
      className="max-w-96"
      options={options}
      value={campaign?.id ?? ''}
      onChange={(id) => choose(id === '' ? null : id)}
    />
  );
}

function BrandPolicy({ brand }: { readonly brand: Brand }): ReactNode {
  const brandId = brand.id;
  const policy = useDraft<ApprovalPolicy>(brand.policy, (next) =>
    api.brands.update.mutate({ brandId, patch: { policy: next } }),
  );
  const list = useDraft<ChecklistItem[]>(brand.checklist, (checklist) =>
    api.brands.update.mutate({ brandId, patch: { checklist } }),
  );
  return (
    <>
      <PolicyEditor policy={policy.value} onChange={policy.change} />
      <ChecklistEditor brandName={brand.name} items={list.value} onChange={list.change} />
    </>
  );
}

type CampaignProps = { readonly brand: Brand; readonly campaign: Campaign };

function CampaignPolicy({ brand, campaign }: CampaignProps): ReactNode {
  const campaignId = campaign.id;
  const send = (policy: ApprovalPolicy | null) =>
    api.campaigns.update.mutate({ campaignId, patch: { policy } });
  if (campaign.policy === null) {
    return (
      <section className="flex flex-col items-start gap-3">
        <p>{t('policy.campaign.followsBrand', { name: brand.name })}</p>
        <ReadBack policy={brand.policy} />
        <Button onPress={() => save(send(brand.policy))}>{t('policy.campaign.makeOwn')}</Button>
      </section>
    );
  }
  return (
    <>
      <OwnPolicy policy={campaign.policy} send={send} />
      <div>
        <Button onPress={() => save(send(null))}>{t('policy.campaign.makeLike')}</Button>
      </div>
    </>
  );
}

type OwnProps = {
  readonly policy: ApprovalPolicy;
  readonly send: (policy: ApprovalPolicy) => Promise<unknown>;
};

function OwnPolicy({ policy, send }: OwnProps): ReactNode {
  const draft = useDraft(policy, send);
  return <PolicyEditor policy={draft.value} onChange={draft.change} />;
}
