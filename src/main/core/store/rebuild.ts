import type { Json } from '#shared/journal/canonical.ts';
import { chainStart, chainValue } from '#shared/journal/chain.ts';
import type { Reader, Writer } from './connection.ts';
import { type LogRow, operationOf, sha256 } from './journal.ts';
import { Projector } from './projector.ts';
import { projectedTables } from './rows.ts';

/** Tables that `rebuild` empties and fills again; children before parents. */
const derived = [
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
 * be written is set aside in `quarantine` with its reason, so that one bad row never keeps a workspace shut.
 * @returns how many operations were read
 */
export function rebuild(writer: Writer): number {
  const select = writer.prepare('SELECT * FROM log WHERE seq > ? ORDER BY seq LIMIT 20000');
  return writer
    .transaction(() => {
      for (const table of derived) writer.exec(`DELETE FROM ${table}`);
      const projector = new Projector(writer, true);
      let seq = 0;
      for (let rows = select.all(seq) as LogRow[]; rows.length > 0; rows = select.all(seq) as LogRow[]) {
        for (const row of rows) projector.apply(operationOf(row), JSON.parse(row.body) as Json);
        seq = rows.at(-1)?.seq ?? seq;
      }
      projector.flushWithQuarantine();
      return seq;
    })
    .immediate();
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
