import { lstat, open, readdir, realpath } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { ImportRefusal } from '#shared/imports/refusal.ts';
import { isPackageFile, type PackageFiles } from '#shared/voice/vale/package.ts';
import { guardZip } from '../imports/zip-guard.ts';

/** Caps on a style: the largest public one has 60 files and half a megabyte. */
export const STYLE_LIMITS = {
  /** Files that are read. */
  files: 2000,
  /** Bytes of one file; a Hunspell dictionary has up to 5 million. */
  file: 8 * 1024 * 1024,
  /** Bytes of all files together, unpacked. */
  bytes: 48 * 1024 * 1024,
  /** Folders within folders. */
  depth: 8,
  /** Folders and files that are looked at on the way. */
  entries: 20_000,
} as const;

/** Why a folder or zip cannot be read as a style, in a sentence. */
export class StyleRefusal extends Error {
  readonly code: 'unreadable' | 'notAPackage' | 'escapes' | 'tooLarge' | 'tookTooLong';

  constructor(code: StyleRefusal['code'], message: string) {
    super(message);
    this.name = 'StyleRefusal';
    this.code = code;
  }
}

/** The files of a style: from a folder or a zip on disk. Throws `StyleRefusal`. */
export async function readStyleFiles(path: string): Promise<PackageFiles> {
  const found = await lstat(path).catch((error: NodeJS.ErrnoException) => {
    throw new StyleRefusal('unreadable', `There is nothing to read there (${error.code ?? 'unknown'}).`);
  });
  const files = found.isDirectory() ? await folderFiles(path) : filesInZip(await bytesOf(path));
  if (![...files.keys()].some((name) => /\.(?:yml|ini)$|(?:accept|reject)\.txt$/.test(name))) {
    throw new StyleRefusal(
      'notAPackage',
      'There is no style in it: no rule files, no vocabulary, no settings.',
    );
  }
  return files;
}

const tooLarge = (): StyleRefusal =>
  new StyleRefusal('tooLarge', 'It is far larger than any style; choose the folder of the style itself.');

async function bytesOf(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size > STYLE_LIMITS.bytes) throw tooLarge();
    const bytes = new Uint8Array(size);
    await file.read(bytes, 0, size, 0);
    return bytes;
  } finally {
    await file.close();
  }
}

/** Reads a folder without following links out of it. */
async function folderFiles(root: string): Promise<PackageFiles> {
  const walk: Walk = { root: await realpath(root), files: new Map(), bytes: 0, entries: 0 };
  await walkFolder(walk, walk.root, 0);
  return walk.files;
}

type Walk = { readonly root: string; readonly files: Map<string, string>; bytes: number; entries: number };

async function walkFolder(walk: Walk, folder: string, depth: number): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    walk.entries += 1;
    if (walk.entries > STYLE_LIMITS.entries) throw tooLarge();
    const path = join(folder, entry.name);
    if (entry.isDirectory() && depth < STYLE_LIMITS.depth && !isAside(entry.name)) {
      await walkFolder(walk, path, depth + 1);
    } else if (entry.isFile()) await takeFile(walk, path);
  }
}

/** Folders of tools, in which no style lives. */
function isAside(name: string): boolean {
  return name === 'node_modules' || (name.startsWith('.') && name !== '.vale');
}

async function takeFile(walk: Walk, path: string): Promise<void> {
  const name = relative(walk.root, path).split(sep).join('/');
  if (!isPackageFile(name)) return;
  const bytes = await bytesOf(path);
  walk.bytes += bytes.length;
  if (
    bytes.length > STYLE_LIMITS.file ||
    walk.bytes > STYLE_LIMITS.bytes ||
    walk.files.size >= STYLE_LIMITS.files
  ) {
    throw tooLarge();
  }
  walk.files.set(name, strFromU8(bytes));
}

/** The files of a zip; a name that would leave the folder refuses it whole. Throws `StyleRefusal`. */
export function filesInZip(bytes: Uint8Array): PackageFiles {
  const names = namesIn(bytes);
  const escaping = names.find(isEscaping);
  if (escaping !== undefined) {
    throw new StyleRefusal(
      'escapes',
      `The zip holds “${escaping.slice(0, 80)}”, which would be put outside its folder.`,
    );
  }
  const unpacked = unzipSync(bytes, { filter: ({ name }) => isPackageFile(name) });
  const entries = Object.entries(unpacked);
  if (entries.length > STYLE_LIMITS.files || entries.some(([, file]) => file.length > STYLE_LIMITS.file))
    throw tooLarge();
  return new Map(entries.map(([name, file]) => [name, strFromU8(file)]));
}

function namesIn(bytes: Uint8Array): readonly string[] {
  try {
    return guardZip(bytes, 'zip', STYLE_LIMITS.bytes);
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error;
    if (error.code === 'inflatesTooMuch') throw tooLarge();
    throw new StyleRefusal('notAPackage', 'It is neither a folder nor a zip that can be opened.');
  }
}

function isEscaping(name: string): boolean {
  return /^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\\|\0/.test(name);
}

/** What a folder or zip calls a style that lies in it directly: its own name, or for `styles` the one above. */
export function folderName(path: string): string {
  return resolve(path)
    .split(sep)
    .slice(-2)
    .join('/')
    .replace(/\.zip$/i, '');
}
