import { readFileSync } from 'node:fs';
import type { Metadata, Sharp, SharpOptions } from 'sharp';
import { PICTURE_SIDES } from '#shared/assets/address.ts';
import type { AssetMime } from '#shared/assets/asset.ts';
import type { CropArea } from '#shared/assets/crop.ts';
import type { FitTarget } from '#shared/assets/fit.ts';
import { ASSET_LIMITS, type StoredFile } from '#shared/assets/jobs.ts';
import { jpegTellsPlace } from './jpeg-location.ts';
import { tellsPlace, xmpTellsPlace } from './location.ts';
import { FileRefused, whileWriting } from './refused.ts';

type SharpModule = typeof import('sharp')['default'];
let loaded: SharpModule | null = null;

/** The picture library, loaded with the first picture and told to keep little. */
export async function pictureLibrary(): Promise<SharpModule> {
  if (loaded !== null) return loaded;
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  // One core for pictures: the other is the window's.
  sharp.concurrency(1);
  loaded = sharp;
  return sharp;
}

/** How every picture is read: one frame of it, no more pixels than are allowed, cut-off files refused. */
const reading: SharpOptions = {
  limitInputPixels: ASSET_LIMITS.pixels,
  failOn: 'error',
  sequentialRead: true,
  // Of SVG: elements beyond libxml's own limits stay forbidden.
  unlimited: false,
};

/** What a picture is, told from its head; nothing is decoded. */
export type PictureFacts = Pick<StoredFile, 'width' | 'height' | 'seconds' | 'animated' | 'located'>;

/** Looks at a picture. Refuses one that would take too much memory, or that cannot be read. */
export async function lookAt(path: string): Promise<PictureFacts> {
  const sharp = await pictureLibrary();
  // The limit is ours to say with its figures: the library would only call the file unreadable.
  const metadata = await sharp(path, { ...reading, limitInputPixels: false })
    .metadata()
    .catch(damaged);
  const { autoOrient, format, exif, xmp, pages = 1, delay = [] } = metadata;
  const { width, height } = { width: autoOrient.width, height: metadata.pageHeight ?? autoOrient.height };
  refuseHuge(width, height);
  const animated = pages > 1;
  return {
    width,
    height,
    animated,
    seconds: animated && delay.length > 0 ? delay.reduce((sum, each) => sum + each, 0) / 1000 : null,
    located: format === 'jpeg' ? jpegTellsPlace(readFileSync(path)) : tellsPlace(exif) || xmpTellsPlace(xmp),
  };
}

function damaged(error: unknown): never {
  if (error instanceof FileRefused) throw error;
  const reason = error instanceof Error ? error.message.split('\n')[0] : '';
  throw new FileRefused('damaged', { reason: (reason ?? '').slice(0, 120) });
}

function refuseHuge(width: number, height: number): void {
  const { pixels, side } = ASSET_LIMITS;
  if (width * height <= pixels && width <= side && height <= side) return;
  throw new FileRefused('tooManyPixels', { width, height, most: Math.round(pixels / 1e6) });
}

/** The two small pictures, as WebP. */
export type SmallPictures = { readonly view: Buffer; readonly thumb: Buffer };

/** Draws the small pictures: turned as the camera was held, in sRGB, without anything that was written into the file. */
export async function drawSmall(input: string | Uint8Array, mime: AssetMime | null): Promise<SmallPictures> {
  const sharp = await pictureLibrary();
  const open = (): Sharp => sharp(input, mime === 'image/svg+xml' ? { ...reading, density: 192 } : reading);
  const { view: side, thumb: thumbSide } = PICTURE_SIDES;
  try {
    const view = await fitted(open(), side).toBuffer();
    // From the larger one: the file itself is decoded once.
    return { view, thumb: await fitted(sharp(view), thumbSide).toBuffer() };
  } catch (error) {
    return damaged(error);
  }
}

function fitted(image: Sharp, side: number): Sharp {
  return image
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .webp({ quality: 80, effort: 2 });
}

/** A small picture that was drawn before, as a PNG no larger than `side` by `side` pixels: what every document can hold. */
export async function drawnAsPng(
  path: string,
  side: number,
): Promise<{ readonly bytes: Uint8Array; readonly width: number; readonly height: number }> {
  const sharp = await pictureLibrary();
  const { data, info } = await sharp(path, reading)
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .png()
    .toBuffer({ resolveWithObject: true })
    .catch(damaged);
  return { bytes: data, width: info.width, height: info.height };
}

