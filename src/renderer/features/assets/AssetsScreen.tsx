import { FolderInput, LayoutGrid, List, Plus } from 'lucide-react';
import { type ReactNode, useEffect, useMemo } from 'react';
import { bridge } from '#renderer/app/bridge.ts';
import { TIGHT, useMedia } from '#renderer/app/use-media.ts';
import { useCan } from '#renderer/app/workspace-hooks.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { AssetDetail } from '#renderer/features/assets/AssetDetail.tsx';
import { AssetFilters } from '#renderer/features/assets/AssetFilters.tsx';
import { registerAssetCommands } from '#renderer/features/assets/asset-commands.ts';
import { BulkDialog } from '#renderer/features/assets/BulkDialog.tsx';
import { fitsNetwork } from '#renderer/features/assets/checks.ts';
import { FolderPane } from '#renderer/features/assets/FolderPane.tsx';
import { chooseFiles, takeFiles } from '#renderer/features/assets/import-store.ts';
import { LibraryList } from '#renderer/features/assets/LibraryList.tsx';
import { type LibraryView, useLibrary } from '#renderer/features/assets/library-store.ts';
import { usePosters } from '#renderer/features/assets/use-assets.ts';
import { useDropPlace } from '#renderer/features/assets/use-drop-place.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Nameplate } from '#renderer/ui/Nameplate.tsx';
import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx';
import type { Asset } from '#shared/assets/asset.ts';
import { t } from '#shared/messages/index.ts';
import './assets.css';
import './detail.css';
import './strip.css';
import { useCommands } from '#renderer/app/use-commands.ts';

/** The pictures and videos of a brand: found, described, cropped and cleared before they are published. */
export function AssetsScreen(): ReactNode {
  const may = useCan('post.write');
  const tight = useMedia(TIGHT);
  const assets = useShown();
  useFreshLibrary();
  usePosters(assets);
  useCommands(registerAssetCommands);
  usePastedFiles(may);
  const drop = useDropPlace(async (files) => void (await takeFiles(files, folderInView())), !may);
  return (
    <div className="assets-screen" {...drop.handlers}>
      <Nameplate title={t('assetsScreen.title')}>
        <span className="flex-1" />
        {may ? <AddButtons /> : null}
        <ViewSwitch />
      </Nameplate>
      <AssetFilters shown={assets?.length ?? 0} />
      <div className="assets-work">
        {tight ? null : <FolderPane />}
        <div className="assets-main">
          <LibraryList assets={assets} />
          {drop.over ? (
            <div className="assets-drop" aria-hidden="true">
              {t('assetsScreen.drop.title')}
            </div>
          ) : null}
        </div>
        <AssetDetail assets={assets ?? []} />
      </div>
      <BulkDialog />
    </div>
  );
}

/** What is pasted while no other part of the window takes it, wherever the focus is. */
function usePastedFiles(may: boolean): void {
  useEffect(() => {
    if (!may) return;
    const onPaste = (event: ClipboardEvent): void => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0 || event.defaultPrevented) return;
      event.preventDefault();
      void takeFiles(files, folderInView());
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, [may]);
}

/** The folder that what is added goes to: the one in view. */
export function folderInView(): string {
  return useLibrary.getState().filters.folder ?? '';
}

/** What is loaded, and of it what fits the network asked for. */
function useShown(): readonly Asset[] | null {
  const assets = useLibrary((state) => state.assets);
  const fits = useLibrary((state) => state.filters.fits);
  return useMemo(
    () => (fits === null ? assets : (assets?.filter((asset) => fitsNetwork(asset, fits)) ?? null)),
    [assets, fits],
  );
}

/** Asks for the library of the brand in view, for another person again, and after every change of an asset. */
function useFreshLibrary(): void {
  const brandId = useWorkspace((state) => state.brandId);
  const actorId = useWorkspace((state) => state.snapshot?.actor.id ?? null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another person may see others
  useEffect(() => {
    void useLibrary.getState().enter(brandId);
  }, [brandId, actorId]);
  useEffect(
    () =>
      bridge().onEvent((event) => {
        const touched = event.kind === 'changed' ? event.changed.concepts : [];
        if (touched.includes('assets') || touched.includes('posts')) void useLibrary.getState().refresh();
      }),
    [],
  );
  useEffect(() => () => useLibrary.getState().clear(), []);
}

const icon = { size: 15, strokeWidth: 1.75, 'aria-hidden': true } as const;

function AddButtons(): ReactNode {
  const brandId = useWorkspace((state) => state.brandId);
  const add = (what: 'files' | 'folder'): void => {
    if (brandId !== null) void chooseFiles(brandId, folderInView(), what);
  };
  return (
    <>
      <Button icon={<FolderInput {...icon} />} onPress={() => add('folder')}>
        {t('assetsScreen.addFolder')}
      </Button>
      <Button icon={<Plus {...icon} />} onPress={() => add('files')}>
        {t('assetsScreen.add')}
      </Button>
    </>
  );
}

function ViewSwitch(): ReactNode {
  const view = useLibrary((state) => state.view);
  return (
    <SegmentedControl<LibraryView>
      label={t('assetsScreen.view')}
      value={view}
      onChange={(next) => useLibrary.getState().setView(next)}
      options={[
        { value: 'grid', label: t('assetsScreen.view.grid'), icon: <LayoutGrid {...icon} /> },
        { value: 'list', label: t('assetsScreen.view.list'), icon: <List {...icon} /> },
      ]}
    />
  );
}
