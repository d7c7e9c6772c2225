import { ImagePlus } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useCan } from '#renderer/app/workspace-hooks.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { focusDetail } from '#renderer/features/assets/AssetDetail.tsx';
import { AssetGrid } from '#renderer/features/assets/AssetGrid.tsx';
import { liftAssets } from '#renderer/features/assets/asset-drag.ts';
import { assetMenu } from '#renderer/features/assets/asset-menu.ts';
import { BulkBar } from '#renderer/features/assets/BulkBar.tsx';
import { folderRows } from '#renderer/features/assets/folders.ts';
import { ImportReport } from '#renderer/features/assets/ImportReport.tsx';
import { chooseFiles } from '#renderer/features/assets/import-store.ts';
import { removeAssets } from '#renderer/features/assets/library-actions.ts';
import { isFiltered, type Places, useLibrary } from '#renderer/features/assets/library-store.ts';
import { showAsset } from '#renderer/features/assets/show-asset.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FindingNote } from '#renderer/ui/FindingNote.tsx';
import { ContextMenu } from '#renderer/ui/Menu.tsx';
import type { Asset } from '#shared/assets/asset.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';

/** The assets themselves; or what belongs here, while there are none. */
export function LibraryList({ assets }: { readonly assets: readonly Asset[] | null }): ReactNode {
  const failure = useLibrary((state) => state.failure);
  return (
    <>
      <ImportReport place="library" onShow={showAsset} />
      {failure === null ? null : (
        <div className="assets-failure">
          <FindingNote severity="block">{failure}</FindingNote>
        </div>
      )}
      {assets === null ? (
        <p className="assets-loading">{failure === null ? t('assetsScreen.loading') : ''}</p>
      ) : null}
      {assets === null ? null : assets.length === 0 ? <Nothing /> : <Listed assets={assets} />}
      {assets === null ? null : <BulkBar assets={assets} />}
    </>
  );
}

type MenuPlace = { readonly x: number; readonly y: number };

function Listed({ assets }: { readonly assets: readonly Asset[] }): ReactNode {
  const { view, choice, focusId, choose, loadMore } = useLibrary();
  const may = useCan('post.write');
  const [menuAt, setMenuAt] = useState<MenuPlace | null>(null);
  const chosen = assets.filter(({ id }) => choice.ids.includes(id));
  const onKey = (event: KeyboardEvent, id: Id): void => {
    const theseOr = chosen.some((asset) => asset.id === id)
      ? chosen
      : assets.filter((asset) => asset.id === id);
    if ((event.key === 'Delete' || event.key === 'Backspace') && may) {
      event.preventDefault();
      void removeAssets(theseOr);
    }
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey) || event.key === 'm') {
      event.preventDefault();
      if (!choice.ids.includes(id)) choose({ ids: [id], anchor: id }, id);
      const box = (event.target as HTMLElement).getBoundingClientRect();
      setMenuAt({ x: box.left + 16, y: box.top + 40 });
    }
  };
  return (
    <>
      {view === 'list' ? <Columns /> : null}
      <AssetGrid
        label={t('assetsScreen.results')}
        assets={assets}
        view={view}
        choice={choice}
        focusId={focusId}
        onChoose={choose}
        onOpen={(id) => {
          choose({ ids: [id], anchor: id }, id);
          focusDetail();
        }}
        onNearEnd={() => void loadMore()}
        onKey={onKey}
        onMenu={(_id, at) => setMenuAt(at)}
        {...(may
          ? { onLift: (id, data) => liftAssets(data, choice.ids.includes(id) ? choice.ids : [id]) }
          : {})}
      />
      <ContextMenu
        label={t('assetsScreen.bar')}
        at={menuAt}
        onClose={() => setMenuAt(null)}
        groups={assetMenu(chosen, may)}
      />
    </>
  );
}

const columns = ['name', 'kind', 'pixels', 'size', 'credit', 'rights', 'used'] as const;
/** Numbers stand at the right; what is rare or less is left away first where there is little room. */
const columnClasses: { readonly [column in (typeof columns)[number]]: string } = {
  name: '',
  kind: 'asset-rare',
  pixels: 'asset-number asset-less',
  size: 'asset-number',
  credit: 'asset-rare',
  rights: '',
  used: 'asset-number asset-less',
};

function Columns(): ReactNode {
  return (
    <div className="assets-columns" aria-hidden="true">
      <span />
      {columns.map((column) => (
        <span key={column} className={columnClasses[column]}>
          {t(`assetsScreen.column.${column}`)}
        </span>
      ))}
    </div>
  );
}

/** Why nothing is here, and the way on. */
function Nothing(): ReactNode {
  const filters = useLibrary((state) => state.filters);
  const places = useLibrary((state) => state.places);
  if (isFiltered(filters)) {
    return (
      <EmptyState
        title={t('assetsScreen.filtered.title')}
        actions={
          <Button onPress={() => useLibrary.getState().clearFilters()}>
            {t('assetsScreen.filter.clear')}
          </Button>
        }
      >
        {t('assetsScreen.filtered', { total: countIn(places, filters.folder) })}
      </EmptyState>
    );
  }
  if (places.total > 0)
    return (
      <EmptyState title={t('assetsScreen.folder.emptyTitle')}>{t('assetsScreen.folder.empty')}</EmptyState>
    );
  return <EmptyLibrary />;
}

/** How many assets a place holds before anything narrows it. */
function countIn({ folders, loose, total }: Places, folder: string | null): number {
  if (folder === null) return total;
  if (folder === '') return loose;
  return folderRows(folders, []).find(({ path }) => path === folder)?.count ?? 0;
}

function EmptyLibrary(): ReactNode {
  const may = useCan('post.write');
  const brandId = useWorkspace((state) => state.brandId);
  const choose = (what: 'files' | 'folder'): void => {
    if (brandId !== null) void chooseFiles(brandId, '', what);
  };
  return (
    <div className="assets-empty">
      <div className="assets-empty-place">
        <ImagePlus size={28} strokeWidth={1.5} aria-hidden="true" />
        <h2>{t('assetsScreen.empty.title')}</h2>
        <p>{t(may ? 'assetsScreen.empty' : 'assetsScreen.empty.readOnly')}</p>
        {may ? (
          <>
            <div className="assets-empty-actions">
              <Button onPress={() => choose('files')}>{t('assetsScreen.empty.choose')}</Button>
              <Button onPress={() => choose('folder')}>{t('assetsScreen.empty.folder')}</Button>
            </div>
            <p className="asset-said">{t('assetsScreen.empty.types')}</p>
          </>
        ) : null}
      </div>
    </div>
  );
}
