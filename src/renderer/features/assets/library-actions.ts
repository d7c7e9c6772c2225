import { api } from '#renderer/app/client.ts';
import { doStep } from '#renderer/app/post-actions.ts';
import { toast, toastError } from '#renderer/app/toasts.ts';
import { undoAction } from '#renderer/app/undo.ts';
import type { BulkChange } from '#renderer/features/assets/bulk-change.ts';
import { inFolder, nameOf } from '#renderer/features/assets/folders.ts';
import { useLibrary } from '#renderer/features/assets/library-store.ts';
import type { Asset, AssetPatch } from '#shared/assets/asset.ts';
import type { FitTarget } from '#shared/assets/fit.ts';
import { liesIn, pathAfter } from '#shared/assets/folders.ts';
import { bytesWords, sizeWords } from '#shared/channels/quantities.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';

/** Changes one thing of an asset, or of one of its versions; a refusal is shown. Tells whether it was done. */
export async function patchAsset(
  assetId: Id,
  patch: AssetPatch,
  hash: string | null = null,
): Promise<boolean> {
  try {
    await api.assets.update.mutate({ assetId, patch, hash });
    return true;
  } catch (error) {
    toastError(error);
    return false;
  }
}

/** Moves assets to a folder, or out of all folders, and says so. */
export async function moveAssets(assetIds: readonly Id[], folder: string): Promise<void> {
  const count = assetIds.length;
  if (count === 0) return;
  const said =
    folder === ''
      ? t('assetsScreen.folder.movedOut', { count })
      : t('assetsScreen.folder.moved', { count, folder: nameOf(folder) });
  await doStep(said, () => api.assets.updateMany.mutate({ assetIds: [...assetIds], patch: { folder } }));
}

/** Gives assets a tag. */
export async function tagAssets(assetIds: readonly Id[], tag: string): Promise<void> {
  const said = t('assetsScreen.tagged', { count: assetIds.length, tag });
  const change = { assetIds: [...assetIds], patch: {}, addTags: [tag] };
  await doStep(said, () => api.assets.updateMany.mutate(change));
}

/** Gives several assets the same, in one undoable step, and says so. Tells whether it was done. */
export async function editMany(assetIds: readonly Id[], change: BulkChange): Promise<boolean> {
  const { patch, addTags, removeTags } = change;
  const input = { assetIds: [...assetIds], patch, addTags: [...addTags], removeTags: [...removeTags] };
  const said = t('assetsBulk.done', { count: assetIds.length });
  return await doStep(said, () => api.assets.updateMany.mutate(input));
}

/** Gives one asset a tag, or takes one from it; a refusal is shown. Tells whether it was done. */
export async function changeTags(
  assetId: Id,
  change: { readonly addTags?: string[]; readonly removeTags?: string[] },
): Promise<boolean> {
  try {
    await api.assets.updateMany.mutate({ assetIds: [assetId], patch: {}, ...change });
    return true;
  } catch (error) {
    toastError(error);
    return false;
  }
}

/** Takes assets out of the library; refused with where they are used. */
export async function removeAssets(assets: readonly Pick<Asset, 'id' | 'name'>[]): Promise<void> {
  const [first] = assets;
  if (first === undefined) return;
  const said = t('assetsScreen.detail.removed', { count: assets.length, name: first.name });
  await doStep(said, () => api.assets.remove.mutate({ assetIds: assets.map(({ id }) => id) }));
}

/** Saves a copy of an asset where the person says; what was left out of it is said. */
export async function saveCopy(assetId: Id, hash: string | null = null): Promise<void> {
  try {
    const { file, stripped, notes } = await api.assets.exportFile.mutate({ assetId, hash });
    if (file === null) return;
    const name = file.split(/[\\/]/u).at(-1) ?? file;
    const said = t(stripped ? 'assetsScreen.detail.savedStripped' : 'assetsScreen.detail.saved', {
      file: name,
    });
    const reveal = (): void => void api.assets.reveal.mutate().catch(toastError);
    toast([said, ...notes].join(' '), { label: t('assetsScreen.detail.reveal'), run: reveal });
  } catch (error) {
    toastError(error);
  }
}

/** Makes a version the one in use; `postIds` take it over. */
export async function putInUse(
  asset: Pick<Asset, 'id'>,
  hash: string,
  postIds: readonly Id[],
  said: string,
): Promise<void> {
  await doStep(said, () => api.assets.useVersion.mutate({ assetId: asset.id, hash, postIds: [...postIds] }));
}

/** Makes a version of a picture smaller: for one post, or for all to come. What it became is said. */
export async function makeSmaller(
  asset: Pick<Asset, 'id' | 'name'>,
  hash: string,
  target: FitTarget,
  postId: Id | null,
): Promise<void> {
  try {
    const who = { inUse: postId === null, postIds: postId === null ? [] : [postId] };
    const made = await api.assets.fit.mutate({ assetId: asset.id, hash, target: { ...target }, ...who });
    const values = {
      name: asset.name,
      size: sizeWords(made.width, made.height),
      bytes: bytesWords(made.bytes),
    };
    toast(t(postId === null ? 'assetsCrop.fit.done' : 'assetsCrop.fit.done.post', values), undoAction());
  } catch (error) {
    toastError(error);
  }
}

/** Gives a folder another path: what lies in it comes along, in one undoable step. Empty: all of it is in no folder. */
export async function moveFolder(from: string, to: string, said: string): Promise<void> {
  const { brandId, places, madeFolders, filters } = useLibrary.getState();
  if (brandId === null || from === to) return;
  const follow = (path: string): string => pathAfter(path, { from, to });
  if (places.folders.some(({ path }) => liesIn(path, from))) {
    const done = await doStep(said, () => api.assets.moveFolder.mutate({ brandId, from, to }));
    if (!done) return;
  }
  useLibrary.getState().setMadeFolders([...new Set(madeFolders.map(follow))].filter((path) => path !== ''));
  if (filters.folder !== null) useLibrary.getState().setFilters({ folder: follow(filters.folder) });
}

/** Makes a folder in another and goes there. It lasts as soon as something lies in it. */
export function makeFolder(parent: string, name: string): void {
  const path = inFolder(parent, name);
  const { madeFolders, setMadeFolders, setFilters } = useLibrary.getState();
  setMadeFolders([...new Set([...madeFolders, path])]);
  setFilters({ folder: path });
}
