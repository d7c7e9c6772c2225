import { useView } from '#renderer/app/view-store.ts';
import { folderRows, nameOf } from '#renderer/features/assets/folders.ts';
import { moveAssets, removeAssets, saveCopy } from '#renderer/features/assets/library-actions.ts';
import { useLibrary } from '#renderer/features/assets/library-store.ts';
import type { MenuEntry, MenuGroup } from '#renderer/ui/Menu.tsx';
import type { Asset } from '#shared/assets/asset.ts';
import { uncroppable } from '#shared/assets/crop.ts';
import { t } from '#shared/messages/index.ts';

/** What can be done with chosen assets, for a menu. */
export function assetMenu(chosen: readonly Asset[], may: boolean): readonly MenuGroup[] {
  const [first, ...more] = chosen;
  if (first === undefined) return [];
  const single: readonly MenuEntry[] =
    more.length > 0 || first.current === null
      ? []
      : [{ id: 'save', label: t('assetsScreen.detail.saveCopy'), run: () => void saveCopy(first.id) }];
  const isStill =
    may && uncroppable({ kind: first.kind, version: first.current }) === null && first.fileThere;
  const crop: readonly MenuEntry[] =
    more.length > 0 || !isStill
      ? []
      : [
          {
            id: 'crop',
            label: t('assetsCrop.open'),
            run: () => useView.getState().openDialog({ kind: 'crop', assetId: first.id, postId: null }),
          },
        ];
  const remove: MenuEntry = {
    id: 'remove',
    label: t('assetsScreen.detail.remove'),
    binding: 'Delete',
    danger: true,
    run: () => void removeAssets(chosen),
  };
  return [
    { id: 'asset', entries: [...crop, ...single, ...(may ? [remove] : [])] },
    ...(may ? [{ id: 'move', heading: t('assetsScreen.bar.move'), entries: folderEntries(chosen) }] : []),
  ];
}

/** Every folder as a place to move assets to, and out of all of them. */
export function folderEntries(chosen: readonly Asset[]): readonly MenuEntry[] {
  const { places, madeFolders } = useLibrary.getState();
  const ids = chosen.map(({ id }) => id);
  const isThere = (path: string): boolean => chosen.every(({ folder }) => folder === path);
  const paths = ['', ...folderRows(places.folders, madeFolders).map(({ path }) => path)];
  return paths.map((path) => ({
    id: `to:${path}`,
    label: path === '' ? t('assetsScreen.folder.none') : path.split('/').map(nameOf).join(' / '),
    isSelected: isThere(path),
    run: () => (isThere(path) ? undefined : void moveAssets(ids, path)),
  }));
}
