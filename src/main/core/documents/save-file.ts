import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Refusal } from '#shared/contract/errors.ts';

/** What a file is made of; a long one comes part by part. */
export type FileContent = Uint8Array | string | AsyncIterable<string>;

/**
 * Writes a file whole or not at all: into a neighbour first, then in its place. What stood there stays until the
 * new file is complete on disk.
 * @param stillWanted asked once more just before the file takes its place; it throws when not
 */
export async function saveFile(path: string, content: FileContent, stillWanted: () => void): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.part`);
  try {
    await writeThrough(draft, content);
    stillWanted();
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    if (error instanceof Refusal) throw error;
    throw fileProblem(path, error);
  }
}

async function writeThrough(path: string, content: FileContent): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

function fileProblem(path: string, error: unknown): Refusal {
  const detail = error instanceof Error ? error.message : String(error);
  return new Refusal('file-problem', 'documents.error.write', { file: basename(path), detail });
}

// Characters that one of the three systems forbids in file names, and names of devices on Windows.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is forbidden
const forbidden = /[\u0000-\u001f<>:"/\\|?*]+/gu;

/** A name that every system takes as a file's, from words. */
export function fileNameOf(words: string, extension: string): string {
  const name = words
    .replace(forbidden, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^\.+|[. ]+$/gu, '');
  return `${name.slice(0, 120) || 'Masthead'}.${extension}`;
}
