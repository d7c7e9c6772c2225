import type { Id } from '#shared/ids.ts';
import type { Json } from '#shared/journal/canonical.ts';
import { type EntityKind, OPERATION_VERSION } from '#shared/journal/operation.ts';
import { packState, unpackState } from '#shared/journal/pack.ts';
import { applyOperation, type EntityState, emptyState } from '#shared/journal/state.ts';
import type { Writer } from './connection.ts';
import type { LogRow } from './journal.ts';
import { prepared } from './prepared.ts';

/** An entity's state, of how many operations it is the fold, and whether there was nothing of it before. */
export type LoadedEntity = { readonly state: EntityState; operations: number; readonly isNew: boolean };

/** An entity that nothing was said of yet. */
export function nothingKnown(kind: EntityKind, id: Id): LoadedEntity {
  return { state: emptyState(kind, id), operations: 0, isNew: true };
}

/**
 * From so many operations on, the fold of an entity is kept in `entity`. Below, reading them back costs less
 * than a tenth of a commit, and nothing has to be kept beside the log: an import writes half as much.
 */
const SNAPSHOT_FROM = 16;

/** The state of an entity: its snapshot where there is one, else the fold of what the journal says of it. */
export function loadEntity(writer: Writer, kind: EntityKind, id: Id): LoadedEntity {
  const stored = prepared(writer, 'SELECT state, operations FROM entity WHERE id = ? AND kind = ?').get(
    id,
    kind,
  ) as { readonly state: string; readonly operations: number } | undefined;
  if (stored !== undefined) {
    return { state: unpackState(kind, id, stored.state), operations: stored.operations, isNew: false };
  }
  return foldFromLog(writer, kind, id);
}

type FoldedRow = readonly [
  opId: Id,
  device: Id,
  hlc: string,
  person: Id,
  kind: LogRow['kind'],
  register: string | null,
  body: string,
];

function foldFromLog(writer: Writer, kind: EntityKind, id: Id): LoadedEntity {
  const rows = prepared(
    writer,
    `SELECT op_id, device, hlc, person, kind, register, body FROM log
     WHERE entity_id = ? AND entity = ? AND outcome = 'applied' AND version <= ${OPERATION_VERSION} ORDER BY seq`,
  )
    .raw()
    .all(id, kind) as FoldedRow[];
  const state = emptyState(kind, id);
  for (const [opId, device, hlc, person, operationKind, register, body] of rows) {
    applyOperation(
      state,
      { opId, device, hlc, person, kind: operationKind, register },
      JSON.parse(body) as Json,
    );
  }
  return { state, operations: rows.length, isNew: rows.length === 0 };
}

/** Keeps the state of an entity once it is long to fold. */
export function saveEntity(writer: Writer, { state, operations }: LoadedEntity): void {
  if (operations < SNAPSHOT_FROM) return;
  prepared(
    writer,
    `INSERT INTO entity (id, kind, operations, state) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET operations = excluded.operations, state = excluded.state`,
  ).run(state.id, state.entity, operations, packState(state));
}
