import type { AssetVersion } from '#shared/assets/asset.ts';
import { cutsFrom, focalIn, uncroppable } from '#shared/assets/crop.ts';
import type { CropRequest } from '#shared/contract/assets.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { Id } from '#shared/ids.ts';
import type { CoreContext } from '../trpc.ts';
import { drawVersion } from './drawn-version.ts';
import { versionNamed } from './export.ts';

/** What a crop made: the step that takes it back, and the version. */
export type Cropped = { readonly group: Id | null; readonly hash: string };

/** Cuts a version of an asset and keeps what is left as a further version. */
export async function cropAsset(ctx: CoreContext, request: CropRequest): Promise<Cropped> {
  const { area, alt } = request;
  const { name, version } = versionNamed(ctx, request.assetId, request.hash);
  refuseUncroppable(name, version, request);
  const { group, file } = await drawVersion(ctx, request, {
    name,
    version,
    label: 'core.undo.label.assetCropped',
    refusal: 'assets.refusal.crop',
    job: (paths) => ({ kind: 'crop', area, ...paths }),
    // Whoever crops says the words for what is left; the focal point stays on what it was set on.
    said: ({ focal }, hash) => ({
      alt,
      altFor: alt.trim() === '' ? null : hash,
      focal: focal === null ? null : focalIn(area, version, focal),
    }),
  });
  return { group, hash: file.hash };
}

function refuseUncroppable(name: string, version: AssetVersion, { area }: CropRequest): void {
  const kind = version.mime.startsWith('video/') ? 'video' : 'image';
  const why = uncroppable({ kind, version });
  if (why !== null) throw new Refusal('wrong-state', 'assets.refusal.uncroppable', { name, why });
  if (!cutsFrom(area, version)) throw new Refusal('bad-input', 'assets.refusal.cropArea', { name }, 'area');
}
