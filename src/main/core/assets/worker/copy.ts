import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  openSync,
  readSync,
  type Stats,
  writeSync,
} from 'node:fs';
import { ASSET_LIMITS } from '#shared/assets/limits.ts';
import { SNIFFED_BYTES, type Sniffed, sniff } from '#shared/assets/sniff.ts';
import { FileRefused, whileReading, whileWriting } from './refused.ts';

/** How much of a file is held in memory at once; one file is copied at a time, so one buffer serves all. */
const CHUNK = 1 << 20;
const buffer = Buffer.alloc(CHUNK);

/** A file copied: its hash, its size and what it is. */
export type Copied = {
  readonly hash: string;
  readonly bytes: number;
  readonly mime: Exclude<Sniffed['mime'], null>;
};

/**
 * Copies somebody's file to a new one and hashes it on the way, a piece at a time. What it is, is told from the very
 * bytes that are copied. Refuses what the library does not keep before copying more than its first piece.
 */
export function copyHashed(path: string, to: string): Copied {
  const source = attempt(
    () => openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)),
    whileReading,
  );
  try {
    const found = attempt(() => fstatSync(source), whileReading);
    refuseShape(found);
    return pour(source, found, to);
  } finally {
    closeSync(source);
  }
}

function attempt<T>(act: () => T, refusal: (error: unknown) => FileRefused): T {
  try {
    return act();
  } catch (error) {
    throw refusal(error);
  }
}

function refuseShape(found: Stats): void {
  if (!found.isFile()) throw new FileRefused('notAFile');
  if (found.size === 0) throw new FileRefused('empty');
  if (found.size > ASSET_LIMITS.videoBytes) throw tooLarge(found.size, ASSET_LIMITS.videoBytes);
}

function tooLarge(bytes: number, most: number): FileRefused {
  return new FileRefused('tooLarge', { size: Math.ceil(bytes / 1e6), most: Math.floor(most / 1e6) });
}

/** Kinds that are held in memory while they are looked at, and the most of each. */
function refuseSize(bytes: number, mime: Copied['mime']): void {
  if (mime.startsWith('video/')) return;
  const most = mime === 'image/svg+xml' ? ASSET_LIMITS.drawingBytes : ASSET_LIMITS.pictureBytes;
  if (bytes > most) throw tooLarge(bytes, most);
}

function pour(source: number, found: Stats, to: string): Copied {
  const hash = createHash('sha256');
  const read = (): number => attempt(() => readSync(source, buffer, 0, CHUNK, null), whileReading);
  let count = read();
  const mime = kindOf(buffer.subarray(0, Math.min(count, SNIFFED_BYTES)));
  refuseSize(found.size, mime);
  const target = attempt(() => openSync(to, 'wx', 0o600), whileWriting);
  try {
    let bytes = 0;
    for (; count > 0; count = read()) {
      const piece = buffer.subarray(0, count);
      hash.update(piece);
      attempt(() => writeWhole(target, piece), whileWriting);
      bytes += count;
      if (bytes > ASSET_LIMITS.videoBytes) throw tooLarge(bytes, ASSET_LIMITS.videoBytes);
    }
    // Somebody is still writing it, or it was cut short while it was read.
    const after = attempt(() => fstatSync(source), whileReading);
    if (bytes !== found.size || after.size !== found.size || after.mtimeMs !== found.mtimeMs)
      throw new FileRefused('changed');
    attempt(() => fsyncSync(target), whileWriting);
    return { hash: hash.digest('hex'), bytes, mime };
  } finally {
    closeSync(target);
  }
}

/** A disk that is nearly full takes a part and says so only at the next try. */
function writeWhole(target: number, piece: Uint8Array): void {
  for (let at = 0; at < piece.length; ) at += writeSync(target, piece, at, piece.length - at);
}

function kindOf(head: Uint8Array): Copied['mime'] {
  const sniffed = sniff(head);
  if (sniffed.mime === null) throw new FileRefused('foreign', {}, sniffed.what);
  return sniffed.mime;
}
