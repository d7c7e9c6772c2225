import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkLog } from '#core/audit/verify-log.ts';
import { openWriter, type Writer } from '#core/store/connection.ts';
import { pick, type Random, seededRandom } from './random.ts';
import { temporaryFolder } from './store.ts';
import type { Tampered } from './tamper.ts';

/** Columns of the journal, those of numbers apart: SQLite stores these as eight bytes at most. */
const texts = [
  'op_id',
  'device',
  'hlc',
  'person',
  'kind',
  'entity',
  'entity_id',
  'register',
  'base',
  'body',
  'body_hash',
  'change_group',
  'outcome',
  'chain',
] as const;
const numbers = ['seq', 'device_seq', 'version'] as const;

/**
 * Random single-byte changes to cells of a workspace's journal, each checked for and taken back. It works on a copy
 * without the triggers that keep the journal append-only: whoever tampers has a hex editor.
 * @param file a workspace that nobody is writing to
 */
export function tamperJournal(file: string, tries = 1000, seed = 1): Tampered {
  const folder = temporaryFolder();
  const copy = join(folder.path, 'tampered.masthead');
  copyFileSync(file, copy);
  const writer = openWriter(copy);
  try {
    return tamperCells(writer, tries, seededRandom(seed));
  } finally {
    writer.close();
    folder.remove();
  }
}

function tamperCells(writer: Writer, tries: number, random: Random): Tampered {
  writer.exec('DROP TRIGGER log_is_final; DROP TRIGGER log_is_kept');
  writer.pragma('ignore_check_constraints = ON');
  if (checkLog(writer).fault !== null) throw new Error('The journal was not whole to begin with.');
  const rows = Number(writer.prepare('SELECT count(*) FROM log').pluck().get());
  let detected = 0;
  let tried = 0;
  while (tried < tries) {
    const change = changeOf(writer, 1 + random(rows), random);
    if (change === null) continue;
    tried += 1;
    writer.exec('SAVEPOINT tampering');
    change();
    if (checkLog(writer).fault !== null) detected += 1;
    writer.exec('ROLLBACK TO tampering; RELEASE tampering');
  }
  return { tried, detected };
}

/** One changed byte in a random cell of a row; null where the cell holds none. */
function changeOf(writer: Writer, seq: number, random: Random): (() => void) | null {
  const column = pick(random, [...texts, ...numbers]);
  if ((numbers as readonly string[]).includes(column)) return numberChange(writer, seq, column, random);
  const cell = writer.prepare(`SELECT CAST(${column} AS BLOB) FROM log WHERE seq = ?`).pluck().get(seq);
  if (!(cell instanceof Uint8Array) || cell.length === 0) return null;
  const at = random(cell.length);
  const changed = Buffer.from(cell);
  changed[at] = (changed[at] ?? 0) ^ (1 + random(255));
  return () => writer.prepare(`UPDATE log SET ${column} = CAST(? AS TEXT) WHERE seq = ?`).run(changed, seq);
}

function numberChange(writer: Writer, seq: number, column: string, random: Random): () => void {
  const cell = writer.prepare(`SELECT ${column} FROM log WHERE seq = ?`).pluck().safeIntegers().get(seq);
  const flipped = BigInt.asIntN(
    64,
    BigInt(cell as bigint) ^ (BigInt(1 + random(255)) << BigInt(8 * random(8))),
  );
  return () => {
    // Two operations cannot have one number: the one that had it moves out of the way.
    if (column === 'seq') writer.prepare('DELETE FROM log WHERE seq = ?').run(flipped);
    writer.prepare(`UPDATE log SET ${column} = ? WHERE seq = ?`).run(flipped, seq);
  };
}
