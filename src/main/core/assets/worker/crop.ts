import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { AssetJob, StoredFile } from '#shared/assets/jobs.ts';
import { pathIn } from '../files.ts';
import { cutOut } from './pictures.ts';
import { whileWriting } from './refused.ts';
import { takeIn, writeThrough } from './take-in.ts';

/** Draws a part of a stored picture and takes it in as any other file; the picture itself stays as it is. */
export async function cropFile({
  folder,
  hash,
  mime,
  area,
  cropped,
  draft,
}: Extract<AssetJob, { kind: 'crop' }>): Promise<StoredFile> {
  const bytes = await cutOut(pathIn(folder, hash, 'file'), mime, area);
  try {
    write(cropped, bytes);
    return await takeIn({ kind: 'takeIn', path: cropped, folder, draft }, () => undefined);
  } finally {
    rmSync(cropped, { force: true });
  }
}

function write(path: string, bytes: Uint8Array): void {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeThrough(path, bytes);
  } catch (error) {
    throw whileWriting(error);
  }
}
