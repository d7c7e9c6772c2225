import type { ReactNode } from 'react';
import { classNames } from '#renderer/ui/class-names.ts';
import type { CampaignHue } from '#shared/campaigns/hues.ts';
import { type Network, networkMark, networkName } from '#shared/channels/networks.ts';
import { initialsOf } from '#shared/people/person.ts';

type MarkProps = {
  readonly network: Network;
  readonly big?: boolean;
  /** Where the network's name stands beside it anyway. */
  readonly silent?: boolean;
};

/** A channel's network in two letters, drawn as text; its full name for screen readers. */
export function ChannelMark({ network, big, silent }: MarkProps): ReactNode {
  return (
    <span className={classNames('channel-mark', big && 'channel-mark-big')}>
      <span aria-hidden="true">{networkMark(network)}</span>
      {silent ? null : <span className="visually-hidden">{networkName(network)}</span>}
    </span>
  );
}

/** A small square in a campaign's, brand's or pillar's colour; the name stands beside it in words. */
export function CampaignSwatch({ hue }: { readonly hue: CampaignHue | 'none' }): ReactNode {
  return <span aria-hidden="true" data-hue={hue} className="swatch" />;
}

/** A person's initials in a disc of their colour; the name stands beside it. */
export function Avatar({ name, hue }: { readonly name: string; readonly hue: CampaignHue }): ReactNode {
  return (
    <span aria-hidden="true" data-hue={hue} className="avatar">
      {initialsOf(name)}
    </span>
  );
}

/** A brand's first letter on its colour. */
export function Crest({ name, hue }: { readonly name: string; readonly hue: CampaignHue }): ReactNode {
  return (
    <span aria-hidden="true" data-hue={hue} className="crest">
      {[...name.trim()][0]?.toLocaleUpperCase() ?? ''}
    </span>
  );
}
