import { type Dirent, type Stats, statSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ASSET_LIMITS } from '#shared/assets/limits.ts';
import { t } from '#shared/messages/index.ts';

/** A file to take in, and the folders it lay in below what was chosen. */
export type FoundFile = {
  readonly path: string;
  readonly name: string;
  readonly below: readonly string[];
  /** Its size as it was found; 0 where that cannot be told. */
  readonly bytes: number;
};

/** What was found, and what was passed over, in words. */
export type Found = { readonly files: readonly FoundFile[]; readonly passedOver: readonly string[] };

type Search = {
  readonly files: FoundFile[];
  hidden: number;
  links: number;
  unreadable: number;
  deep: boolean;
  many: boolean;
};

/**
 * The files behind paths that a person gave, those in folders among them. A path given by name is taken as it is, also
 * when it is hidden or a link; in a folder hidden files and links are passed over, and no folder is entered twice.
 */
export async function filesUnder(paths: readonly string[], signal: AbortSignal): Promise<Found> {
  const search: Search = { files: [], hidden: 0, links: 0, unreadable: 0, deep: false, many: false };
  for (const path of paths) {
    signal.throwIfAborted();
    if (isFolder(path)) await enter(search, path, [basename(path)], signal);
    else add(search, { path, name: basename(path), below: [], bytes: statOf(path)?.size ?? 0 });
  }
  return { files: search.files, passedOver: wordsOf(search) };
}

function isFolder(path: string): boolean {
  return statOf(path)?.isDirectory() === true;
}

/** What a path is, followed to where it leads; null where it leads nowhere: taking it in will say so. */
function statOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}

async function sizeOf(path: string): Promise<number> {
  return await stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}

function add(search: Search, file: FoundFile): void {
  if (search.files.length < ASSET_LIMITS.files) search.files.push(file);
  else search.many = true;
}

async function enter(
  search: Search,
  path: string,
  below: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  signal.throwIfAborted();
  if (search.many) return;
  const entries = await readdir(path, { withFileTypes: true }).catch(() => null);
  if (entries === null) {
    search.unreadable += 1;
    return;
  }
  const sorted = entries.sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }));
  for (const entry of sorted) await take(search, entry, path, below, signal);
}

async function take(
  search: Search,
  entry: Dirent,
  parent: string,
  below: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  const path = join(parent, entry.name);
  if (isHidden(entry.name)) search.hidden += 1;
  else if (entry.isSymbolicLink()) search.links += 1;
  else if (entry.isFile()) add(search, { path, name: entry.name, below, bytes: await sizeOf(path) });
  else if (!entry.isDirectory()) return;
  else if (below.length >= ASSET_LIMITS.depth) search.deep = true;
  else await enter(search, path, [...below, entry.name], signal);
}

/** Hidden by its name, or left there by a system for itself. */
function isHidden(name: string): boolean {
  return name.startsWith('.') || ['Thumbs.db', 'desktop.ini', '__MACOSX'].includes(name);
}

function wordsOf({ hidden, links, unreadable, deep, many }: Search): readonly string[] {
  return [
    ...(hidden > 0 ? [t('assets.passed.hidden', { count: hidden })] : []),
    ...(links > 0 ? [t('assets.passed.links', { count: links })] : []),
    ...(unreadable > 0 ? [t('assets.passed.unreadable', { count: unreadable })] : []),
    ...(deep ? [t('assets.passed.deep', { depth: ASSET_LIMITS.depth })] : []),
    ...(many ? [t('assets.passed.many', { most: ASSET_LIMITS.files })] : []),
  ];
}
