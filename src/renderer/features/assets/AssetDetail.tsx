import { Ellipsis, X } from 'lucide-react';
import { type KeyboardEvent, memo, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { TIGHT, useMedia } from '#renderer/app/use-media.ts';
import { useView } from '#renderer/app/view-store.ts';
import { useCan } from '#renderer/app/workspace-hooks.ts';
import { assetMenu } from '#renderer/features/assets/asset-menu.ts';
import { DetailBody } from '#renderer/features/assets/DetailBody.tsx';
import { patchAsset } from '#renderer/features/assets/library-actions.ts';
import { useLibrary } from '#renderer/features/assets/library-store.ts';
import { InlineText } from '#renderer/features/settings/InlineText.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { MenuButton } from '#renderer/ui/Menu.tsx';
import { Sheet } from '#renderer/ui/Sheet.tsx';
import { ASSET_LINE_MAX, type Asset } from '#shared/assets/asset.ts';
import { t } from '#shared/messages/index.ts';

function close(): void {
  useLibrary.setState({ detailOpen: false });
}

/** The chosen asset: beside the list, or over it where there is no room. An open post takes its place. */
export function AssetDetail({ assets }: { readonly assets: readonly Asset[] }): ReactNode {
  const choice = useLibrary((state) => state.choice);
  const open = useLibrary((state) => state.detailOpen);
  const hasPost = useView((view) => view.openPostId !== null);
  const tight = useMedia(TIGHT);
  const [id] = choice.ids;
  const asset = choice.ids.length === 1 ? assets.find((each) => each.id === id) : undefined;
  if (tight) {
    return (
      <Sheet label={t('assetsScreen.detail')} isOpen={open && asset !== undefined} onClose={close}>
        {asset === undefined ? null : <Detail key={asset.id} asset={asset} close={close} />}
      </Sheet>
    );
  }
  if (hasPost || assets.length === 0) return null;
  return asset === undefined ? (
    <NoneChosen count={choice.ids.length} />
  ) : (
    <Detail key={asset.id} asset={asset} close={null} />
  );
}

/** Goes from the list into the details. */
export function focusDetail(): void {
  useLibrary.setState({ detailOpen: true });
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>('.asset-detail input, .asset-detail button')?.focus();
  });
}

function backToList(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  document.querySelector<HTMLElement>('.assets-rows [data-asset][tabindex="0"]')?.focus();
}

function NoneChosen({ count }: { readonly count: number }): ReactNode {
  return (
    <aside className="asset-detail" aria-label={t('assetsScreen.detail')} data-pane="asset">
      {count > 1 ? (
        <EmptyState title={t('assetsScreen.detail.many.title', { count })}>
          {t('assetsScreen.detail.many')}
        </EmptyState>
      ) : (
        <EmptyState title={t('assetsScreen.detail.none.title')}>{t('assetsScreen.detail.none')}</EmptyState>
      )}
    </aside>
  );
}

type DetailProps = { readonly asset: Asset; readonly close: (() => void) | null };

/** Drawn again when the asset changes, and not with every change of the library. */
const Detail = memo(function Detail({ asset, close }: DetailProps): ReactNode {
  const may = useCan('post.write');
  return (
    <aside
      className="asset-detail"
      aria-label={t('assetsScreen.detail')}
      data-pane="asset"
      data-asset-detail={asset.id}
      onKeyDown={close === null ? backToList : undefined}
    >
      <header className="asset-detail-head">
        {may ? (
          <InlineText
            label={t('assetsScreen.detail.name')}
            value={asset.name}
            required
            maxLength={ASSET_LINE_MAX}
            onSave={(name) => void patchAsset(asset.id, { name })}
          />
        ) : (
          <h2 className="asset-detail-name">{asset.name}</h2>
        )}
        <DetailMenu asset={asset} may={may} />
        {close === null ? null : (
          <IconButton
            label={t('assetsScreen.detail.close')}
            binding="Escape"
            icon={<X size={16} strokeWidth={1.75} aria-hidden="true" />}
            onPress={close}
          />
        )}
      </header>
      <DetailBody asset={asset} locked={!may} />
    </aside>
  );
});

function DetailMenu({ asset, may }: { readonly asset: Asset; readonly may: boolean }): ReactNode {
  const label = t('assetsScreen.detail.menu');
  return (
    <MenuButton label={label} placement="bottom end" groups={assetMenu([asset], may)}>
      <AriaButton className="btn btn-md btn-icon btn-quiet" aria-label={label}>
        <Ellipsis size={16} strokeWidth={1.75} aria-hidden="true" />
      </AriaButton>
    </MenuButton>
  );
}
