import { contract } from '#shared/contract/index.ts';
import { wallAt } from '#shared/time/instant.ts';
import type { WallDate } from '#shared/time/wall.ts';
import { brandsOf } from '../brands/queries.ts';
import { bind, type CoreContext, router } from '../trpc.ts';
import { removeAssets, updateAsset, updateAssets, useAssetVersion } from './commands.ts';
import { cropAsset } from './crop.ts';
import { assetDesk, cancelImport } from './desk.ts';
import { exportAsset, setPoster } from './export.ts';
import { isFileThere } from './files.ts';
import { fitAsset } from './fit.ts';
import { moveFolder } from './folders.ts';
import { addAssetVersion, importAssetBytes, importAssets } from './import.ts';
import { assetNamed, assetsNamed, foldersOf, type IsThere, listAssets, usesOfAsset } from './queries.ts';

const assets = contract.assets;

function isThereIn({ workspace }: CoreContext): IsThere {
  return (hash) => isFileThere(workspace.store.file, hash);
}

/** The day that it is for a brand. */
function todayIn({ store }: CoreContext['workspace'], brandId: string): WallDate {
  const zone = brandsOf(store.read).find(({ id }) => id === brandId)?.zone ?? 'UTC';
  return wallAt(store.sources.now(), zone).date;
}

/** A brand's pictures and videos: files beside the workspace, their versions and rights. */
export const assetsRouter = router({
  list: bind(assets.list).query(({ ctx, input }) =>
    listAssets(ctx.workspace.store.read, input, todayIn(ctx.workspace, input.brandId), isThereIn(ctx)),
  ),
  get: bind(assets.get).query(({ ctx, input }) =>
    assetNamed(ctx.workspace.store.read, input.assetId, isThereIn(ctx)),
  ),
  named: bind(assets.named).query(({ ctx, input }) => ({
    assets: assetsNamed(ctx.workspace.store.read, input.assetIds, isThereIn(ctx)),
  })),
  folders: bind(assets.folders).query(({ ctx, input }) => foldersOf(ctx.workspace.store.read, input.brandId)),
  usedIn: bind(assets.usedIn).query(({ ctx, input }) => ({
    uses: usesOfAsset(ctx.workspace.store.read, input.assetId, isThereIn(ctx)),
  })),
  update: bind(assets.update).mutation(({ ctx, input }) => ({
    group: updateAsset(ctx.workspace.store, ctx.actor, input).group,
  })),
  updateMany: bind(assets.updateMany).mutation(({ ctx, input }) => ({
    group: updateAssets(ctx.workspace.store, ctx.actor, input.assetIds, input).group,
  })),
  moveFolder: bind(assets.moveFolder).mutation(({ ctx, input }) => ({
    group: moveFolder(ctx.workspace.store, ctx.actor, input).group,
  })),
  useVersion: bind(assets.useVersion).mutation(({ ctx, input }) => ({
    group: useAssetVersion(ctx.workspace.store, ctx.actor, input).group,
  })),
  importFiles: bind(assets.importFiles).mutation(({ ctx, input: { from, ...into } }) =>
    importAssets(ctx, into, from),
  ),
  importBytes: bind(assets.importBytes).mutation(({ ctx, input: { name, base64, ...into } }) =>
    importAssetBytes(ctx, into, name, Buffer.from(base64, 'base64')),
  ),
  cancel: bind(assets.cancel).mutation(async ({ ctx }) => ({ cancelled: await cancelImport(ctx.session) })),
  addVersion: bind(assets.addVersion).mutation(({ ctx, input }) =>
    addAssetVersion(ctx, input.assetId, input.from),
  ),
  crop: bind(assets.crop).mutation(({ ctx, input }) => cropAsset(ctx, input)),
  fit: bind(assets.fit).mutation(({ ctx, input }) => fitAsset(ctx, input)),
  setPoster: bind(assets.setPoster).mutation(async ({ ctx, input }) => ({
    stored: await setPoster(ctx, input.hash, Buffer.from(input.base64, 'base64')),
  })),
  exportFile: bind(assets.exportFile).mutation(({ ctx, input }) =>
    exportAsset(ctx, input.assetId, input.hash),
  ),
  reveal: bind(assets.reveal).mutation(async ({ ctx }) => ({
    shown: await assetDesk.revealFile(ctx.session),
  })),
  remove: bind(assets.remove).mutation(({ ctx, input }) => ({
    group: removeAssets(ctx.workspace.store, ctx.actor, input.assetIds).group,
  })),
});
