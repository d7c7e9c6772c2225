import type { Id } from '#shared/ids.ts';
import type { Json } from '#shared/journal/canonical.ts';
import { chainStart, chainValue } from '#shared/journal/chain.ts';
import type { Reader, Writer } from './connection.ts';
import { type LogRow, operationOf, sha256 } from './journal.ts';
import { Projector } from './projector.ts';
import { projectedTables } from './rows.ts';

/** Tables that `rebuild` empties and fills again; children before parents. */
const derived = [
  'comment',
  'package',
  'snippet',
  'hashtags',
  'template',
  'guideline',
  'style',
  'post',
  'asset',
  'pillar',
  'campaign',
  'channel',
  'brand',
  'person',
  'entity',
  'change_group',
  'quarantine',
];

/**
 * Drops every projection and replays the journal into new ones, in one transaction. An entity whose row cannot
 * be written, or names something that is not there, is set aside in `quarantine` with its reason: one bad row
 * never keeps a workspace shut.
 * @returns how many operations were read
 */
export function rebuild(writer: Writer): number {
  // Checked once at the end instead of five times a row. The pragma does nothing inside a transaction.
  writer.pragma('foreign_keys = OFF');
  try {
    return writer.transaction(() => replay(writer)).immediate();
  } finally {
    writer.pragma('foreign_keys = ON');
  }
}

function replay(writer: Writer): number {
  for (const table of derived) writer.exec(`DELETE FROM ${table}`);
  const indexes = indexesOf(writer);
  for (const { name } of indexes) writer.exec(`DROP INDEX ${name}`);
  const projector = new Projector(writer, true);
  const select = writer
    .prepare(`SELECT ${replayed.join(', ')} FROM log WHERE seq > ? ORDER BY seq LIMIT 5000`)
    .raw();
  let seq = 0;
  for (let rows = select.all(seq) as ReplayRow[]; rows.length > 0; rows = select.all(seq) as ReplayRow[]) {
    for (const row of rows) applyRow(projector, row);
    seq = rows.at(-1)?.[0] ?? seq;
  }
  projector.flushWithQuarantine();
  for (const { sql } of indexes) writer.exec(sql);
  quarantineOrphans(writer);
  return seq;
}

/** What folding needs of an operation; half a million of them are read as plain arrays. */
const replayed = [
  'seq',
  'op_id',
  'device',
  'hlc',
  'person',
  'kind',
  'entity',
  'entity_id',
  'register',
  'body',
  'change_group',
  'version',
  'outcome',
] as const;
type ReplayRow = readonly [
  seq: number,
  opId: Id,
  device: Id,
  hlc: string,
  person: Id,
  kind: LogRow['kind'],
  entity: LogRow['entity'],
  entityId: Id,
  register: string | null,
  body: string,
  group: Id,
  version: number,
  outcome: LogRow['outcome'],
];

function applyRow(projector: Projector, row: ReplayRow): void {
  const [seq, opId, device, hlc, person, kind, entity, entityId, register, body, group, version, outcome] =
    row;
  const operation = {
    seq,
    opId,
    device,
    hlc,
    person,
    kind,
    entity,
    entityId,
    register,
    group,
    version,
    outcome,
  };
  projector.apply(operation, JSON.parse(body) as Json);
}

/** Indexes of the derived tables: filling a table and then its index is cheaper than both at once. */
function indexesOf(writer: Writer): readonly { readonly name: string; readonly sql: string }[] {
  const tables = derived.map((table) => `'${table}'`).join(', ');
  return writer
    .prepare(
      `SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN (${tables})`,
    )
    .all() as { readonly name: string; readonly sql: string }[];
}

/** Rows that name something which is not there leave their table and say so; in turn, what named them. */
function quarantineOrphans(writer: Writer): void {
  const orphans =
    writer.prepare(`SELECT DISTINCT broken."table" AS kind, broken.parent, link."from" AS "column"
    FROM pragma_foreign_key_check AS broken
    JOIN pragma_foreign_key_list(broken."table") AS link ON link.id = broken.fkid`);
  for (let found = orphans.all() as Orphans[]; found.length > 0; found = orphans.all() as Orphans[]) {
    for (const those of found) setAside(writer, those);
  }
}

type Orphans = { readonly kind: string; readonly parent: string; readonly column: string };

function setAside(writer: Writer, { kind, parent, column }: Orphans): void {
  const missing = `${column} IS NOT NULL AND ${column} NOT IN (SELECT id FROM ${parent})`;
  writer.exec(`INSERT OR REPLACE INTO quarantine (entity_id, kind, reason)
    SELECT id, '${kind}', 'its ${parent} is not there' FROM ${kind} WHERE ${missing}`);
  writer.exec(`DELETE FROM ${kind} WHERE ${missing}`);
}

/** One SHA-256 over every projected row and entity state, in key order: equal exactly when the tables are. */
export function stateHash(connection: Reader | Writer): string {
  let running = '';
  for (const table of [...Object.keys(projectedTables), 'entity', 'change_group']) {
    const rows = connection.prepare(`SELECT * FROM ${table} ORDER BY id`).raw().iterate();
    for (const row of rows) running = sha256(`${running}${table}${JSON.stringify(row)}`);
  }
  return running;
}

/** Where the journal stops telling the truth: the operation's number and what is wrong with it. */
export type ChainFault = { readonly seq: number; readonly fault: 'body' | 'chain' | 'gap' };

/** Verifies the journal end to end: every body against its hash, every link against the one before. */
export function verifyChain(connection: Reader | Writer): ChainFault | null {
  let chain = chainStart;
  let expected = 1;
  for (const row of connection.prepare('SELECT * FROM log ORDER BY seq').iterate() as Iterable<LogRow>) {
    const operation = operationOf(row);
    if (row.seq !== expected) return { seq: row.seq, fault: 'gap' };
    if (sha256(row.body) !== row.body_hash) return { seq: row.seq, fault: 'body' };
    chain = chainValue(chain, operation, row.seq, row.outcome, sha256);
    if (chain !== row.chain) return { seq: row.seq, fault: 'chain' };
    expected += 1;
  }
  return null;
}
