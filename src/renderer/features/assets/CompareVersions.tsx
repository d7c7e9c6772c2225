import type { ReactNode } from 'react';
import { versionNumber } from '#renderer/features/assets/asset-words.ts';
import { FileFacts } from '#renderer/features/assets/FileFacts.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { assetUrl } from '#shared/assets/address.ts';
import type { Asset, AssetVersion } from '#shared/assets/asset.ts';
import { t } from '#shared/messages/index.ts';

type Props = {
  readonly asset: Asset;
  readonly other: AssetVersion;
  readonly current: AssetVersion;
  readonly close: () => void;
};

/** Two versions side by side; facts in which they differ are bold. */
export function CompareVersions({ asset, other, current, close }: Props): ReactNode {
  return (
    <Dialog
      title={t('assetsScreen.version.compare.title', { name: asset.name })}
      isOpen
      width={900}
      onClose={close}
    >
      <div className="asset-compare">
        <Side asset={asset} version={other} against={current} />
        <Side asset={asset} version={current} against={other} />
      </div>
    </Dialog>
  );
}

type SideProps = {
  readonly asset: Asset;
  readonly version: AssetVersion;
  readonly against: AssetVersion;
};

function Side({ asset, version, against }: SideProps): ReactNode {
  const number = versionNumber(asset, version.hash);
  const inUse = version.hash === asset.current?.hash;
  const heading = t('assetsScreen.version.heading', { number });
  return (
    <figure>
      <div className="asset-compare-picture">
        {asset.kind === 'video' ? (
          // biome-ignore lint/a11y/useMediaCaption: what is planned has no captions yet
          <video controls preload="metadata" src={assetUrl(version.hash, 'file')} />
        ) : (
          <img src={assetUrl(version.hash, 'view')} alt={heading} />
        )}
      </div>
      <figcaption>
        <b>{heading}</b> {inUse ? t('assetsScreen.version.current') : ''}
      </figcaption>
      <FileFacts asset={asset} version={version} against={against} />
    </figure>
  );
}
