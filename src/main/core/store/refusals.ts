import { SqliteError } from 'better-sqlite3';
import { Refusal } from '#shared/contract/errors.ts';

/** SQLite's own no, in words a person can act on; every other error is handed on as it is. */
export function refusalFor(error: unknown): unknown {
  if (!(error instanceof SqliteError)) return error;
  if (error.code === 'SQLITE_FULL') return new Refusal('file-problem', 'core.refusal.diskFull');
  if (error.code.startsWith('SQLITE_IOERR')) return new Refusal('file-problem', 'core.refusal.diskFailed');
  if (error.code.startsWith('SQLITE_READONLY')) return new Refusal('file-problem', 'core.refusal.readOnly');
  if (error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY')
    return new Refusal('wrong-state', 'core.refusal.stillUsed');
  if (error.code.startsWith('SQLITE_CORRUPT') || error.code === 'SQLITE_NOTADB') {
    return new Refusal('file-problem', 'core.refusal.damagedNow', { detail: error.message });
  }
  return error;
}
