import { readFileSync, renameSync, rmSync } from 'node:fs';
import type { AssetMime } from '#shared/assets/asset.ts';
import type { AssetJob } from '#shared/assets/jobs.ts';
import { pathIn } from '../files.ts';
import { copyHashed } from './copy.ts';
import { jpegTellsPlace, jpegWithoutPlace } from './jpeg-location.ts';
import { forgetPlace, tellsPlace, xmpTellsPlace } from './location.ts';
import { isMovingPng } from './moving-png.ts';
import { redrawn, writtenInto } from './pictures.ts';
import { whileReading, whileWriting } from './refused.ts';
import { writeThrough } from './take-in.ts';
import { forgetVideoPlace, videoTellsPlace } from './video-location.ts';

/** What became of the place: there was none, taken out bit by bit, drawn anew without it, or it is still there. */
export type Stripped = 'no' | 'exact' | 'redrawn' | 'failed';

/**
 * Writes a copy of a stored file that does not say where it was taken. Where that can be overwritten in place the
 * picture itself stays as it is, bit by bit; else it is drawn anew.
 * @param whenCopied told once the file is copied
 */
export async function exportCopy(
  { folder, hash, mime, draft, to }: Extract<AssetJob, { kind: 'export' }>,
  whenCopied: () => void,
): Promise<Stripped> {
  try {
    copyHashed(pathIn(folder, hash, 'file'), draft);
    whenCopied();
    const stripped = await withoutPlace(draft, mime);
    renaming(draft, to);
    return stripped;
  } finally {
    rmSync(draft, { force: true });
  }
}

async function withoutPlace(draft: string, mime: AssetMime): Promise<Stripped> {
  if (mime === 'video/mp4' || mime === 'video/quicktime') return stripVideo(draft);
  return mime.startsWith('image/') && mime !== 'image/svg+xml' ? await strip(draft, mime) : 'no';
}

function stripVideo(draft: string): Stripped {
  try {
    if (!forgetVideoPlace(draft)) return 'no';
  } catch (error) {
    throw whileWriting(error);
  }
  // What is written there is read again: whether the place is gone is not a matter of belief.
  return videoTellsPlace(draft) ? 'failed' : 'exact';
}

function renaming(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    throw whileWriting(error);
  }
}

async function located(path: string, mime: AssetMime): Promise<boolean> {
  if (mime === 'image/jpeg') return jpegTellsPlace(reading(path));
  const { exif, xmp } = await writtenInto(path);
  return tellsPlace(exif) || xmpTellsPlace(xmp);
}

async function strip(draft: string, mime: AssetMime): Promise<Stripped> {
  if (!(await located(draft, mime))) return 'no';
  const bytes = await overwritten(draft, mime);
  if (bytes !== null) {
    replace(draft, bytes);
    if (!(await located(draft, mime))) return 'exact';
  }
  // Drawn anew, it would keep one of its frames.
  if (mime === 'image/png' && isMovingPng(draft)) return 'failed';
  replace(draft, await redrawn(draft, mime));
  return (await located(draft, mime)) ? 'failed' : 'redrawn';
}

function replace(path: string, bytes: Uint8Array): void {
  try {
    rmSync(path);
    writeThrough(path, bytes);
  } catch (error) {
    throw whileWriting(error);
  }
}

/** The file with its place overwritten where it stands; null where it does not stand there in one piece. */
async function overwritten(path: string, mime: AssetMime): Promise<Uint8Array | null> {
  // A PNG has a check sum over what is written into it.
  if (mime === 'image/png') return null;
  const bytes = reading(path);
  if (mime === 'image/jpeg') return jpegWithoutPlace(bytes);
  const { exif, xmp } = await writtenInto(path);
  if (tellsPlace(exif) && exif !== undefined) {
    const at = bytes.indexOf(exif);
    if (at < 0) return null;
    forgetPlace(bytes.subarray(at, at + exif.length));
  }
  if (xmpTellsPlace(xmp) && xmp !== undefined) {
    const at = bytes.indexOf(xmp);
    if (at < 0) return null;
    bytes.fill(0x20, at, at + xmp.length);
  }
  return bytes;
}

function reading(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw whileReading(error);
  }
}
