import type { Id } from '#shared/ids.ts';
import type { Reader, Writer } from './connection.ts';
import { prepared } from './prepared.ts';

/** Who wrote an operation; null where the journal has none of this id. */
export function writerOf(read: Reader | Writer, opId: Id): Id | null {
  const person = prepared(read, 'SELECT person FROM log WHERE op_id = ?').pluck().get(opId);
  return typeof person === 'string' ? person : null;
}
