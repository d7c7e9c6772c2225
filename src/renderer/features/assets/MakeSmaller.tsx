import { type ReactNode, useState } from 'react';
import { makeSmaller } from '#renderer/features/assets/library-actions.ts';
import { Button } from '#renderer/ui/Button.tsx';
import type { Asset, AssetVersion } from '#shared/assets/asset.ts';
import type { FitTarget } from '#shared/assets/fit.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';

type Props = {
  readonly asset: Asset;
  readonly version: AssetVersion;
  readonly target: FitTarget;
  /** The post that takes it over; null where it becomes the version in use. */
  readonly postId: Id | null;
};

/** Makes what a network takes of a picture, by one press: a version of its own. */
export function MakeSmaller({ asset, version, target, postId }: Props): ReactNode {
  const [making, setMaking] = useState(false);
  const way = version.mime === 'image/svg+xml' ? 'drawing' : 'picture';
  const make = async (): Promise<void> => {
    setMaking(true);
    await makeSmaller(asset, version.hash, target, postId);
    setMaking(false);
  };
  return (
    <Button
      size="sm"
      label={t(`assetsCrop.fit.${way}.label`, { name: asset.name })}
      refusal={making ? t('assetsCrop.fit.making') : null}
      onPress={() => void make()}
    >
      {t(making ? 'assetsCrop.fit.making' : `assetsCrop.fit.${way}`)}
    </Button>
  );
}
