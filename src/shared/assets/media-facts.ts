import type { MediaFacts } from '../channels/check-media.ts';
import type { Asset, AssetVersion } from './asset.ts';

/**
 * What networks' rules ask of a picture or video.
 * @param version the file that a post shows; null where it is not known, as of pictures older than the library
 */
export function mediaFactsOf(
  version: AssetVersion | null,
  alt: string,
  kind: Asset['kind'] = 'image',
): MediaFacts {
  if (version === null) {
    const unknown = { mime: '', bytes: null, width: null, height: null, seconds: null };
    return { kind, alt, ...unknown };
  }
  const { mime, bytes, seconds } = version;
  return { kind: kindOf(version), mime, bytes, ...sizeOf(version), seconds, alt };
}

function kindOf({ mime, animated }: AssetVersion): MediaFacts['kind'] {
  if (mime.startsWith('video/')) return 'video';
  if (mime === 'image/svg+xml') return 'svg';
  return mime === 'image/gif' && animated ? 'gif' : 'image';
}

/** A size of nothing was not read. */
function sizeOf({ width, height }: AssetVersion): Pick<MediaFacts, 'width' | 'height'> {
  return { width: width > 0 ? width : null, height: height > 0 ? height : null };
}

/** The same for the version of an asset that a post pins; null pins none, and the asset's current one goes out. */
export function mediaFactsIn(asset: Asset, pinned: string | null): MediaFacts {
  const version = pinned === null ? asset.current : asset.versions.find(({ hash }) => hash === pinned);
  return mediaFactsOf(version ?? null, saidIn(asset, pinned).alt, asset.kind);
}

/** What is said of the version of an asset that a post pins; of the one in use, where it pins none. */
export function saidIn(
  asset: Pick<Asset, 'alt' | 'focal' | 'current' | 'versions'>,
  pinned: string | null,
): NonNullable<AssetVersion['said']> {
  const { alt, focal, current, versions } = asset;
  const own = versions.find(({ hash }) => hash === pinned && hash !== current?.hash)?.said;
  const isInUse = pinned === null || pinned === current?.hash;
  return own ?? { alt, focal, inDoubt: isInUse && current?.altInDoubt === true };
}
