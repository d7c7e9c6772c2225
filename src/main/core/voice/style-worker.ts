import { parentPort } from 'node:worker_threads';
import { readPackage, type ValePackage } from '#shared/voice/vale/package.ts';
import { folderName, readStyleFiles, StyleRefusal } from './style-files.ts';

/** What the thread is asked, once: the path of a folder or zip. */
export type StyleRequest = { readonly path: string };

/** What it answers, once. */
export type StyleAnswer =
  | { readonly ok: true; readonly style: ValePackage }
  | { readonly ok: false; readonly code: StyleRefusal['code']; readonly message: string };

async function answer({ path }: StyleRequest): Promise<StyleAnswer> {
  try {
    const files = await readStyleFiles(path);
    // Rules are kept in the library, dictionaries are not: what comes in spells as the program does.
    const kept = { folder: folderName(path), hasTagger: true, ownDictionaries: false };
    return { ok: true, style: readPackage(files, kept) };
  } catch (error) {
    if (error instanceof StyleRefusal) return { ok: false, code: error.code, message: error.message };
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, code: 'unreadable', message: `It cannot be read: ${reason}` };
  }
}

if (parentPort !== null) {
  const port = parentPort;
  port.once('message', async (request: StyleRequest) => port.postMessage(await answer(request)));
}
