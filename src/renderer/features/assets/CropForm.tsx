import { type ReactNode, useState } from 'react';
import { api } from '#renderer/app/client.ts';
import { doStep } from '#renderer/app/post-actions.ts';
import { CropAlt } from '#renderer/features/assets/CropAlt.tsx';
import { CropFrame } from '#renderer/features/assets/CropFrame.tsx';
import { CropShapeSelect } from '#renderer/features/assets/CropShapeSelect.tsx';
import { cropChecks } from '#renderer/features/assets/checks.ts';
import { isOvertaken, isSaid, type Said, saidNow, unsaid } from '#renderer/features/assets/crop-said.ts';
import { focusPictureIfLost } from '#renderer/features/assets/focus-picture.ts';
import { ChannelChecks } from '#renderer/features/assets/NetworkChecks.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { RadioList } from '#renderer/ui/RadioList.tsx';
import { assetUrl } from '#shared/assets/address.ts';
import type { Asset, AssetVersion } from '#shared/assets/asset.ts';
import { type CropArea, cutsFrom, largestArea, type Ratio, reshapedArea } from '#shared/assets/crop.ts';
import { cropShapes, formatsShown, nearestShape } from '#shared/assets/crop-shapes.ts';
import { saidIn } from '#shared/assets/media-facts.ts';
import type { Channel } from '#shared/channels/channel.ts';
import type { RuledChannel } from '#shared/channels/effective.ts';
import { sizeWords } from '#shared/channels/quantities.ts';
import { t } from '#shared/messages/index.ts';
import { channelTextOf } from '#shared/posts/composition.ts';
import type { PostDetail } from '#shared/posts/post.ts';

type Props = {
  readonly asset: Asset;
  readonly version: AssetVersion;
  /** The post that it is cropped for; null in the library. */
  readonly post: PostDetail | null;
  readonly channels: readonly Channel[];
  readonly close: () => void;
};

/** Who shows the crop: the post alone, or every new post too. */
type Where = 'post' | 'all';

/** The frame, what is left of the picture and what channels say to that, who shows it, and the words for it. */
export function CropForm(props: Props): ReactNode {
  const { asset, version, post, channels, close } = props;
  const form = useCropForm(props);
  return (
    <Dialog
      title={t('assetsCrop.title', { name: asset.name })}
      isOpen
      width={920}
      onClose={close}
      actions={<Foot refusal={form.refusal} saving={form.saving} save={form.save} />}
    >
      <div className="crop-form">
        <CropFrame
          src={assetUrl(version.hash, 'view')}
          size={version}
          ratio={form.ratio}
          area={form.area}
          onChange={form.setArea}
        />
        <div className="crop-side">
          <CropShapeSelect shapes={form.shapes} ratio={form.ratio} onChange={form.reshape} />
          <SizeLine area={form.area} version={version} />
          {channels.length === 0 ? null : (
            <section className="asset-section" aria-label={t('assetsCrop.checks')}>
              <ChannelChecks
                channels={channels}
                checksOf={(channel) => cropChecks(form.area, version, channel, form.formatsOf(channel))}
              />
            </section>
          )}
          <WhereChoice asset={asset} post={post} where={form.where} onChange={form.setWhere} />
          <CropAlt alt={form.alt} said={form.said} onChange={form.setSaid} />
        </div>
      </div>
    </Dialog>
  );
}

