import { X } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTodayOfBrand } from '#renderer/app/workspace-hooks.ts';
import { rightsStand } from '#renderer/features/assets/asset-words.ts';
import { patchAsset } from '#renderer/features/assets/library-actions.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { FindingNote } from '#renderer/ui/FindingNote.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { ASSET_LINE_MAX, type Asset, type AssetRights, licences } from '#shared/assets/asset.ts';
import type { AssetUse } from '#shared/contract/assets.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import { formatDate } from '#shared/time/format.ts';

type Props = {
  readonly asset: Asset;
  /** Null until the core answered. */
  readonly uses: readonly AssetUse[] | null;
  readonly locked: boolean;
};

/** Where it comes from, who has to be named, who allowed what, and until when. */
export function RightsFields({ asset, uses, locked }: Props): ReactNode {
  return (
    <>
      <ExpiryNote asset={asset} uses={uses} />
      <div className="asset-fields">
        <Line asset={asset} field="credit" locked={locked} />
        <Line asset={asset} field="source" locked={locked} />
        <Select
          label={t('assetsScreen.rights.licence')}
          value={asset.rights.licence}
          isDisabled={locked}
          options={licences.map((licence) => ({
            value: licence,
            label: t(`assetsScreen.licence.${licence}`),
          }))}
          onChange={(licence) => void patchAsset(asset.id, { licence })}
        />
        <Line asset={asset} field="territory" locked={locked} />
        <div className="asset-wide">
          <Line asset={asset} field="permission" locked={locked} />
        </div>
        <div className="asset-wide">
          <Expiry asset={asset} locked={locked} />
        </div>
      </div>
    </>
  );
}

type LineProps = {
  readonly asset: Asset;
  readonly field: Exclude<keyof AssetRights, 'licence' | 'expiresOn'>;
  readonly locked: boolean;
};

/** One line of rights, saved on leaving and on Enter. */
function Line({ asset, field, locked }: LineProps): ReactNode {
  const stored = asset.rights[field];
  const [typed, setTyped] = useState(stored);
  useEffect(() => setTyped(stored), [stored]);
  const commit = (): void => {
    if (typed.trim() !== stored) void patchAsset(asset.id, { [field]: typed.trim() });
  };
  return (
    <TextField
      label={t(`assetsScreen.rights.${field}`)}
      value={typed}
      isReadOnly={locked}
      onChange={setTyped}
      onBlur={commit}
      maxLength={ASSET_LINE_MAX}
      placeholder={locked ? '' : t(`assetsScreen.rights.${field}.hint`)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape') setTyped(stored);
      }}
    />
  );
}

function Expiry({ asset, locked }: Omit<Props, 'uses'>): ReactNode {
  const { expiresOn } = asset.rights;
  return (
    <div className="asset-expiry">
      <DateField
        label={t('assetsScreen.rights.expiresOn')}
        value={expiresOn}
        isDisabled={locked}
        onChange={(date) => {
          if (date !== null) void patchAsset(asset.id, { expiresOn: date });
        }}
      />
      {expiresOn === null || locked ? null : (
        <IconButton
          label={t('assetsScreen.rights.never')}
          icon={<X size={14} strokeWidth={1.75} aria-hidden="true" />}
          onPress={() => void patchAsset(asset.id, { expiresOn: null })}
        />
      )}
      {expiresOn === null ? <p className="asset-said">{t('assetsScreen.rights.unset')}</p> : null}
    </div>
  );
}

/** That the rights have ended, end soon, or end before posts that are planned. */
function ExpiryNote({ asset, uses }: Pick<Props, 'asset' | 'uses'>): ReactNode {
  const today = useTodayOfBrand();
  const { expiresOn } = asset.rights;
  if (expiresOn === null) return null;
  const posts = (uses ?? []).filter(({ expired, post }) => expired && post.status !== 'published').length;
  const values = { date: formatDate(expiresOn, currentLocale()), posts };
  const stand = rightsStand(expiresOn, today);
  if (stand === 'ended')
    return <FindingNote severity="block">{t('assetsScreen.rights.ended', values)}</FindingNote>;
  if (stand === 'soon')
    return <FindingNote severity="warn">{t('assetsScreen.rights.soon', values)}</FindingNote>;
  return posts === 0 ? null : (
    <FindingNote severity="warn">{t('assetsScreen.rights.later', values)}</FindingNote>
  );
}
