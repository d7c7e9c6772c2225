import type { AssetVersion } from '#shared/assets/asset.ts';
import { type FitTarget, fittedSize, unshrinkable } from '#shared/assets/fit.ts';
import { ASSET_LIMITS } from '#shared/assets/limits.ts';
import type { FitRequest } from '#shared/contract/assets.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { Id } from '#shared/ids.ts';
import type { CoreContext } from '../trpc.ts';
import { drawVersion } from './drawn-version.ts';
import { versionNamed } from './export.ts';

/** What came of it: the step that takes it back, and what the new version is. */
export type Fitted = { readonly group: Id | null } & Pick<
  AssetVersion,
  'hash' | 'width' | 'height' | 'bytes'
>;

/** Makes a version of an asset smaller and keeps that as a further version. It shows the same, so its words hold. */
export async function fitAsset(ctx: CoreContext, request: FitRequest): Promise<Fitted> {
  const { target } = request;
  const { name, version } = versionNamed(ctx, request.assetId, request.hash);
  refuseUnshrinkable(name, version, target);
  const { group, file } = await drawVersion(ctx, request, {
    name,
    version,
    label: 'core.undo.label.assetFitted',
    refusal: 'assets.refusal.fit',
    job: (paths) => ({ kind: 'fit', target, ...paths }),
    // Words that were in doubt stay so.
    said: (of, hash) => ({ ...of, altFor: of.altFor === version.hash ? hash : of.altFor }),
  });
  const { hash, width, height, bytes } = file;
  return { group, hash, width, height, bytes };
}

function refuseUnshrinkable(name: string, version: AssetVersion, { width, height, bytes }: FitTarget): void {
  const kind = version.mime.startsWith('video/') ? 'video' : 'image';
  const why = unshrinkable({ kind, version });
  if (why !== null) throw new Refusal('wrong-state', 'assets.refusal.unshrinkable', { name, why });
  const isSmaller =
    width < version.width || height < version.height || (bytes !== null && bytes < version.bytes);
  if (!isSmaller && version.mime !== 'image/svg+xml')
    throw new Refusal('bad-input', 'assets.refusal.fitTarget', { name }, 'target');
  const size = fittedSize(version, { width, height });
  const most = ASSET_LIMITS.pixels;
  if (size.width * size.height > most)
    throw new Refusal(
      'bad-input',
      'assets.refusal.fitTooLarge',
      { name, ...size, most: most / 1e6 },
      'target',
    );
}
