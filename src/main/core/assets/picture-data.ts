import { readFileSync, statSync } from 'node:fs';
import { filesFolderOf, pathIn } from './files.ts';

/** Largest picture that a file sent to somebody carries, in bytes; fifty posts with several each must stay sendable. */
const EMBEDDED_MAX = 300_000;

/** A stored file as a small picture inside a page; null where there is none, or it cannot be read. */
export function pictureAsData(workspaceFile: string, hash: string): string | null {
  const bytes = pictureBytes(workspaceFile, hash);
  return bytes === null ? null : `data:image/webp;base64,${bytes.toString('base64')}`;
}

/** The small picture of a stored file, as large as one may be that is sent to somebody; null where there is none. */
export function pictureBytes(workspaceFile: string, hash: string): Buffer | null {
  const folder = filesFolderOf(workspaceFile);
  for (const size of ['view', 'thumb'] as const) {
    const path = pathIn(folder, hash, size);
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.isFile() !== true || found.size > EMBEDDED_MAX) continue;
    return readFileSync(path);
  }
  return null;
}