function useCropForm({ asset, version, post, channels, close }: Props) {
  const formatsOf = formatsIn(post, channels);
  const [shapes] = useState(() => cropShapes(channels, formatsOf));
  const [ratio, setRatio] = useState<Ratio>(
    () => nearestShape(shapes, version.width / version.height)?.ratio ?? null,
  );
  const { alt, focal } = saidIn(asset, version.hash);
  const [area, setArea] = useState(() => largestArea(version, ratio, focal));
  const [where, setWhere] = useState<Where>(post === null ? 'all' : 'post');
  const [answered, setSaid] = useState(() => unsaid(alt));
  const said = saidNow(answered, alt);
  const [saving, setSaving] = useState(false);
  const reshape = (next: Ratio): void => {
    setRatio(next);
    setArea(reshapedArea(area, version, next));
  };
  const refusal = cutsFrom(area, version) ? altRefusal(said, alt) : t('assetsCrop.refusal.whole');
  const save = async (): Promise<void> => {
    setSaving(true);
    const done = await saveCrop({ asset, version, post, area, where, alt: said.alt.trim() });
    if (!done) return setSaving(false);
    close();
    if (post !== null) focusPictureIfLost(asset.id);
  };
  return {
    formatsOf,
    shapes,
    ratio,
    reshape,
    area,
    setArea,
    where,
    setWhere,
    alt,
    said,
    setSaid,
    saving,
    refusal,
    save,
  };
}

function altRefusal(said: Said, stored: string): string | null {
  if (isOvertaken(said, stored)) return t('assetsCrop.refusal.overtaken');
  return isSaid(said, stored) ? null : t('assetsCrop.refusal.alt');
}

/** In which formats each channel shows the picture: the post's own, or each that its network draws. */
function formatsIn(
  post: PostDetail | null,
  channels: readonly Channel[],
): (channel: RuledChannel) => readonly (string | null)[] {
  return (channel) => {
    const found = channels.find((each) => each === channel);
    if (post !== null && found !== undefined) return [channelTextOf(post, found.id).format];
    return formatsShown(channel.network);
  };
}

type Wish = Pick<Props, 'asset' | 'version' | 'post'> & {
  readonly area: CropArea;
  readonly where: Where;
  readonly alt: string;
};

async function saveCrop({ asset, version, post, area, where, alt }: Wish): Promise<boolean> {
  const size = sizeWords(area.width, area.height);
  const key = where === 'post' ? 'assetsCrop.done.post' : 'assetsCrop.done';
  return await doStep(t(key, { name: asset.name, size }), () =>
    api.assets.crop.mutate({
      assetId: asset.id,
      hash: version.hash,
      area: { ...area },
      alt,
      inUse: where === 'all',
      postIds: post === null ? [] : [post.id],
    }),
  );
}

function SizeLine({ area, version }: { readonly area: CropArea; readonly version: AssetVersion }): ReactNode {
  const left = (area.width * area.height) / (version.width * version.height);
  return (
    <p className="crop-size">
      <b>{t('assetsCrop.size', { size: sizeWords(area.width, area.height) })}</b>{' '}
      {cutsFrom(area, version)
        ? t('assetsCrop.size.of', {
            size: sizeWords(version.width, version.height),
            percent: Math.round((1 - left) * 100),
          })
        : t('assetsCrop.size.none')}
    </p>
  );
}

type WhereProps = Pick<Props, 'asset' | 'post'> & {
  readonly where: Where;
  readonly onChange: (where: Where) => void;
};

function WhereChoice({ asset, post, where, onChange }: WhereProps): ReactNode {
  if (post === null) {
    const values = { number: asset.versions.length + 1, uses: asset.uses };
    return <p className="asset-said">{t('assetsCrop.where.library', values)}</p>;
  }
  return (
    <RadioList<Where>
      label={t('assetsCrop.where')}
      value={where}
      onChange={onChange}
      options={(['post', 'all'] as const).map((value) => ({
        value,
        label: t(`assetsCrop.where.${value}`),
        said: t(`assetsCrop.where.${value}.said`),
      }))}
    />
  );
}

type FootProps = {
  readonly refusal: string | null;
  readonly saving: boolean;
  readonly save: () => Promise<void>;
};

function Foot({ refusal, saving, save }: FootProps): ReactNode {
  return (
    <>
      {refusal === null ? null : <p className="crop-why">{refusal}</p>}
      <Button
        variant="primary"
        refusal={refusal ?? (saving ? t('assetsCrop.saving') : null)}
        onPress={() => void save()}
      >
        {t(saving ? 'assetsCrop.saving' : 'assetsCrop.save')}
      </Button>
    </>
  );
}
