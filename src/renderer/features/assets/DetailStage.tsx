import { Film, ImageOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { canCrop } from '#renderer/features/assets/crops.ts';
import { FocalStage } from '#renderer/features/assets/FocalPoint.tsx';
import { takeVersion } from '#renderer/features/assets/import-store.ts';
import { useDropPlace } from '#renderer/features/assets/use-drop-place.ts';
import { assetUrl } from '#shared/assets/address.ts';
import type { Asset } from '#shared/assets/asset.ts';
import { t } from '#shared/messages/index.ts';
import type { FocalPoint } from '#shared/previews/crop.ts';

type Props = {
  readonly asset: Asset;
  readonly locked: boolean;
  readonly moving: FocalPoint | null;
  readonly onMove: (point: FocalPoint | null) => void;
  readonly onSet: (focal: FocalPoint) => Promise<void>;
};

/** The picture or video itself. A file dropped on it becomes its next version. */
export function DetailStage({ asset, locked, moving, onMove, onSet }: Props): ReactNode {
  const drop = useDropPlace((files) => void takeVersion(asset, files), locked || asset.current === null);
  const { current } = asset;
  return (
    <div className="asset-stage-drop" {...drop.handlers}>
      {canCrop(asset) && current !== null && asset.fileThere ? (
        <FocalStage
          src={assetUrl(current.hash, 'view')}
          alt={asset.alt}
          size={current}
          focal={asset.focal}
          locked={locked}
          moving={moving}
          onMove={onMove}
          onSet={(focal) => void onSet(focal)}
        />
      ) : (
        <Plain asset={asset} />
      )}
      {drop.over ? (
        <span className="asset-stage-sign" aria-hidden="true">
          {t('assetsScreen.version.drop')}
        </span>
      ) : null}
    </div>
  );
}

function Plain({ asset: { kind, current, thumb, alt, fileThere } }: { readonly asset: Asset }): ReactNode {
  const Sign = kind === 'video' ? Film : ImageOff;
  if (kind === 'video' && current !== null && fileThere) {
    return (
      <div className="asset-stage">
        <video
          controls
          preload="metadata"
          src={assetUrl(current.hash, 'file')}
          {...(thumb === '' ? {} : { poster: assetUrl(current.hash, 'view') })}
        />
      </div>
    );
  }
  return (
    <div className="asset-stage asset-stage-plain">
      {thumb === '' ? <Sign size={28} strokeWidth={1.5} aria-hidden="true" /> : <img src={thumb} alt={alt} />}
    </div>
  );
}
