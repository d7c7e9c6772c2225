import type { ReactNode } from 'react';
import { api } from '#renderer/app/client.ts';
import { useView } from '#renderer/app/view-store.ts';
import { useChannels } from '#renderer/app/workspace-hooks.ts';
import { CropForm } from '#renderer/features/assets/CropForm.tsx';
import { shownIn } from '#renderer/features/assets/checks.ts';
import { useAsked, useAssets } from '#renderer/features/assets/use-assets.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { FindingNote } from '#renderer/ui/FindingNote.tsx';
import type { Asset } from '#shared/assets/asset.ts';
import { uncroppable } from '#shared/assets/crop.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';
import type { PostDetail } from '#shared/posts/post.ts';
import './assets.css';
import './crop.css';
import './detail.css';

type Props = { readonly assetId: Id; readonly postId: Id | null };

/** Crops a picture of the library, or the one that a post shows. */
export function CropDialog({ assetId, postId }: Props): ReactNode {
  const [asset] = useAssets([assetId]) ?? [];
  const { answer } = useAsked(
    postId ?? '',
    async () => (postId === null ? null : api.posts.get.query({ postId })),
    ['posts'],
  );
  if (asset === undefined || (postId !== null && answer === null)) return null;
  return <Ready asset={asset} post={answer} />;
}

function Ready({ asset, post }: { readonly asset: Asset; readonly post: PostDetail | null }): ReactNode {
  const close = useView((view) => view.closeDialog);
  const channels = useChannels();
  const version = shownIn(asset, post);
  const why = uncroppable({ kind: asset.kind, version });
  const concerned = post === null ? channels : channels.filter(({ id }) => post.channelIds.includes(id));
  if (why === null && version !== null && asset.fileThere)
    return (
      <CropForm
        key={version.hash}
        asset={asset}
        version={version}
        post={post}
        channels={concerned}
        close={close}
      />
    );
  const words = why === null ? t('assetsScreen.detail.missing') : t(`assetsCrop.cannot.${why}`);
  return (
    <Dialog title={t('assetsCrop.title', { name: asset.name })} isOpen onClose={close}>
      <FindingNote severity="warn">{words}</FindingNote>
    </Dialog>
  );
}
