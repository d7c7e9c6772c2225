import { createHash } from 'node:crypto';
import { bearsKey, type CheckedOperation, JournalCheck } from '#shared/audit/check.ts';
import { type AuditFilters, isWhole } from '#shared/audit/entry.ts';
import {
  type AuditHead,
  auditFileFoot,
  auditFileHead,
  auditFileLine,
  auditFileSeal,
} from '#shared/audit/file.ts';
import { peopleOf } from '../people/queries.ts';
import { type LogRow, operationOf } from '../store/journal.ts';
import { prepared } from '../store/prepared.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';
import { JournalSearch } from './entries.ts';
import type { AuditReader } from './names.ts';
import { breath } from './pace.ts';
import { nodeProofs } from './proofs.ts';

const ROWS_AT_ONCE = 500;

/**
 * The journal as an audit file, part by part. What the filters leave out is there without its body: the chain covers
 * the body's hash, and so still holds from end to end.
 */
export async function* auditFile(
  store: WorkspaceFile,
  filters: AuditFilters,
  head: AuditHead,
  reader: AuditReader,
): AsyncGenerator<string> {
  const seal = createHash('sha256');
  for await (const part of auditParts(store, filters, head, reader)) {
    seal.update(part);
    yield part;
  }
  yield auditFileSeal(seal.digest('hex'));
}

async function* auditParts(
  store: WorkspaceFile,
  filters: AuditFilters,
  head: AuditHead,
  reader: AuditReader,
): AsyncGenerator<string> {
  const people = peopleOf(store.readAll).map(({ id, name, role }) => ({ id, name, role }));
  const keeps = await bodiesKept(store, filters, reader);
  const check = new JournalCheck(nodeProofs);
  yield auditFileHead(head, people);
  const select = prepared(store.readAll, 'SELECT * FROM log WHERE seq > ? ORDER BY seq LIMIT ?');
  let before = '';
  let after = 0;
  for (;;) {
    const rows = select.all(after, ROWS_AT_ONCE) as LogRow[];
    const lines = rows.map((row) => {
      const operation = operationFor(row, keeps(row));
      const { body } = operation;
      if (check.fault === null) {
        check.add(operation, body === null ? null : check.hashOf(body), () => body ?? 'null');
      }
      return auditFileLine(operation);
    });
    if (rows.length === 0) break;
    yield `${before}${lines.join(',\n')}`;
    before = ',\n';
    after = rows.at(-1)?.seq ?? after;
    await breath();
  }
  yield `${after === 0 ? '' : '\n'}${auditFileFoot(check.counts, check.head)}`;
}

function operationFor(row: LogRow, withBody: boolean): CheckedOperation {
  const operation = operationOf(row);
  return withBody ? operation : { ...operation, body: null };
}

/** Which bodies go into the file: those asked for, and those that a signature needs; never a package's secret. */
async function bodiesKept(
  store: WorkspaceFile,
  filters: AuditFilters,
  reader: AuditReader,
): Promise<(row: LogRow) => boolean> {
  const mayLeave = (row: LogRow): boolean => row.entity !== 'package';
  if (isWhole(filters)) return mayLeave;
  const search = new JournalSearch(store, filters, reader, null);
  const groups = new Set<string>();
  for (const group of [...search.groups()]) {
    if (search.entryOf(group) !== null) groups.add(group.id);
    if (groups.size % 100 === 0) await breath();
  }
  const isAsked = (row: LogRow): boolean =>
    groups.has(row.change_group) && (row.kind === 'group' || search.isMeant(row));
  return (row) => bearsKey(row) || (mayLeave(row) && isAsked(row));
}
