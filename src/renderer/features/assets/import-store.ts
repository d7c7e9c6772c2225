import { create } from 'zustand';
import { bridge } from '#renderer/app/bridge.ts';
import { ApiError, api } from '#renderer/app/client.ts';
import { toast, toastError, toastRefusal } from '#renderer/app/toasts.ts';
import { undoAction } from '#renderer/app/undo.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { tagAssets } from '#renderer/features/assets/library-actions.ts';
import type { Asset } from '#shared/assets/asset.ts';
import type { ImportReport } from '#shared/assets/report.ts';
import { ASSET_IMPORT_TASK, ASSETS_BULK_MAX, type FilesFrom } from '#shared/contract/assets.ts';
import type { ProgressAt } from '#shared/contract/wire.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';

type Running = { readonly done: number; readonly total: number; readonly at: ProgressAt | null };

/** Where an import was asked for; its progress and report are shown there. */
export type ImportPlace = 'library' | 'picker' | 'strip';

type ImportState = {
  readonly place: ImportPlace;
  /** How far the import has come; null while none runs. */
  readonly running: Running | null;
  /** What the last one did, until it was read. */
  readonly report: ImportReport | null;
  readonly dismiss: () => void;
  /** Gives what came in a tag that suits it; it is offered no more. */
  readonly takeTag: (tag: string) => Promise<void>;
  readonly cancel: () => void;
};

/** Files on their way into the library. */
export const useAssetImport = create<ImportState>()((set, get) => ({
  place: 'library',
  running: null,
  report: null,
  dismiss: () => set({ report: null }),
  takeTag: async (tag) => {
    const { report } = get();
    const suits = report?.suggestions.find((one) => one.tag === tag);
    if (report === null || suits === undefined) return;
    const suggestions = report.suggestions.filter((one) => one !== suits);
    set({ report: { ...report, suggestions } });
    for (let at = 0; at < suits.assetIds.length; at += ASSETS_BULK_MAX)
      await tagAssets(suits.assetIds.slice(at, at + ASSETS_BULK_MAX), tag);
  },
  cancel: () => void api.assets.cancel.mutate().catch(toastError),
}));

/** Runs an import: its progress, its report and its refusal are shown. Null when it was refused or cancelled. */
async function run(
  place: ImportPlace,
  work: () => Promise<ImportReport | null>,
): Promise<ImportReport | null> {
  if (useAssetImport.getState().running !== null) {
    toastRefusal(t('assetsScreen.report.busy'));
    return null;
  }
  const stop = bridge().onEvent((event) => {
    if (event.kind !== 'progress' || event.task !== ASSET_IMPORT_TASK) return;
    const { done, total, at = null } = event;
    useAssetImport.setState({ running: { done, total, at } });
  });
  useAssetImport.setState({ place, running: { done: 0, total: 0, at: null }, report: null });
  try {
    const report = await work();
    if (report !== null) useAssetImport.setState({ report });
    return report;
  } catch (error) {
    if (error instanceof ApiError && error.code === 'cancelled')
      toastRefusal(t('assetsScreen.report.cancelled'));
    else toastError(error);
    return null;
  } finally {
    stop();
    useAssetImport.setState({ running: null });
  }
}

/** The ids of what came in or was there already, in the order of the files. */
export function idsIn(report: ImportReport | null): readonly Id[] {
  return [...new Set((report?.files ?? []).flatMap(({ assetId }) => assetId ?? []))];
}

/** Asks for files or a folder with the system's dialog and brings them into a brand's library. */
export async function chooseFiles(
  brandId: Id,
  folder: string,
  what: 'files' | 'folder' = 'files',
  place: ImportPlace = 'library',
): Promise<ImportReport | null> {
  return run(place, () => api.assets.importFiles.mutate({ brandId, folder, from: { kind: 'choose', what } }));
}

/** Brings files that were dropped or pasted into the library of a brand; the one in view when none is named. */
export async function takeFiles(
  files: readonly File[],
  folder = '',
  brand: Id | null = useWorkspace.getState().brandId,
  place: ImportPlace = 'library',
): Promise<ImportReport | null> {
  if (files.length === 0 || brand === null) return null;
  const { snapshot } = useWorkspace.getState();
  if (!(snapshot?.actor.capabilities.includes('post.write') ?? false)) {
    toastRefusal(t('assetsScreen.detail.readOnly'));
    return null;
  }
  return run(place, async () => {
    const from = await offered(files);
    return api.assets.importFiles.mutate({ brandId: brand, folder, from });
  });
}

/**
 * Gives an asset a further version, of files that were dropped or asked for with the system's dialog. What came in is
 * said in a toast; a report stays only where something else has to be known.
 */
export async function takeVersion(
  asset: Pick<Asset, 'id' | 'name' | 'versions'>,
  files: readonly File[] | null,
): Promise<void> {
  const report = await run('library', async () => {
    const from: FilesFrom = files === null ? { kind: 'choose', what: 'files' } : await offered(files);
    return api.assets.addVersion.mutate({ assetId: asset.id, from });
  });
  if (report === null || report.stored === 0) return;
  const number = asset.versions.length + 1;
  toast(t('assetsScreen.version.added', { number, name: asset.name }), undoAction());
  if (report.files.every(({ notes }) => notes.length === 0)) useAssetImport.getState().dismiss();
}

async function offered(files: readonly File[]): Promise<FilesFrom> {
  const offer = await bridge().offerFiles(files);
  if (offer === null) throw new ApiError({ code: 'bad-input', message: t('assetsScreen.report.notFiles') });
  return { kind: 'offered', offer };
}

/** Whether a drag or paste carries files of the system. */
export function carriesFiles(data: DataTransfer | null): boolean {
  return data?.types.includes('Files') ?? false;
}

const mediaNames = /\.(jpe?g|jfif|png|webp|gif|avif|svg|mp4|m4v|mov|webm|heic|tiff?|bmp|avi|mkv)$/iu;

/** Whether all of some files are pictures or videos by what the system calls them; the core looks inside. */
export function areMedia(files: readonly File[]): boolean {
  return (
    files.length > 0 &&
    files.every(({ type, name }) => /^(image|video)\//u.test(type) || mediaNames.test(name))
  );
}
