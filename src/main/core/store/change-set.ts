import { MovedOnRefusal, Refusal } from '#shared/contract/errors.ts';
import type { Id, IdSource } from '#shared/ids.ts';
import { type Json, sameJson } from '#shared/journal/canonical.ts';
import type { DraftOperation, EntityKind } from '#shared/journal/operation.ts';
import {
  type CreateBody,
  DELETED,
  type EntityState,
  type EventKind,
  isAlive,
  registerValue,
} from '#shared/journal/state.ts';
import type { MessageKey } from '#shared/messages/index.ts';
import type { Projector } from './projector.ts';

/**
 * What a command wants to happen, collected while it decides. Only real changes become operations: setting a
 * register to the value it has adds nothing, so a form may hand over everything it shows.
 */
export class ChangeSet {
  readonly operations: DraftOperation[] = [];
  readonly newId: IdSource;
  readonly now: number;
  readonly #projector: Projector;
  readonly #sees: (kind: EntityKind, id: Id) => boolean;

  /** @param sees whether the person whose command this is can know of a thing; all, for people from inside */
  constructor(
    projector: Projector,
    newId: IdSource,
    now: number,
    sees: (kind: EntityKind, id: Id) => boolean = () => true,
  ) {
    this.#projector = projector;
    this.newId = newId;
    this.now = now;
    this.#sees = sees;
  }

  /** Whether the person whose command this is may see a thing. */
  sees(kind: EntityKind, id: Id): boolean {
    return this.#sees(kind, id);
  }

  /** The state of an entity that must exist; refuses with its name in words when it does not. */
  existing(kind: EntityKind, id: Id): EntityState {
    const state = this.#projector.stateOf(kind, id);
    if (!isAlive(state) || state.entity !== kind || !this.#sees(kind, id))
      throw new Refusal('not-found', 'core.refusal.notFound', { what: kind });
    return state;
  }

  /** The state of an entity, whether it exists or not. */
  state(kind: EntityKind, id: Id): EntityState {
    return this.#projector.stateOf(kind, id);
  }

  /** Makes an entity under the id it has elsewhere; the id must be free here. */
  adopt(entity: EntityKind, entityId: Id, body: CreateBody, taken: readonly Id[]): void {
    if (isKnown(this.#projector.stateOf(entity, entityId))) throw new MovedOnRefusal();
    this.#add('create', entity, entityId, null, taken, body as unknown as Json);
  }

  /** @param entityId its id, where it had to be known before: a package names itself inside its file */
  create(
    entity: EntityKind,
    registers: CreateBody['registers'],
    members: CreateBody['members'] = {},
    entityId: Id = this.newId(),
  ): Id {
    this.#add('create', entity, entityId, null, [], { registers, members });
    return entityId;
  }

  /** @param taken operations of another machine whose value this takes in */
  set(state: EntityState, register: string, value: Json, taken: readonly Id[] = []): void {
    if (sameJson(registerValue(state, register), value)) return;
    const seen = state.registers[register]?.stamp[2];
    this.#add('set', state.entity, state.id, register, seen === undefined ? taken : [seen, ...taken], value);
  }

  /** Makes the members of a set exactly these. */
  setMembers(state: EntityState, set: string, wanted: readonly string[], taken: readonly Id[] = []): void {
    const members = state.members[set] ?? {};
    for (const member of wanted) {
      if (!members[member]?.present) this.#addMember(state, set, member, true, taken);
    }
    for (const member of Object.keys(members)) {
      if (members[member]?.present && !wanted.includes(member))
        this.#addMember(state, set, member, false, taken);
    }
  }

  remove(state: EntityState): void {
    const seen = state.registers[DELETED]?.stamp[2];
    this.#add('delete', state.entity, state.id, null, seen === undefined ? [] : [seen], null);
  }

  event(state: EntityState, kind: EventKind, body: Json): void {
    this.#add(kind, state.entity, state.id, null, [], body);
  }

  #addMember(state: EntityState, set: string, member: string, present: boolean, taken: readonly Id[]): void {
    const seen = state.members[set]?.[member]?.stamp[2];
    const base = seen === undefined ? taken : [seen, ...taken];
    this.#add(present ? 'present' : 'absent', state.entity, state.id, `${set}/${member}`, base, null);
  }

  #add(
    kind: DraftOperation['kind'],
    entity: EntityKind,
    entityId: Id,
    register: string | null,
    base: readonly Id[],
    body: Json,
  ): void {
    this.operations.push({ kind, entity, entityId, register, base, body });
  }
}

/** Whether anything was ever said of it: a deleted one stays known. */
function isKnown(state: EntityState): boolean {
  return Object.keys(state.registers).length > 0;
}

/** What a group did, for the undo menu and the history: a message key and its values. */
export type GroupLabel = {
  readonly key: MessageKey;
  readonly values?: { readonly [name: string]: string | number };
  /** Undo does not reach it: it is a fact, not an edit. */
  readonly final?: boolean;
};
