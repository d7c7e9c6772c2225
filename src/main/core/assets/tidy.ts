import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { FILE_HASH } from '#shared/assets/address.ts';
import type { AssetVersion } from '#shared/assets/asset.ts';
import type { Attendant } from '../session.ts';
import type { Writer } from '../store/connection.ts';
import { prepared } from '../store/prepared.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';
import { noteFiles } from './file-rows.ts';
import { filesFolderOf, INCOMING, isFileThere, pathIn } from './files.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** How long a file that nothing names is kept: undo may bring back what names it, and so may an older copy. */
export const UNUSED_KEPT_MS = 30 * DAY;
/** A draft that old belongs to no import that still runs. */
const DRAFT_KEPT_MS = DAY;
/** How soon after opening, and how often after that, somebody looks. */
const FIRST_MS = 2 * 60_000;
const EVERY_MS = 12 * HOUR;

/** Looks after the files beside a workspace while it is open. */
export class FileKeeper implements Attendant {
  readonly #store: WorkspaceFile;
  readonly #report: (error: unknown) => void;
  readonly #timers: readonly NodeJS.Timeout[];

  constructor(store: WorkspaceFile, report: (error: unknown) => void) {
    this.#store = store;
    this.#report = report;
    this.#timers = [setTimeout(() => this.#look(), FIRST_MS), setInterval(() => this.#look(), EVERY_MS)];
    for (const timer of this.#timers) timer.unref();
  }

  /** The machine woke up, or the window came to the front: that changes nothing for files. */
  tick(): void {
    return;
  }

  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer);
  }

  #look(): void {
    try {
      tidyFiles(this.#store);
    } catch (error) {
      // A folder that cannot be read now is looked at again later; nothing depends on it.
      this.#report(error);
    }
  }
}

/**
 * Takes away files that nothing has named for thirty days, and drafts that were broken off. Files that are named and
 * were not noted (the folder was copied without its notes) are noted again. Gives the hashes of what was removed.
 */
export function tidyFiles(store: WorkspaceFile): readonly string[] {
  const folder = filesFolderOf(store.file);
  if (!existsSync(folder)) return [];
  const now = store.sources.now();
  removeDrafts(folder, now);
  const named = namedFiles(store.writer);
  const present = filesIn(folder);
  store.keep((writer) => {
    noteAgain(writer, store.file, named, now);
    noteUse(writer, named, present, now);
  });
  const over = prepared(store.writer, 'SELECT hash FROM asset_file WHERE unused_since <= ?').pluck();
  const removed = over.all(now - UNUSED_KEPT_MS) as string[];
  for (const hash of removed)
    for (const size of ['file', 'view', 'thumb'] as const)
      rmSync(pathIn(folder, hash, size), { force: true });
  store.keep((writer) => {
    for (const hash of removed) prepared(writer, 'DELETE FROM asset_file WHERE hash = ?').run(hash);
  });
  return removed;
}

function removeDrafts(folder: string, now: number): void {
  const incoming = join(folder, INCOMING);
  if (!existsSync(incoming)) return;
  for (const name of readdirSync(incoming)) {
    const path = join(incoming, name);
    const found = statSync(path, { throwIfNoEntry: false });
    if (found !== undefined && now - found.mtimeMs > DRAFT_KEPT_MS) rmSync(path, { force: true });
  }
}

type Named = ReadonlyMap<string, AssetVersion | null>;

/** Every file that an asset has or had as a version, or that a post shows. */
function namedFiles(writer: Writer): Named {
  const named = new Map<string, AssetVersion | null>();
  const pins = prepared(writer, 'SELECT DISTINCT hash FROM shown_asset WHERE hash IS NOT NULL').pluck().all();
  for (const hash of pins as string[]) named.set(hash, null);
  for (const versions of prepared(writer, 'SELECT versions FROM asset').pluck().all() as string[])
    for (const version of JSON.parse(versions) as AssetVersion[]) named.set(version.hash, version);
  return named;
}

function filesIn(folder: string): readonly string[] {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true });
  return all.flatMap(({ name }) => (FILE_HASH.test(name) ? [name] : []));
}

function noteAgain(writer: Writer, workspaceFile: string, named: Named, now: number): void {
  const known = new Set(prepared(writer, 'SELECT hash FROM asset_file').pluck().all() as string[]);
  const folder = filesFolderOf(workspaceFile);
  for (const [hash, version] of named) {
    if (version === null || known.has(hash) || !isFileThere(workspaceFile, hash)) continue;
    noteFiles(writer, [{ ...version, pictured: existsSync(pathIn(folder, hash, 'thumb')) }], now);
  }
}

/** Says of each file since when nothing names it. One that the workspace never heard of begins to be unused today. */
function noteUse(writer: Writer, named: Named, present: readonly string[], now: number): void {
  const begin = prepared(
    writer,
    `INSERT INTO asset_file (hash, mime, bytes, pictured, stored_at, unused_since) VALUES (?, '', 0, 0, ?, ?)
     ON CONFLICT (hash) DO UPDATE SET unused_since = coalesce(unused_since, excluded.unused_since)`,
  );
  const end = prepared(
    writer,
    'UPDATE asset_file SET unused_since = NULL WHERE hash = ? AND unused_since IS NOT NULL',
  );
  const noted = prepared(writer, 'SELECT hash FROM asset_file').pluck().all() as string[];
  for (const hash of new Set([...noted, ...present])) {
    if (named.has(hash)) end.run(hash);
    else begin.run(hash, now, now);
  }
}
