/** SHA-256 of a file, as 64 small hex digits: the only name a stored file has. */
export const FILE_HASH = /^[0-9a-f]{64}$/u;

/**
 * What of a stored file a window may ask for: `thumb` is the small picture of tiles and lists (at most 320 pixels a
 * side), `view` the larger one of panels and previews (at most 1,280), `file` the file itself. Thumb and view are
 * WebP, turned as the camera was held, in sRGB; of a video they show its poster frame. The `file` of an SVG is never
 * served: it is seen as the picture that was drawn of it, so no script or link in it ever runs.
 */
export const fileSizes = ['thumb', 'view', 'file'] as const;
export type FileSize = (typeof fileSizes)[number];

/** Longest side of each picture that is made of a file, in pixels. */
export const PICTURE_SIDES: { readonly [size in Exclude<FileSize, 'file'>]: number } = {
  thumb: 320,
  view: 1280,
};

const FOLDER = '/asset/';

/** Where the window finds a stored file, for `src` of an image or a video. */
export function assetUrl(hash: string, size: FileSize): string {
  return `app://masthead${FOLDER}${size}/${hash}`;
}

/** What a path of the window's own origin asks for; null when it names no stored file, or anything beside one. */
export function assetPathOf(pathname: string): { readonly size: FileSize; readonly hash: string } | null {
  if (!pathname.startsWith(FOLDER)) return null;
  const [name = '', hash = '', ...more] = pathname.slice(FOLDER.length).split('/');
  const size = fileSizes.find((known) => known === name);
  return size === undefined || more.length > 0 || !FILE_HASH.test(hash) ? null : { size, hash };
}
