import { hash } from 'node:crypto';
import { JournalCheck } from '#shared/audit/check.ts';
import type { Reader, Writer } from '../store/connection.ts';
import { type LogRow, operationOf } from '../store/journal.ts';
import { nodeProofs } from './proofs.ts';

type CheckedRow = LogRow & { readonly bytes: Buffer };

/** Told how many operations have been checked. */
export type Progress = (done: number) => void;

const TELL_EVERY = 10_000;

/** Checks the log of a workspace end to end; stops at the first fault. */
export function checkLog(connection: Reader | Writer, tell: Progress = () => undefined): JournalCheck {
  const check = new JournalCheck(nodeProofs);
  // Bodies as bytes: two different texts that are no UTF-8 can read as one and the same string.
  const rows = connection
    .prepare('SELECT *, CAST(body AS BLOB) AS bytes FROM log ORDER BY seq')
    .iterate() as Iterable<CheckedRow>;
  for (const row of rows) {
    const right = check.add(operationOf(row), hash('sha256', row.bytes, 'hex'), () => row.body);
    if (!right) break;
    if (row.seq % TELL_EVERY === 0) tell(row.seq);
  }
  return check;
}
