import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FileSize } from '#shared/assets/address.ts';

/** What follows the name of a workspace in the name of the folder that has its files. */
export const FILES_SUFFIX = '-files';

/** The folder of a workspace's files: beside it, and named after it. */
export function filesFolderOf(workspaceFile: string): string {
  return `${workspaceFile}${FILES_SUFFIX}`;
}

/** Where a file lies in such a folder, by its SHA-256; its small pictures lie beside it. */
export function pathIn(folder: string, hash: string, size: FileSize): string {
  const name = size === 'file' ? hash : `${hash}.${size}.webp`;
  return join(folder, hash.slice(0, 2), hash.slice(2, 4), name);
}

/** Where files stand until they are whole: on the same disk as their place, so that a rename is enough. */
export const INCOMING = 'incoming';

/** The draft of a name in such a folder. */
export function draftIn(folder: string, name: string): string {
  return join(folder, INCOMING, `${name}.part`);
}

/** Whether the file itself is there. */
export function isFileThere(workspaceFile: string, hash: string): boolean {
  return existsSync(pathIn(filesFolderOf(workspaceFile), hash, 'file'));
}
