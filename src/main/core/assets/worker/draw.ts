import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { AssetJob, StoredFile } from '#shared/assets/jobs.ts';
import { pathIn } from '../files.ts';
import { isMovingPng } from './moving-png.ts';
import { cutOut, madeSmaller } from './pictures.ts';
import { FileRefused, whileWriting } from './refused.ts';
import { takeIn, writeThrough } from './take-in.ts';

/** Draws a stored picture anew, in part or smaller, and takes that in as any other file; the picture itself stays as it is. */
export async function drawFile(job: Extract<AssetJob, { kind: 'crop' | 'fit' }>): Promise<StoredFile> {
  const { folder, hash, mime, drawn, draft } = job;
  const path = pathIn(folder, hash, 'file');
  // Versions of earlier days were stored as if such a one stood still.
  if (mime === 'image/png' && isMovingPng(path)) throw new FileRefused('moving');
  const bytes =
    job.kind === 'crop' ? await cutOut(path, mime, job.area) : await madeSmaller(path, mime, job.target);
  try {
    write(drawn, bytes);
    return await takeIn({ kind: 'takeIn', path: drawn, folder, draft }, () => undefined);
  } finally {
    rmSync(drawn, { force: true });
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
