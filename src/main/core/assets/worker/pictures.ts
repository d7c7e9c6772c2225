import { readFileSync } from 'node:fs';
import type { Metadata, Sharp, SharpOptions } from 'sharp';
import { PICTURE_SIDES } from '#shared/assets/address.ts';
import type { AssetMime } from '#shared/assets/asset.ts';
import type { CropArea } from '#shared/assets/crop.ts';
import type { FitTarget } from '#shared/assets/fit.ts';
import type { StoredFile } from '#shared/assets/jobs.ts';
import { ASSET_LIMITS } from '#shared/assets/limits.ts';
import type { Size } from '#shared/previews/crop.ts';
import { jpegTellsPlace } from './jpeg-location.ts';
import { tellsPlace, xmpTellsPlace } from './location.ts';
import { isMovingPng } from './moving-png.ts';
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
  // Of a PNG that moves the library sees one page.
  const animated = pages > 1 || (format === 'png' && isMovingPng(path));
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
type Way = { readonly mime: AssetMime; readonly quality?: number | undefined };

/** The least quality comes first whose loss nobody sees. */
const QUALITIES = [90, 80, 70];
/** The least share of the sides that were asked for, where no network says more: what is smaller is of no use. */
const LEAST_SHARE = 0.25;
/** Bytes are not quite in step with pixels: so much of the estimate is tried. */
const CAUTION = 0.97;

/**
 * All of a picture, as it is seen, in a box of pixels and no heavier than is allowed: in the kind it came in where that
 * suffices, then with more loss, then with fewer pixels. A drawing becomes a PNG. Nothing that was written into the file
 * comes along but its colours' profile.
 */
export async function madeSmaller(path: string, mime: AssetMime, target: FitTarget): Promise<Buffer> {
  const { width, height, bytes: most, leastWidth = 1 } = target;
  const sharp = await pictureLibrary();
  const open = await opener(path, mime, target);
  const draw = async (box: Partial<Size>, as: Way): Promise<Buffer> => {
    const image = open().autoOrient();
    const small = image.resize({ ...box, fit: 'inside', withoutEnlargement: true });
    return await saved(small.keepIccProfile(), as).catch(damaged);
  };
  let way = firstWay(mime);
  let made = await draw({ width, height }, way);
  if (most === null || made.length <= most) return made;
  const widest = (await sharp(made).metadata()).width;
  for (way of await lesserWays(way.mime, made)) {
    made = await draw({ width: widest }, way);
    if (made.length <= most) return made;
  }
  const least = Math.max(leastWidth, Math.round(widest * LEAST_SHARE));
  let across = widest;
  const estimate = (): number => Math.floor(across * Math.sqrt(most / made.length) * CAUTION);
  while (across > least) {
    across = Math.max(least, estimate());
    made = await draw({ width: across }, way);
    if (made.length > most) continue;
    // What is smaller is smoother, and lighter than its pixels say: once it is tried whether more of them have room.
    const wider = Math.min(widest, estimate());
    const more = wider > across ? await draw({ width: wider }, way) : made;
    return more.length <= most ? more : made;
  }
  throw new FileRefused('notSmaller', { most, width: Math.min(least, widest) });
}

/** Opens a picture, anew each time. A drawing is read as finely as it is wanted: larger than that it would be blurred. */
async function opener(path: string, mime: AssetMime, { width, height }: Size): Promise<() => Sharp> {
  const sharp = await pictureLibrary();
  if (mime !== 'image/svg+xml') return () => sharp(path, reading);
  const facts = await sharp(path, reading).metadata().catch(damaged);
  const share = Math.min(width / Math.max(1, facts.width), height / Math.max(1, facts.height));
  // Pixels an inch, of which a drawing has 72; the library takes no more than these.
  const density = Math.min(100_000, Math.max(1, 72 * share));
  return () => sharp(path, { ...reading, density });
}

function firstWay(mime: AssetMime): Way {
  if (mime === 'image/svg+xml') return { mime: 'image/png' };
  return mime === 'image/png' || mime === 'image/gif' ? { mime } : { mime, quality: QUALITIES[0] };
}

/** What is tried next, as large. A PNG or GIF that is too heavy becomes a JPEG, unless one sees through it. */
async function lesserWays(mime: AssetMime, made: Buffer): Promise<readonly Way[]> {
  if (mime !== 'image/png' && mime !== 'image/gif')
    return QUALITIES.slice(1).map((quality) => ({ mime, quality }));
  const sharp = await pictureLibrary();
  // Many a picture has a channel for transparency and none of it.
  const { isOpaque } = await sharp(made).stats();
  return isOpaque ? QUALITIES.map((quality) => ({ mime: 'image/jpeg', quality })) : [];
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