/** What is written into a picture beside its pixels. */
export async function writtenInto(path: string): Promise<Pick<Metadata, 'exif' | 'xmp'>> {
  const sharp = await pictureLibrary();
  const { exif, xmp } = await sharp(path, { ...reading, limitInputPixels: false }).metadata();
  return { ...(exif === undefined ? {} : { exif }), ...(xmp === undefined ? {} : { xmp }) };
}

/** The picture drawn anew without anything written into it; for files whose place cannot be taken out in place. */
export async function redrawn(path: string, mime: AssetMime): Promise<Buffer> {
  const sharp = await pictureLibrary();
  const image = sharp(readFileSync(path), {
    ...reading,
    animated: mime === 'image/webp' || mime === 'image/gif',
  })
    .autoOrient()
    .keepIccProfile();
  return await saved(image, { mime });
}

/**
 * A part of a picture, as it is seen: turned first, then cut. Nothing that was written into the file comes along but
 * its colours' profile.
 */
export async function cutOut(path: string, mime: AssetMime, area: CropArea): Promise<Buffer> {
  const sharp = await pictureLibrary();
  const { x: left, y: top, width, height } = area;
  const image = sharp(path, reading).autoOrient().extract({ left, top, width, height }).keepIccProfile();
  return await saved(image, { mime }).catch(damaged);
}

/** How a picture may be saved: a kind, and how little is lost, up to 100. */
type Way = { readonly mime: AssetMime; readonly quality?: number };

/** Shares of the size that was asked for: where even the poorest quality is too heavy, fewer pixels are left. */
const SHARES = [1, 0.8, 0.65, 0.5, 0.35, 0.25];
/** The least quality comes first whose loss nobody sees. */
const QUALITIES = [90, 80, 70];

/**
 * All of a picture, as it is seen, in a box of pixels and no heavier than is allowed: in the kind it came in where that
 * suffices. A drawing becomes a PNG. Nothing that was written into the file comes along but its colours' profile.
 */
export async function madeSmaller(
  path: string,
  mime: AssetMime,
  { width, height, bytes }: FitTarget,
): Promise<Buffer> {
  const sharp = await pictureLibrary();
  const facts = await sharp(path, reading).metadata().catch(damaged);
  const isDrawing = mime === 'image/svg+xml';
  // A drawing is read as finely as it is wanted; larger than it says of itself it would be blurred.
  const density = isDrawing ? (72 * width) / Math.max(1, facts.width) : 72;
  const open = (): Sharp => sharp(path, isDrawing ? { ...reading, density: finest(density) } : reading);
  for (const share of SHARES) {
    for (const way of waysFor(isDrawing ? 'image/png' : mime, facts.hasAlpha)) {
      const [across, down] = [width, height].map((side) => Math.max(1, Math.round(side * share)));
      const image = open()
        .autoOrient()
        .resize({ width: across ?? width, height: down ?? height, fit: 'inside', withoutEnlargement: true })
        .keepIccProfile();
      const made = await saved(image, way).catch(damaged);
      if (bytes === null || made.length <= bytes) return made;
    }
  }
  throw new FileRefused('notSmaller', { most: bytes ?? 0 });
}

/** Pixels an inch that drawings can be read at. */
function finest(density: number): number {
  return Math.min(100_000, Math.max(1, density));
}

/** A PNG that is too heavy becomes a JPEG, unless one sees through it. */
function waysFor(mime: AssetMime, hasAlpha: boolean): readonly Way[] {
  if (mime !== 'image/png' && mime !== 'image/gif') return QUALITIES.map((quality) => ({ mime, quality }));
  return [{ mime }, ...(hasAlpha ? [] : waysFor('image/jpeg', false))];
}

/** A picture in the kind it came in, with little lost where nothing else is said. */
async function saved(image: Sharp, { mime, quality }: Way): Promise<Buffer> {
  switch (mime) {
    case 'image/png':
      return await image.png().toBuffer();
    case 'image/webp':
      return await image.webp({ quality: quality ?? 95 }).toBuffer();
    case 'image/avif':
      return await image.avif({ quality: quality ?? 80 }).toBuffer();
    case 'image/gif':
      return await image.gif().toBuffer();
    default:
      return await image
        .jpeg({ quality: quality ?? 95, chromaSubsampling: '4:4:4' })
        .toBuffer()
        .catch(fail);
  }
}

function fail(error: unknown): never {
  throw whileWriting(error);
}
