import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { basename, isAbsolute, join } from 'node:path';
import { app, ipcMain } from 'electron';
import { OFFER_CHANNEL } from '#shared/contract/channel-names.ts';
import { isOwnSender } from './rpc-bridge.ts';

/** Offers that are remembered; older ones are forgotten. */
const OFFERS_MAX = 20;
/** Most files of one offer, and the most bytes of what has no path of its own: a picture from the clipboard. */
const FILES_MAX = 5000;
const PASTED_MAX = 100_000_000;

/** What a window hands over of a file: where it lies, or, of one that lies nowhere, its bytes. */
type OfferedFile = { readonly path: string } | { readonly name: string; readonly bytes: Uint8Array };

function isOfferedFile(value: unknown): value is OfferedFile {
  if (typeof value !== 'object' || value === null) return false;
  if ('path' in value)
    return typeof value.path === 'string' && isAbsolute(value.path) && !value.path.includes('\0');
  return (
    'name' in value && typeof value.name === 'string' && 'bytes' in value && value.bytes instanceof Uint8Array
  );
}

/**
 * Files that a person dropped on the window or pasted into it. The preload takes their paths from the files themselves,
 * so that a page cannot name a path; the core asks for them by the id of the offer.
 */
export class Offers {
  readonly #offers = new Map<string, readonly string[]>();
  #folder: string | null = null;

  /** Remembers an offer; gives its id, or null when it is not one. */
  take(value: unknown): string | null {
    if (!Array.isArray(value) || value.length === 0 || value.length > FILES_MAX) return null;
    if (!value.every(isOfferedFile)) return null;
    const id = randomUUID();
    this.#offers.set(id, this.#pathsOf(value, id));
    for (const old of [...this.#offers.keys()].slice(0, -OFFERS_MAX)) this.#offers.delete(old);
    return id;
  }

  /** The paths of an offer; none when it is not known. */
  pathsOf(offer: string): readonly string[] {
    return this.#offers.get(offer) ?? [];
  }

  /** Removes what was written for offers. */
  clear(): void {
    this.#offers.clear();
    if (this.#folder !== null) rmSync(this.#folder, { recursive: true, force: true });
    this.#folder = null;
  }

  #pathsOf(files: readonly OfferedFile[], id: string): readonly string[] {
    let left = PASTED_MAX;
    return files.flatMap((file, index) => {
      if ('path' in file) return [file.path];
      left -= file.bytes.byteLength;
      return left < 0 ? [] : [this.#write(file.name, file.bytes, `${id.slice(0, 8)}-${index}`)];
    });
  }

  #write(name: string, bytes: Uint8Array, unique: string): string {
    this.#folder ??= mkdtempSync(join(app.getPath('temp'), 'masthead-'));
    // Only the last part of the name, so that it cannot lead out of the folder.
    const plain = basename(name.replaceAll('\\', '/'))
      .replace(/[^\p{L}\p{N}. _-]/gu, '_')
      .slice(-80);
    const path = join(this.#folder, `${unique}-${plain === '' ? 'picture' : plain}`);
    writeFileSync(path, bytes, { flag: 'wx', mode: 0o600 });
    return path;
  }
}

/** Listens for offers of the program's own window. */
export function openOffers(offers: Offers): void {
  ipcMain.handle(OFFER_CHANNEL, (event, value: unknown) => (isOwnSender(event) ? offers.take(value) : null));
  app.on('will-quit', () => offers.clear());
}
