import type { z } from 'zod';
import { assetUrl } from '#shared/assets/address.ts';
import type { AssetVersion } from '#shared/assets/asset.ts';
import { currentVersionOf, saidOf, versionsOf } from '#shared/assets/registers.ts';
import type { assetThumbSchema } from '#shared/contract/posts.ts';
import type { ReviewPicture, VersionContent } from '#shared/contract/review.ts';
import type { Id } from '#shared/ids.ts';
import { type EntityState, isAlive, registerValue } from '#shared/journal/state.ts';
import type { Reader } from '../store/connection.ts';
import { prepared } from '../store/prepared.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';
import { isPictured } from './queries.ts';

export type AssetThumb = z.infer<typeof assetThumbSchema>;

type ThumbRow = {
  readonly alt: string;
  readonly src: string;
  readonly hash: string | null;
  readonly versions: string;
};

/** An asset, and the version of it that a post pins; null pins none. */
export type ShownPicture = { readonly id: Id; readonly hash: string | null };

/** The small pictures of these assets, in no order; those that do not exist, or may not be seen, are left out. */
export function thumbsNamed(read: Reader, shown: readonly ShownPicture[]): AssetThumb[] {
  const select = prepared(read, 'SELECT alt, thumb AS src, hash, versions FROM asset WHERE id = ?');
  return shown.flatMap(({ id, hash }) => {
    const row = select.get(id) as ThumbRow | undefined;
    if (row === undefined) return [];
    const file = hash ?? row.hash;
    return [{ id, hash, alt: altAt(row, hash), src: file === null ? row.src : thumbAt(read, file) }];
  });
}

/** The words of the version that a post pins. */
function altAt({ alt, hash: current, versions }: ThumbRow, hash: string | null): string {
  if (hash === null || hash === current) return alt;
  const known = JSON.parse(versions) as readonly AssetVersion[];
  return known.find((each) => each.hash === hash)?.said?.alt ?? alt;
}

function thumbAt(read: Reader, file: string): string {
  return isPictured(read, file) ? assetUrl(file, 'thumb') : '';
}

/** The pictures that versions of a post show, once for each file; of a deleted asset as it was. */
export function picturesOfVersions(
  store: WorkspaceFile,
  contents: readonly VersionContent[],
): ReviewPicture[] {
  const found = new Map<string, ReviewPicture>();
  for (const { assetIds, assetVersions } of contents) {
    for (const id of assetIds) {
      const hash = assetVersions[id] ?? null;
      const key = `${id} ${hash}`;
      const asset = store.stateForRules('asset', id);
      if (found.has(key) || (hash === null && !isAlive(asset))) continue;
      found.set(key, pictureOf(store.readAll, asset, hash));
    }
  }
  return [...found.values()];
}

function pictureOf(read: Reader, asset: EntityState, hash: string | null): ReviewPicture {
  const version = versionsOf(asset).find((each) => each.hash === hash) ?? currentVersionOf(asset);
  const thumb = registerValue(asset, 'thumb');
  const { alt, focal } = saidOf(asset, hash);
  const older = typeof thumb === 'string' ? thumb : '';
  const isShown = version !== null && isPictured(read, version.hash);
  return {
    id: asset.id,
    hash,
    kind: version?.mime.startsWith('video/') ? 'video' : 'image',
    alt,
    src: version === null ? older : isShown ? assetUrl(version.hash, 'view') : '',
    size: version === null ? null : { width: version.width, height: version.height },
    focal,
  };
}
