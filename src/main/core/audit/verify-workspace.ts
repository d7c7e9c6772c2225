import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import type { JournalFault, JournalVerdict } from '#shared/audit/verdict.ts';
import { openReader, openWriter, type Reader, type Writer } from '../store/connection.ts';
import { sha256 } from '../store/journal.ts';
import { LATEST_VERSION, migrate, versionOf } from '../store/migrate.ts';
import { rebuild } from '../store/rebuild.ts';
import { projectedTables } from '../store/rows.ts';
import { checkLog, type Progress } from './verify-log.ts';

/**
 * Checks a workspace: its journal, and that its tables are what a replay of the journal gives. The file itself is
 * only read; what has to be written is written into a copy that is removed again.
 */
export async function verifyWorkspace(file: string, tell?: Progress): Promise<JournalVerdict> {
  const folder = mkdtempSync(join(tmpdir(), 'masthead-verify-'));
  try {
    const copy = join(folder, 'copy.masthead');
    await copyWorkspace(file, copy);
    return verifyCopy(copy, tell);
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    return { ...nothingChecked, fault: { fault: 'form', seq: null, detail: error.message } };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** More pages than any file has. */
const ALL_PAGES = 0x7fffffff;

const nothingChecked: JournalVerdict = {
  fault: null,
  counts: { operations: 0, actions: 0, bodies: 0, keys: 0, decisions: 0, signed: 0, unsigned: 0 },
  head: '',
  rows: null,
};

/** A copy of one moment, also while Masthead has the file open. */
async function copyWorkspace(file: string, copy: string): Promise<void> {
  let reader: Reader | null = null;
  try {
    reader = openReader(file);
    // All pages at once: a hundred at a time, as it does by itself, is a turn of the loop for each.
    await reader.backup(copy, { progress: () => ALL_PAGES });
  } catch (error) {
    // In a folder that cannot be written SQLite cannot make the files beside it that it reads with.
    if (!(error instanceof Error && 'code' in error && /CANTOPEN|READONLY/u.test(String(error.code))))
      throw error;
    copyFileSync(file, copy);
    if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`);
  } finally {
    reader?.close();
  }
}

function verifyCopy(copy: string, tell?: Progress): JournalVerdict {
  const writer = openWriter(copy);
  // A copy that is thrown away need not survive a power cut.
  writer.pragma('synchronous = OFF');
  try {
    const { fault, counts, head } = checkLog(writer, tell);
    if (fault !== null) return { fault, counts, head, rows: null };
    // The tables of an older program hold less than a replay by this one would give.
    if (versionOf(writer) !== LATEST_VERSION) {
      migrate(writer);
      return { fault, counts, head, rows: null };
    }
    const tables = compareTables(writer);
    return { fault: tables.fault, counts, head, rows: tables.rows };
  } finally {
    writer.close();
  }
}

type TableSums = ReadonlyMap<string, { readonly sum: string; readonly rows: number }>;

function compareTables(writer: Writer): { readonly fault: JournalFault | null; readonly rows: number } {
  const before = tableSums(writer);
  rebuild(writer);
  const after = tableSums(writer);
  const rows = [...after.values()].reduce((sum, table) => sum + table.rows, 0);
  const wrong = [...after].find(([table, { sum }]) => before.get(table)?.sum !== sum);
  return { fault: wrong === undefined ? null : { fault: 'tables', seq: null, detail: wrong[0] }, rows };
}

function tableSums(connection: Writer): TableSums {
  const tables = [...Object.keys(projectedTables), 'entity', 'change_group'];
  return new Map(tables.map((table) => [table, tableSum(connection, table)]));
}

function tableSum(connection: Writer, table: string): { readonly sum: string; readonly rows: number } {
  let sum = '';
  let rows = 0;
  for (const row of connection.prepare(`SELECT * FROM ${table} ORDER BY id`).raw().iterate()) {
    sum = sha256(`${sum}${JSON.stringify(row)}`);
    rows += 1;
  }
  return { sum, rows };
}

/** The name that a workspace's file is known by. */
export function workspaceName(file: string): string {
  return basename(file).replace(/\.masthead$/u, '');
}
