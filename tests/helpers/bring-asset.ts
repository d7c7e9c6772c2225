import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Asset } from '#shared/assets/asset.ts';
import type { ImportReport } from '#shared/assets/report.ts';
import type { CoreSession } from './core-session.ts';

const from = { kind: 'choose', what: 'files' } as const;

/** Brings files in as if they were chosen in the system's dialog; what came of each. */
export async function bringFiles(
  core: CoreSession,
  paths: readonly string[],
  folder = '',
): Promise<ImportReport> {
  core.host.assetPaths = paths;
  return await core.ask('assets.importFiles', 'mutation', { brandId: core.team.brand, folder, from });
}

/** Writes a file on a disk beside the workspace and brings it in; the asset that it is then. */
export async function bringAsset(
  core: CoreSession,
  name: string,
  bytes: Uint8Array | string,
): Promise<Asset> {
  const report = await bringFiles(core, [putOnDisk(core, name, bytes)]);
  return await assetIn(core, report.files[0]?.assetId ?? '');
}

/** Gives an asset a further version, in use from now on; the asset as it is then. */
export async function bringVersion(
  core: CoreSession,
  assetId: string,
  name: string,
  bytes: Uint8Array,
): Promise<Asset> {
  core.host.assetPaths = [putOnDisk(core, name, bytes)];
  await core.ask('assets.addVersion', 'mutation', { assetId, from });
  return await assetIn(core, assetId);
}

/** An asset as the window is given it. */
export function assetIn(core: CoreSession, assetId: string): Promise<Asset> {
  return core.ask('assets.get', 'query', { assetId });
}

function putOnDisk(core: CoreSession, name: string, bytes: Uint8Array | string): string {
  const disk = join(core.folder, 'disk');
  mkdirSync(disk, { recursive: true });
  writeFileSync(join(disk, name), bytes);
  return join(disk, name);
}
