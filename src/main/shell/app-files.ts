import { readFile, realpath } from 'node:fs/promises';
import { extname, isAbsolute, join, relative, sep } from 'node:path';
import { isAppAddress } from './addresses.ts';

/** What the bundle consists of. Anything else in the folder (source maps, notes) is not served. */
const types: { readonly [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

export type AppFile = { readonly type: string; readonly bytes: Uint8Array };

/** The path inside the bundle an address names, or null when it names none that could be served. */
function pathOf(address: string): string | null {
  if (!isAppAddress(address)) return null;
  const { pathname } = new URL(address);
  try {
    const path = decodeURIComponent(pathname);
    // A backslash is a separator on Windows and never part of a bundled file's name.
    return /[\0\\]/.test(path) ? null : path;
  } catch {
    // Not UTF-8 after decoding: no bundled file has such a name.
    return null;
  }
}

function isInside(root: string, file: string): boolean {
  const way = relative(root, file);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

async function realPathOrNull(path: string): Promise<string | null> {
  try {
    return await realpath(path);
  } catch {
    // Absent, or a name the file system cannot hold: both are "not here" to the page.
    return null;
  }
}

/**
 * The file an `app://masthead/…` address names under `root`, or null when there is none to serve: outside the
 * root by dots, encoded dots, a neighbour folder or a symbolic link; of an unknown type; absent.
 */
export async function findAppFile(root: string, address: string): Promise<AppFile | null> {
  const path = pathOf(address);
  const type = path === null ? undefined : types[extname(path).toLowerCase()];
  if (path === null || type === undefined) return null;
  const wanted = join(root, path);
  if (!isInside(root, wanted)) return null;
  const [realRoot, realFile] = await Promise.all([realPathOrNull(root), realPathOrNull(wanted)]);
  if (realRoot === null || realFile === null || !isInside(realRoot, realFile)) return null;
  return await readFile(realFile).then(
    (bytes) => ({ type, bytes }),
    // A folder with a file's name, or removed since the look above.
    () => null,
  );
}
