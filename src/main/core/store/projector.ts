import type { Id } from '#shared/ids.ts';
import type { Json } from '#shared/journal/canonical.ts';
import type { EntityKind, GroupBody, JudgedOperation } from '#shared/journal/operation.ts';
import { OPERATION_VERSION, operationKinds } from '#shared/journal/operation.ts';
import { applyOperation, type EntityState } from '#shared/journal/state.ts';
import type { Writer } from './connection.ts';
import { type LoadedEntity, loadEntity, nothingKnown, saveEntity } from './entities.ts';
import { prepared } from './prepared.ts';
import { rowOf, tableOf } from './rows.ts';
import { insertRow, updateRow } from './save-row.ts';

/** Everybody's actions that nobody did: jobs, seeding. No one's undo reaches them. */
export const SYSTEM_PERSON: Id = '00000000-0000-7000-8000-000000000000';

/** What folding needs of an operation. */
export type Foldable = Omit<JudgedOperation, 'deviceSeq' | 'base' | 'body' | 'bodyHash' | 'chain'>;

const knownKinds = new Set<string>(operationKinds);

/**
 * Turns operations into rows. It folds operations into entity states held in memory and writes each touched
 * entity once, on `flush`; the same code serves one edit and a rebuild of half a million.
 */
export class Projector {
  readonly #writer: Writer;
  readonly #loaded = new Map<Id, LoadedEntity>();
  readonly #touched = new Map<Id, LoadedEntity>();
  readonly #fromNothing: boolean;

  /** @param fromNothing the tables are empty (a rebuild): nothing needs to be loaded first */
  constructor(writer: Writer, fromNothing = false) {
    this.#writer = writer;
    this.#fromNothing = fromNothing;
  }

  /** The state of an entity as of the last applied operation, flushed or not. */
  stateOf(kind: EntityKind, id: Id): EntityState {
    return this.#entity(kind, id).state;
  }

  /** Says that an entity is about to be made: there is nothing of it to look for. */
  begin(kind: EntityKind, id: Id): void {
    if (!this.#touched.has(id)) this.#loaded.set(id, nothingKnown(kind, id));
  }

  /** Folds one operation. Refused ones, and those of a later format, change nothing. */
  apply(operation: Foldable, body: Json): void {
    if (operation.outcome !== 'applied' || operation.version > OPERATION_VERSION) return;
    if (!knownKinds.has(operation.kind)) return;
    if (operation.kind === 'group') return this.#projectGroup(operation, body as unknown as GroupBody);
    const entity = this.#entity(operation.entity, operation.entityId);
    applyOperation(entity.state, operation, body);
    entity.operations += 1;
    this.#touched.set(operation.entityId, entity);
  }

  /** How many entities wait to be written. */
  get pending(): number {
    return this.#touched.size;
  }

  /** Writes every touched entity, its state and the row that follows from it, and notes the kind of each. */
  flush(written: Map<Id, EntityKind>): void {
    for (const entity of this.#touched.values()) {
      this.#save(entity);
      written.set(entity.state.id, entity.state.entity);
    }
    this.discard();
  }

  /** Like `flush`, but an entity that cannot be projected is set aside with its reason. */
  flushWithQuarantine(): void {
    for (const entity of this.#touched.values()) {
      try {
        this.#save(entity);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        prepared(
          this.#writer,
          'INSERT OR REPLACE INTO quarantine (entity_id, kind, reason) VALUES (?, ?, ?)',
        ).run(entity.state.id, entity.state.entity, reason);
      }
    }
    this.discard();
  }

  /** Forgets what a rolled-back transaction folded. */
  discard(): void {
    this.#touched.clear();
    this.#loaded.clear();
  }

  #entity(kind: EntityKind, id: Id): LoadedEntity {
    const known = this.#touched.get(id) ?? this.#loaded.get(id);
    if (known !== undefined) return known;
    const entity = this.#fromNothing ? nothingKnown(kind, id) : loadEntity(this.#writer, kind, id);
    this.#loaded.set(id, entity);
    return entity;
  }

  #save(entity: LoadedEntity): void {
    saveEntity(this.#writer, entity);
    const { state } = entity;
    const table = tableOf(state.entity);
    if (table === null) return;
    const row = rowOf(state);
    if (row === null) prepared(this.#writer, `DELETE FROM ${table} WHERE id = ?`).run(state.id);
    else if (entity.isNew) insertRow(this.#writer, row);
    else updateRow(this.#writer, row);
  }

  /** Keeps the undo stacks: a new action clears the person's redo; an undo consumes what it undid. */
  #projectGroup(operation: Foldable, body: GroupBody): void {
    const mark = prepared(this.#writer, "UPDATE change_group SET state = 'inverse' WHERE id = ?");
    if (body.undoes !== null) mark.run(body.undoes);
    else if (body.redoes !== null) mark.run(body.redoes);
    else {
      prepared(
        this.#writer,
        "UPDATE change_group SET state = 'dropped' WHERE person = ? AND state = 'undone'",
      ).run(operation.person);
    }
    if (body.seals === true)
      this.#writer.exec("UPDATE change_group SET state = 'dropped' WHERE state = 'done'");
    prepared(
      this.#writer,
      `INSERT OR REPLACE INTO change_group (id, seq, person, label, label_values, undoes, redoes, state)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      operation.group,
      operation.seq,
      operation.person,
      body.label,
      JSON.stringify(body.values),
      body.undoes,
      body.redoes,
      body.seals === true || body.final === true ? 'dropped' : body.undoes === null ? 'done' : 'undone',
    );
  }
}
