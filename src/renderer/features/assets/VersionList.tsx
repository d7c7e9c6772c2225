import { Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { momentText } from '#renderer/app/moment-text.ts';
import { AssetThumb } from '#renderer/features/assets/AssetThumb.tsx';
import { versionNumber } from '#renderer/features/assets/asset-words.ts';
import { CompareVersions } from '#renderer/features/assets/CompareVersions.tsx';
import { useNames } from '#renderer/features/assets/FileFacts.tsx';
import { takeVersion } from '#renderer/features/assets/import-store.ts';
import { putInUse } from '#renderer/features/assets/library-actions.ts';
import { UseButton } from '#renderer/features/assets/UsedIn.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { assetUrl } from '#shared/assets/address.ts';
import type { Asset, AssetVersion } from '#shared/assets/asset.ts';
import type { AssetUse } from '#shared/contract/assets.ts';
import { t } from '#shared/messages/index.ts';

type Props = {
  readonly asset: Asset;
  readonly uses: readonly AssetUse[] | null;
  readonly locked: boolean;
};

/** The files that an asset was, the newest first; which posts still show an older one. */
export function VersionList({ asset, uses, locked }: Props): ReactNode {
  const [compared, setCompared] = useState<AssetVersion | null>(null);
  const { versions, current } = asset;
  if (current === null) return null;
  return (
    <section className="asset-section" aria-label={t('assetsScreen.versions')}>
      <h3>
        {t('assetsScreen.versions')}
        {locked ? null : (
          <Button
            size="sm"
            icon={<Plus size={14} strokeWidth={1.75} aria-hidden="true" />}
            onPress={() => void takeVersion(asset, null)}
          >
            {t('assetsScreen.version.add')}
          </Button>
        )}
      </h3>
      {versions.length < 2 ? (
        <p className="asset-said">{t('assetsScreen.version.add.hint')}</p>
      ) : (
        <ul className="asset-list">
          {versions.map((version) => (
            <VersionRow
              key={version.hash}
              asset={asset}
              version={version}
              locked={locked}
              compare={() => setCompared(version)}
            />
          ))}
        </ul>
      )}
      <OlderUses asset={asset} uses={uses} locked={locked} />
      {compared === null ? null : (
        <CompareVersions asset={asset} other={compared} current={current} close={() => setCompared(null)} />
      )}
    </section>
  );
}

type RowProps = {
  readonly asset: Asset;
  readonly version: AssetVersion;
  readonly locked: boolean;
  readonly compare: () => void;
};

function VersionRow({ asset, version, locked, compare }: RowProps): ReactNode {
  const nameOf = useNames();
  const number = versionNumber(asset, version.hash);
  const isCurrent = asset.current?.hash === version.hash;
  const by = nameOf(version.by);
  const at = momentText(version.at);
  return (
    <li className="asset-version">
      <AssetThumb
        asset={{ kind: asset.kind, thumb: assetUrl(version.hash, 'thumb'), current: version }}
        small
      />
      <span className="asset-list-words">
        <b>{t('assetsScreen.version.heading', { number })}</b>
        {isCurrent ? ` ${t('assetsScreen.version.current')}` : ''}
        <span>{by === '' ? at : t('assetsScreen.version.by', { name: by, date: at })}</span>
      </span>
      {isCurrent ? null : (
        <>
          <Button
            size="sm"
            variant="quiet"
            label={t('assetsScreen.version.compareLabel', { number })}
            onPress={compare}
          >
            {t('assetsScreen.version.compare')}
          </Button>
          {locked ? null : (
            <Button
              size="sm"
              label={t('assetsScreen.version.useLabel', { number })}
              onPress={() =>
                void putInUse(
                  asset,
                  version.hash,
                  [],
                  t('assetsScreen.version.used', { number, name: asset.name }),
                )
              }
            >
              {t('assetsScreen.version.use')}
            </Button>
          )}
        </>
      )}
    </li>
  );
}

/** Posts that show an older version, each with the way to the one in use. */
function OlderUses({ asset, uses, locked }: Props): ReactNode {
  const { current } = asset;
  const older = (uses ?? []).filter(({ isCurrent, hash }) => !isCurrent && hash !== null);
  if (older.length === 0 || current === null) return null;
  const number = versionNumber(asset, current.hash);
  return (
    <div className="asset-older">
      <p className="asset-said">
        {t('assetsScreen.version.older', { count: older.length })}{' '}
        {locked ? '' : t('assetsScreen.version.voids')}
      </p>
      <ul className="asset-list">
        {older.map((use) => (
          <li key={use.post.id}>
            <UseButton use={use} />
            {locked || use.post.status === 'published' ? null : (
              <Button
                size="sm"
                label={t('assetsScreen.version.takeOverIn', { words: use.post.excerpt })}
                onPress={() =>
                  void putInUse(
                    asset,
                    current.hash,
                    [use.post.id],
                    t('assetsScreen.version.tookOver', { number }),
                  )
                }
              >
                {t('assetsScreen.version.takeOver')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
