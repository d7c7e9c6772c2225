import { Link2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useActor, useCampaigns, useChannels } from '#renderer/app/workspace-hooks.ts';
import { draftOf, type LinkDraft, linkIn } from '#renderer/features/composer/link-draft.ts';
import type { PartProps } from '#renderer/features/composer/part-props.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Popover } from '#renderer/ui/Popover.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { Campaign } from '#shared/campaigns/campaign.ts';
import { type Utm, utmFaultOf } from '#shared/campaigns/utm.ts';
import type { Channel } from '#shared/channels/channel.ts';
import { networkName } from '#shared/channels/networks.ts';
import { t } from '#shared/messages/index.ts';
import { linkAddress, type PostLink } from '#shared/posts/composition.ts';

type Props = Omit<PartProps, 'onFocus'> & {
  /** Puts the address into the text, as the channel in view gets it. */
  readonly onInsert: (address: string) => void;
};

/** A button that opens the post's link: where it leads, how analytics tell it apart, and how it goes out. */
export function LinkBuilder(props: Props): ReactNode {
  const { detail, locked } = props;
  const actorId = useActor()?.id;
  const { link } = detail;
  const label = link === null ? t('composer.link') : t('composer.link.set', { address: link.url });
  const trigger = (
    <IconButton
      label={label}
      pressed={link !== null}
      refusal={locked && link === null ? t('composer.locked') : null}
      icon={<Link2 size={16} strokeWidth={1.75} aria-hidden="true" />}
    />
  );
  return (
    <Popover label={t('composer.link')} trigger={trigger} placement="top" width={380}>
      {(close) => <LinkForm key={actorId} {...props} close={close} />}
    </Popover>
  );
}

function LinkForm({
  editor,
  detail,
  locked,
  channelId,
  onInsert,
  close,
}: Props & { close: () => void }): ReactNode {
  const campaign = useCampaigns({ archived: true }).find(({ id }) => id === detail.campaignId) ?? null;
  const channels = useChannels({ archived: true }).filter(({ id }) => detail.channelIds.includes(id));
  const [draft, setDraft] = useState(() => draftOf(detail.link, campaign));
  const link = linkIn(draft);
  const change = (patch: Partial<LinkDraft>): void => setDraft((now) => ({ ...now, ...patch }));
  const store = async (next: PostLink | null): Promise<void> => {
    if (await editor.choose({ link: next })) close();
  };
  const insert = (address: PostLink): void => {
    close();
    onInsert(linkAddress(address, channels.find(({ id }) => id === channelId)?.network ?? null));
  };
  return (
    <form
      className="composer-link"
      data-composer-field="link"
      onSubmit={(event) => {
        event.preventDefault();
        if (link !== null) void store(link);
      }}
    >
      <h3 className="composer-link-title">{t('composer.link.title')}</h3>
      <TextField
        label={t('composer.link.url')}
        placeholder={t('composer.link.placeholder')}
        autoFocus
        isReadOnly={locked}
        maxLength={2048}
        value={draft.url}
        error={isBadUrl(draft) ? t('composer.link.bad') : null}
        onChange={(url) => change({ url })}
      />
      <Checkbox isSelected={draft.marked} isDisabled={locked} onChange={(marked) => change({ marked })}>
        {t('composer.link.marked')}
      </Checkbox>
      {draft.marked ? (
        <Parameters draft={draft} locked={locked} campaign={campaign} onChange={(utm) => change({ utm })} />
      ) : null}
      {link === null ? null : <Addresses link={link} channels={channels} />}
      {/* Enter in any of the fields saves: a form with several fields needs somewhere to send it. */}
      <input type="submit" hidden />
      {locked ? null : <Ways link={link} isSet={detail.link !== null} store={store} insert={insert} />}
    </form>
  );
}

type WaysProps = {
  readonly link: PostLink | null;
  readonly isSet: boolean;
  readonly store: (link: PostLink | null) => Promise<void>;
  readonly insert: (link: PostLink) => void;
};

function Ways({ link, isSet, store, insert }: WaysProps): ReactNode {
  const refusal = link === null ? t('composer.link.first') : null;
  return (
    <div className="flex flex-wrap gap-2">
      <Button variant="primary" refusal={refusal} onPress={() => void (link && store(link))}>
        {t('composer.link.save')}
      </Button>
      <Button refusal={refusal} onPress={() => link && insert(link)}>
        {t('composer.link.insert')}
      </Button>
      {isSet ? (
        <Button variant="quiet" onPress={() => void store(null)}>
          {t('composer.link.remove')}
        </Button>
      ) : null}
    </div>
  );
}

function isBadUrl({ url }: LinkDraft): boolean {
  const typed = url.trim();
  // A beginning of an address is not wrong yet.
  return (
    typed.length > 'https://'.length && linkIn({ ...draftOf(null, null), url: typed, marked: false }) === null
  );
}

type ParametersProps = {
  readonly draft: LinkDraft;
  readonly locked: boolean;
  readonly campaign: Campaign | null;
  readonly onChange: (utm: Utm) => void;
};

function Parameters({ draft, locked, campaign, onChange }: ParametersProps): ReactNode {
  return (
    <fieldset className="composer-utm" aria-label={t('composer.link.marked')}>
      <p className="composer-hint">{t('composer.link.what', { network: '{network}' })}</p>
      <p className="composer-hint">
        {campaign === null
          ? t('composer.link.from.usual')
          : t('composer.link.from.campaign', { campaign: campaign.name })}
      </p>
      {(Object.keys(draft.utm) as (keyof Utm)[]).map((name) => (
        <TextField
          key={name}
          label={t(`composer.link.${name}`)}
          value={draft.utm[name]}
          isReadOnly={locked}
          maxLength={200}
          error={faultWords(draft.utm[name])}
          onChange={(value) => onChange({ ...draft.utm, [name]: value })}
        />
      ))}
    </fieldset>
  );
}

function faultWords(pattern: string): string | null {
  const fault = utmFaultOf(pattern);
  if (fault === null) return null;
  return fault.kind === 'space'
    ? t('composer.link.space')
    : t('composer.link.place', { place: fault.place, network: '{network}' });
}

type AddressesProps = { readonly link: PostLink; readonly channels: readonly Channel[] };

/** The address as it goes out: one where all networks get the same, else one for each. */
function Addresses({ link, channels }: AddressesProps): ReactNode {
  const networks = [...new Set(channels.map(({ network }) => network))];
  const addresses = networks.map((network) => [networkName(network), linkAddress(link, network)] as const);
  const [first] = addresses;
  const same = addresses.every(([, address]) => address === first?.[1]);
  if (first === undefined || same) {
    return (
      <dl className="composer-addresses" data-selectable>
        <dt>{t('composer.link.address')}</dt>
        <dd>{first?.[1] ?? linkAddress(link)}</dd>
      </dl>
    );
  }
  return (
    <dl className="composer-addresses" data-selectable aria-label={t('composer.link.addresses')}>
      {addresses.map(([name, address]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{address}</dd>
        </div>
      ))}
    </dl>
  );
}
