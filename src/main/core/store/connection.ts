import { existsSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import Database from 'better-sqlite3';
import { Refusal } from '#shared/contract/errors.ts';

/** "MSTH": tells a Masthead workspace from any other SQLite file (PRAGMA application_id). */
export const APPLICATION_ID = 0x4d535448;

/** The single connection that writes. Different type from `Reader`, so that a query cannot be handed it by mistake. */
export type Writer = Database.Database & { readonly access: 'write' };
/** A connection opened read-only. */
export type Reader = Database.Database & { readonly access: 'read' };

/**
 * Opens (or makes) a workspace file for writing. Refuses what is not a workspace; never repairs, moves or
 * deletes anything.
 */
export function openWriter(file: string): Writer {
  const fresh = !existsSync(file);
  if (!fresh) refuseForeignFile(file);
  const database = openDatabase(file, false);
  try {
    if (fresh) database.pragma(`application_id = ${APPLICATION_ID}`);
    configureWriter(database);
  } catch (error) {
    database.close();
    throw damaged(file, error);
  }
  return Object.assign(database, { access: 'write' } as const);
}

/**
 * Opens a workspace file for reading only.
 * @param prepare makes what this connection alone has (temporary views), before it may write nothing at all
 */
export function openReader(
  file: string,
  prepare: (database: Database.Database) => void = () => undefined,
): Reader {
  const database = openDatabase(file, true);
  prepare(database);
  database.pragma('trusted_schema = OFF');
  database.pragma('busy_timeout = 5000');
  database.pragma('query_only = ON');
  // A month is a few hundred rows spread over a file that can hold 100,000 posts.
  database.pragma('cache_size = -32000');
  return Object.assign(database, { access: 'read' } as const);
}

function openDatabase(file: string, readonly: boolean): Database.Database {
  try {
    return new Database(file, { readonly, fileMustExist: readonly, timeout: 5000 });
  } catch (error) {
    throw unreadable(file, error);
  }
}

function configureWriter(database: Database.Database): void {
  database.pragma('journal_mode = WAL');
  // better-sqlite3 is compiled with DEFAULT_WAL_SYNCHRONOUS=1: without this the first write drops to NORMAL,
  // which may lose acknowledged commits at a power cut.
  database.pragma('synchronous = FULL');
  database.pragma('checkpoint_fullfsync = ON');
  database.pragma('foreign_keys = ON');
  database.pragma('trusted_schema = OFF');
  database.pragma('cell_size_check = ON');
  database.pragma('mmap_size = 0');
  database.pragma('busy_timeout = 5000');
}

/** SQLite opens an empty file, and one without its first page, as a new database: that must not pass for a fresh start. */
function refuseForeignFile(file: string): void {
  const values = { file: basename(file) };
  if (statSync(file).isDirectory()) throw new Refusal('file-problem', 'core.refusal.notWorkspace', values);
  if (statSync(file).size === 0) throw new Refusal('file-problem', 'core.refusal.emptyFile', values);
  const probe = openDatabase(file, true);
  try {
    const id = probe.pragma('application_id', { simple: true });
    if (id !== APPLICATION_ID) throw new Refusal('file-problem', 'core.refusal.notWorkspace', values);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw damaged(file, error);
  } finally {
    probe.close();
  }
}

/** Why a file could not be opened, in words. What nobody foresaw is in the log, and never ends the start. */
export function refusalToOpen(file: string, error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (!(error instanceof Database.SqliteError)) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`core: a workspace could not be opened: ${detail}\n`);
  }
  return damaged(file, error);
}

function damaged(file: string, error: unknown): Refusal {
  // A file or folder that may only be read is in perfect order; calling it damaged would frighten for nothing.
  if (error instanceof Database.SqliteError && /^SQLITE_(CANTOPEN|READONLY)/.test(error.code)) {
    return unreadable(file, error);
  }
  return new Refusal('file-problem', 'core.refusal.damaged', {
    file: basename(file),
    detail: messageOf(error),
  });
}

function unreadable(file: string, error: unknown): Refusal {
  const values = { file: basename(file), detail: messageOf(error) };
  return new Refusal('file-problem', 'core.refusal.fileUnreadable', values);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Asserts, after a write, that commits are durable; PRAGMA answers the truth only then. */
export function assertDurable(writer: Writer): void {
  const level = writer.pragma('synchronous', { simple: true });
  if (level !== 2) throw new Error(`The workspace writes with synchronous=${String(level)}, not FULL (2).`);
}
