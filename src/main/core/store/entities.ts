import type { Id } from '#shared/ids.ts';
import type { Json } from '#shared/journal/canonical.ts';
import { type EntityKind, OPERATION_VERSION } from '#shared/journal/operation.ts';
import { packState, unpackState } from '#shared/journal/pack.ts';
import { applyOperation, type EntityState, emptyState } from '#shared/journal/state.ts';
import type { Writer } from './connection.ts';
import { type LogRow, operationOf } from './journal.ts';
import { prepared } from './prepared.ts';

/** An entity's state, and of how many operations it is the fold. */
export type LoadedEntity = { readonly state: EntityState; operations: number };

/**
 * The state of an entity. A fold that is more than one operation is kept in `entity`; that of a single one (a
 * freshly imported post) is its operation, and is read from the journal.
 */
export function loadEntity(writer: Writer, kind: EntityKind, id: Id): LoadedEntity {
  const stored = prepared(writer, 'SELECT state, operations FROM entity WHERE id = ? AND kind = ?').get(
    id,
    kind,
  ) as { readonly state: string; readonly operations: number } | undefined;
  if (stored !== undefined) {
    return { state: unpackState(kind, id, stored.state), operations: stored.operations };
  }
  return foldFromLog(writer, kind, id);
}

function foldFromLog(writer: Writer, kind: EntityKind, id: Id): LoadedEntity {
  const rows = prepared(
    writer,
    "SELECT * FROM log WHERE entity_id = ? AND entity = ? AND outcome = 'applied' AND version <= ? ORDER BY seq",
  ).all(id, kind, OPERATION_VERSION) as LogRow[];
  const state = emptyState(kind, id);
  for (const row of rows) applyOperation(state, operationOf(row), JSON.parse(row.body) as Json);
  return { state, operations: rows.length };
}

/** Keeps the state of an entity, unless its one operation says it all. */
export function saveEntity(writer: Writer, { state, operations }: LoadedEntity): void {
  if (operations < 2) return;
  prepared(
    writer,
    `INSERT INTO entity (id, kind, operations, state) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET operations = excluded.operations, state = excluded.state`,
  ).run(state.id, state.entity, operations, packState(state));
}
