import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { AssetJob, StoredFile } from '#shared/assets/jobs.ts';
import { draftIn, pathIn } from '../files.ts';
import { type Copied, copyHashed } from './copy.ts';
import { drawSmall, lookAt, type SmallPictures } from './pictures.ts';
import { FileRefused, whileWriting } from './refused.ts';
import { lookAtVideo } from './videos.ts';

/**
 * Takes a file into the store: copied and hashed, looked at, its small pictures drawn, then all of it put in its place.
 * Until then nothing of it is in the store, and when it is refused nothing is left.
 * @param whenCopied told once the file is copied: the rest of the work is not as long as the file is large
 */
export async function takeIn(
  { path, folder, draft }: Extract<AssetJob, { kind: 'takeIn' }>,
  whenCopied: () => void,
): Promise<StoredFile> {
  writing(() => mkdirSync(dirname(draft), { recursive: true, mode: 0o700 }));
  try {
    const copied = copyHashed(path, draft);
    whenCopied();
    const looked = await inspected(draft, copied);
    const pictures = looked.file.pictured ? looked.pictures : null;
    writing(() => settle(folder, copied.hash, draft, pictures));
    return looked.file;
  } finally {
    rmSync(draft, { force: true });
  }
}

type Looked = { readonly file: StoredFile; readonly pictures: SmallPictures | null };

async function inspected(draft: string, { hash, bytes, mime }: Copied): Promise<Looked> {
  const known = { hash, bytes, mime, codec: null };
  if (mime.startsWith('video/')) {
    const facts = await lookAtVideo(draft);
    return { file: { ...known, ...facts, animated: true, pictured: false }, pictures: null };
  }
  const facts = await lookAt(draft);
  const pictures = await drawSmall(draft, mime);
  return { file: { ...known, ...facts, pictured: true }, pictures };
}

function writing<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw whileWriting(error);
  }
}

/** Puts a file and its small pictures in their place. The file comes last: where it is, the rest is. */
function settle(folder: string, hash: string, draft: string, pictures: SmallPictures | null): void {
  const target = pathIn(folder, hash, 'file');
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
  if (pictures !== null) settlePictures(folder, hash, pictures);
  // The same bytes may be there already, from another brand or an import that was taken back.
  if (statSync(target, { throwIfNoEntry: false })?.size !== statSync(draft).size) renameSync(draft, target);
  syncFolder(dirname(target));
}

/** Writes the small pictures of a file, each whole or not at all. */
export function settlePictures(folder: string, hash: string, pictures: SmallPictures): void {
  for (const size of ['view', 'thumb'] as const) {
    const target = pathIn(folder, hash, size);
    const draft = draftIn(folder, randomUUID());
    try {
      writeThrough(draft, pictures[size]);
      renameSync(draft, target);
    } finally {
      rmSync(draft, { force: true });
    }
  }
}

/** Writes a file and waits until the disk has it. */
export function writeThrough(path: string, content: Uint8Array): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Makes a rename outlast a power failure. Windows has no such thing for folders, and needs none. */
function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/**
 * Draws the small pictures of a video from a frame that a window made.
 * @param alone the file itself is elsewhere, and its small picture came without it
 */
export async function takePoster(
  folder: string,
  hash: string,
  bytes: Uint8Array,
  alone: boolean,
): Promise<void> {
  if (!alone && statSync(pathIn(folder, hash, 'file'), { throwIfNoEntry: false }) === undefined)
    throw new FileRefused('gone');
  if (alone)
    writing(() => mkdirSync(dirname(pathIn(folder, hash, 'file')), { recursive: true, mode: 0o700 }));
  const draft = draftIn(folder, randomUUID());
  writing(() => mkdirSync(dirname(draft), { recursive: true, mode: 0o700 }));
  try {
    writing(() => writeThrough(draft, bytes));
    await lookAt(draft);
    const pictures = await drawSmall(draft, null);
    writing(() => settlePictures(folder, hash, pictures));
  } finally {
    rmSync(draft, { force: true });
  }
}
