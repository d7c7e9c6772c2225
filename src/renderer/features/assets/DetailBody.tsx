import { Crop as CropGlyph } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { api } from '#renderer/app/client.ts';
import { useView } from '#renderer/app/view-store.ts';
import { useChannels } from '#renderer/app/workspace-hooks.ts';
import { AltField } from '#renderer/features/assets/AltField.tsx';
import { canCrop } from '#renderer/features/assets/crops.ts';
import { DetailStage } from '#renderer/features/assets/DetailStage.tsx';
import { FileFacts } from '#renderer/features/assets/FileFacts.tsx';
import { CropStrip, FocalHint } from '#renderer/features/assets/FocalPoint.tsx';
import { patchAsset } from '#renderer/features/assets/library-actions.ts';
import { NetworkChecks } from '#renderer/features/assets/NetworkChecks.tsx';
import { RightsFields } from '#renderer/features/assets/RightsFields.tsx';
import { TagFields } from '#renderer/features/assets/TagFields.tsx';
import { UsedIn } from '#renderer/features/assets/UsedIn.tsx';
import { useAsked } from '#renderer/features/assets/use-assets.ts';
import { VersionList } from '#renderer/features/assets/VersionList.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { FindingNote } from '#renderer/ui/FindingNote.tsx';
import { assetUrl } from '#shared/assets/address.ts';
import type { Asset } from '#shared/assets/asset.ts';
import { uncroppable } from '#shared/assets/crop.ts';
import { t } from '#shared/messages/index.ts';
import type { FocalPoint } from '#shared/previews/crop.ts';

type Props = { readonly asset: Asset; readonly locked: boolean };

/** Everything about one asset, in the order in which it is looked after. */
export function DetailBody({ asset, locked }: Props): ReactNode {
  const { answer } = useAsked(asset.id, () => api.assets.usedIn.query({ assetId: asset.id }), [
    'assets',
    'posts',
  ]);
  const uses = answer?.uses ?? null;
  const networks = [...new Set(useChannels().map(({ network }) => network))];
  const [moving, setMoving] = useState<FocalPoint | null>(null);
  const setFocal = async (focal: FocalPoint | null): Promise<void> => {
    await patchAsset(asset.id, { focal });
    setMoving(null);
  };
  return (
    <div className="asset-detail-body">
      {locked ? <FindingNote severity="info">{t('assetsScreen.detail.readOnly')}</FindingNote> : null}
      {asset.fileThere || asset.current === null ? null : <MissingFile />}
      <section className="asset-section">
        <DetailStage asset={asset} locked={locked} moving={moving} onMove={setMoving} onSet={setFocal} />
        {canCrop(asset) && !locked ? <FocalHint focal={asset.focal} onSet={setFocal} /> : null}
        {locked ? null : <CropLine asset={asset} />}
      </section>
      <AltField asset={asset} networks={networks} locked={locked} />
      <TagFields asset={asset} locked={locked} />
      <Section title={t('assetsScreen.rights')}>
        <RightsFields asset={asset} uses={uses} locked={locked} />
      </Section>
      <Section title={t('assetsScreen.use')}>
        <UsedIn uses={uses} />
      </Section>
      <VersionList asset={asset} uses={uses} locked={locked} />
      <Section title={t('assetsScreen.checks')}>
        <NetworkChecks asset={asset} locked={locked} />
      </Section>
      {canCrop(asset) && asset.current !== null && networks.length > 0 ? (
        <Section title={t('assetsScreen.crops')}>
          <CropStrip
            src={assetUrl(asset.current.hash, 'view')}
            size={asset.current}
            focal={moving ?? asset.focal}
            networks={networks}
          />
        </Section>
      ) : null}
      <Section title={t('assetsScreen.file')}>
        <FileFacts asset={asset} version={asset.current} />
      </Section>
    </div>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <section className="asset-section" aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** The way to crop it; of what cannot be cropped here, why and what to do. */
function CropLine({ asset }: { readonly asset: Asset }): ReactNode {
  const why = uncroppable({ kind: asset.kind, version: asset.current });
  if (!asset.fileThere || asset.current === null) return null;
  if (why !== null) return <p className="asset-said">{t(`assetsCrop.cannot.${why}`)}</p>;
  return (
    <div>
      <Button
        size="sm"
        icon={<CropGlyph size={14} strokeWidth={1.75} aria-hidden="true" />}
        onPress={() => useView.getState().openDialog({ kind: 'crop', assetId: asset.id, postId: null })}
      >
        {t('assetsCrop.open')}
      </Button>
    </div>
  );
}

function MissingFile(): ReactNode {
  return (
    <FindingNote severity="block">
      <strong>{t('assetsScreen.detail.missing.title')}</strong> {t('assetsScreen.detail.missing')}
    </FindingNote>
  );
}
