import { Images, Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { announce } from '#renderer/app/announcer.ts';
import { api } from '#renderer/app/client.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { AssetPicker } from '#renderer/features/assets/AssetPicker.tsx';
import { stripFindings } from '#renderer/features/assets/checks.ts';
import { moved } from '#renderer/features/assets/grid-moves.ts';
import { ImportReport } from '#renderer/features/assets/ImportReport.tsx';
import { takeFilesInto } from '#renderer/features/assets/into-post.ts';
import { StripItem } from '#renderer/features/assets/StripItem.tsx';
import { useAsked, useAssets } from '#renderer/features/assets/use-assets.ts';
import { useDropPlace } from '#renderer/features/assets/use-drop-place.ts';
import { Button } from '#renderer/ui/Button.tsx';
import type { Asset } from '#shared/assets/asset.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';
import type { PostDetail } from '#shared/posts/post.ts';
import './assets.css';
import './strip.css';

type Props = {
  readonly postId: Id;
  /** In their order. */
  readonly assetIds: readonly Id[];
  readonly locked: boolean;
  /** Told with all assets of the post, in their new order. */
  readonly onChange: (assetIds: readonly Id[]) => void;
};

/** The pictures and videos of a post, in order: alt text, version, credit, rights, and what stands against each. */
export function AssetStrip({ postId, assetIds, locked, onChange }: Props): ReactNode {
  const [picking, setPicking] = useState<Picking | null>(null);
  const { answer: post } = useAsked(postId, () => api.posts.get.query({ postId }), [
    'posts',
    'assets',
    'channels',
  ]);
  const brandId = post?.brandId ?? null;
  const drop = useDropPlace(async (files) => {
    if (brandId !== null) await takeFilesInto({ id: postId, brandId }, files, onChange);
  }, locked);
  return (
    <section
      className="asset-strip"
      aria-label={t('assetsScreen.strip')}
      data-target={drop.over || undefined}
      {...drop.handlers}
    >
      <header className="asset-strip-head">
        <h3 className="field-label">{t('assetsScreen.strip')}</h3>
        {locked ? null : (
          <Button
            size="sm"
            icon={<Plus size={14} strokeWidth={1.75} aria-hidden="true" />}
            onPress={() => setPicking({ replaces: null })}
          >
            {t('assetsScreen.strip.add')}
          </Button>
        )}
      </header>
      <ImportReport place="strip" />
      {assetIds.length === 0 ? (
        <p className="asset-strip-empty">
          <Images size={16} strokeWidth={1.5} aria-hidden="true" />
          {t(locked ? 'assetsScreen.strip.emptyLocked' : 'assetsScreen.strip.empty')}
        </p>
      ) : (
        <Items
          post={post}
          assetIds={assetIds}
          locked={locked}
          onChange={onChange}
          onReplace={(id) => setPicking({ replaces: id })}
        />
      )}
      {picking === null || brandId === null ? null : (
        <AssetPicker
          brandId={brandId}
          chosen={picking.replaces === null ? assetIds : []}
          onDone={(ids) => {
            setPicking(null);
            const next = afterPicking(assetIds, picking, ids);
            if (next.join() !== assetIds.join()) onChange(next);
          }}
        />
      )}
    </section>
  );
}

/** What the open picker is for: all of the post's assets, or something in the place of one of them. */
type Picking = { readonly replaces: Id | null };

function afterPicking(before: readonly Id[], { replaces }: Picking, ids: readonly Id[]): readonly Id[] {
  if (replaces === null) return ids;
  if (ids.length === 0) return before;
  return [...new Set(before.flatMap((id) => (id === replaces ? ids : [id])))];
}

type ItemsProps = Omit<Props, 'postId'> & {
  /** Null until the core answered. */
  readonly post: PostDetail | null;
  readonly onReplace: (id: Id) => void;
};

function Items({ post, assetIds, locked, onChange, onReplace }: ItemsProps): ReactNode {
  const assets = useAssets(assetIds);
  const channels = useWorkspace((state) => state.snapshot?.channels);
  const [dragged, setDragged] = useState<number | null>(null);
  // A picture that is there has all that belongs to it beside it: whoever is led to what mends it finds that.
  if (assets === null || post === null) return null;
  const findings = stripFindings(post, assets, channels ?? []);
  const networks = (channels ?? []).flatMap(({ id, network }) =>
    post.channelIds.includes(id) ? [network] : [],
  );
  const place = (from: number, to: number): void => {
    const next = moved(assetIds, from, to);
    if (next === assetIds) return;
    onChange(next);
    announce(placedText(assets[from], to, assetIds.length), 'polite');
  };
  return (
    <ol className="asset-strip-list" aria-label={t('assetsScreen.strip.list')}>
      {assets.map((asset, index) => (
        <StripItem
          key={asset.id}
          asset={asset}
          post={post}
          networks={networks}
          findings={findings[asset.id] ?? []}
          index={index}
          count={assets.length}
          locked={locked}
          isDragged={dragged === index}
          onLift={() => setDragged(index)}
          onDrop={() => {
            if (dragged !== null) place(dragged, index);
            setDragged(null);
          }}
          onLetGo={() => setDragged(null)}
          onPlace={(to) => place(index, to)}
          onReplace={() => onReplace(asset.id)}
          onRemove={() => onChange(assetIds.filter((id) => id !== asset.id))}
        />
      ))}
    </ol>
  );
}

function placedText(asset: Asset | undefined, to: number, of: number): string {
  return t('assetsScreen.strip.placed', { name: asset?.name ?? '', number: to + 1, of });
}
