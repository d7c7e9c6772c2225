import { type ReactNode, useEffect, useState } from 'react';
import { api, reasonOf } from '#renderer/app/client.ts';
import { useChannels } from '#renderer/app/workspace-hooks.ts';
import { save } from '#renderer/features/settings/save.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useLine } from '#renderer/ui/use-line.ts';
import type { Campaign } from '#shared/campaigns/campaign.ts';
import {
  CAMPAIGN_PLACE,
  defaultUtm,
  NETWORK_PLACE,
  type Utm,
  utmFaultOf,
  utmFor,
} from '#shared/campaigns/utm.ts';
import { type Network, networkName } from '#shared/channels/networks.ts';
import { t } from '#shared/messages/index.ts';
import { linkAddress } from '#shared/posts/composition.ts';

/** The address of the example; nobody owns it. */
const EXAMPLE = 'https://example.org/page';
const parameters = Object.keys(defaultUtm) as readonly (keyof Utm)[];

/** How links of a campaign's posts are marked for analytics, with an address as it would go out. */
export function CampaignLinks({ campaign }: { readonly campaign: Campaign }): ReactNode {
  const policy = campaign.utm ?? defaultUtm;
  const [typed, setTyped] = useState<Partial<Utm>>({});
  // What is stored now, by whomever, is what the example shows.
  // biome-ignore lint/correctness/useExhaustiveDependencies: at every change of what is stored
  useEffect(() => setTyped({}), [campaign.utm]);
  const ask = (utm: Utm | null): Promise<unknown> =>
    api.campaigns.update.mutate({ campaignId: campaign.id, patch: { utm } });
  const set = (patch: Partial<Utm>): Promise<string | null> =>
    ask({ ...policy, ...patch }).then(() => null, reasonOf);
  return (
    <fieldset className="campaign-links" aria-label={t('settings.links.label', { name: campaign.name })}>
      <p className="settings-said">
        {t('settings.links.said', { network: NETWORK_PLACE, campaign: CAMPAIGN_PLACE })}
      </p>
      <div className="campaign-links-fields">
        {parameters.map((name) => (
          <Parameter
            key={name}
            name={name}
            stored={policy[name]}
            typed={(value) => setTyped((before) => ({ ...before, [name]: value }))}
            save={(value) => set({ [name]: value })}
          />
        ))}
      </div>
      <Example policy={{ ...policy, ...typed }} campaign={campaign.name} />
      {campaign.utm === null ? null : (
        <Button
          size="sm"
          className="self-start"
          onPress={() => {
            setTyped({});
            save(ask(null));
          }}
        >
          {t('settings.links.usual')}
        </Button>
      )}
    </fieldset>
  );
}

type ParameterProps = {
  readonly name: keyof Utm;
  readonly stored: string;
  readonly typed: (value: string) => void;
  readonly save: (value: string) => Promise<string | null>;
};

function Parameter({ name, stored, typed, save: keep }: ParameterProps): ReactNode {
  const line = useLine({ stored, save: keep, fault: faultWords });
  return (
    <TextField
      label={t(`settings.links.${name}`)}
      value={line.value}
      maxLength={200}
      error={line.error}
      onChange={(value) => {
        line.change(value);
        typed(value.trim());
      }}
      onBlur={line.leave}
    />
  );
}

function faultWords(pattern: string): string | null {
  const fault = utmFaultOf(pattern);
  if (fault === null) return null;
  if (fault.kind === 'space') return t('settings.links.space');
  return t('settings.links.place', {
    place: fault.place,
    network: NETWORK_PLACE,
    campaign: CAMPAIGN_PLACE,
  });
}

/** A link as it goes out on the first network of the brand, kept up while the patterns are typed. */
function Example({ policy, campaign }: { readonly policy: Utm; readonly campaign: string }): ReactNode {
  const network: Network = useChannels()[0]?.network ?? 'instagram';
  const address = linkAddress({ url: EXAMPLE, utm: utmFor(policy, campaign) }, network);
  return (
    <p className="campaign-links-example" aria-live="polite">
      {t('settings.links.example', { network: networkName(network) })}
      <code data-selectable>{address}</code>
    </p>
  );
}
