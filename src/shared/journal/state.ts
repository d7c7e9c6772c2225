import { assertNever } from '../assert-never.ts';
import type { Id } from '../ids.ts';
import type { Json } from './canonical.ts';
import type { Hlc } from './hlc.ts';
import type { EntityKind, Operation, OperationKind } from './operation.ts';

/** When, where and by which operation a value was written; the later of two stamps wins. */
export type Stamp = readonly [hlc: Hlc, device: Id, opId: Id];

export type Register = { readonly value: Json; readonly stamp: Stamp };
export type Member = { readonly present: boolean; readonly stamp: Stamp };

/** A fact that happened to an entity; events are a set, read in the order of their stamps. */
export type EntityEvent = {
  readonly kind: EventKind;
  readonly person: Id;
  readonly body: Json;
  readonly stamp: Stamp;
};

export type EventKind = Extract<
  OperationKind,
  'submit' | 'withdraw' | 'decide' | 'retract' | 'schedule' | 'hold' | 'publishMark' | 'ruleChange'
>;

/**
 * Everything the journal says of one entity: a fold of its operations that comes out the same in whatever
 * order, and however often, they are applied. Every projected row is a function of one of these.
 */
export type EntityState = {
  readonly entity: EntityKind;
  readonly id: Id;
  registers: { [name: string]: Register };
  members: { [set: string]: { [member: string]: Member } };
  events: EntityEvent[];
};

/** Name of the register that carries the tombstone. */
export const DELETED = 'deleted';

/** Body of a `create` operation. */
export type CreateBody = {
  readonly registers: { readonly [name: string]: Json };
  readonly members: { readonly [set: string]: readonly string[] };
};

/** The state of an entity that nothing was said of. */
export function emptyState(entity: EntityKind, id: Id): EntityState {
  return { entity, id, registers: {}, members: {}, events: [] };
}

/** Orders stamps: negative when `a` is earlier. Equal only for the same operation. */
export function compareStamps(a: Stamp, b: Stamp): number {
  return compareText(a[0], b[0]) || compareText(a[1], b[1]) || compareText(a[2], b[2]);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

type Applied = Pick<Operation, 'opId' | 'device' | 'hlc' | 'person' | 'kind' | 'register'>;

/**
 * Folds one applied operation into the state, in place (a rebuild folds half a million).
 * @param body the operation's body, parsed
 */
export function applyOperation(state: EntityState, operation: Applied, body: Json): void {
  const stamp: Stamp = [operation.hlc, operation.device, operation.opId];
  switch (operation.kind) {
    case 'group':
    case 'create':
      return applyCreate(state, body, stamp);
    case 'set':
      return writeRegister(state, operation.register ?? '', body, stamp);
    case 'present':
    case 'absent':
      return writeMember(state, operation.register ?? '', operation.kind === 'present', stamp);
    case 'delete':
    case 'restore':
      return writeRegister(state, DELETED, operation.kind === 'delete', stamp);
    case 'submit':
    case 'withdraw':
    case 'decide':
    case 'retract':
    case 'schedule':
    case 'hold':
    case 'publishMark':
    case 'ruleChange':
      return addEvent(state, { kind: operation.kind, person: operation.person, body, stamp });
    default:
      return assertNever(operation.kind);
  }
}

function applyCreate(state: EntityState, body: Json, stamp: Stamp): void {
  const create = body as CreateBody;
  for (const name in create.registers) writeRegister(state, name, create.registers[name] ?? null, stamp);
  for (const set in create.members) {
    for (const member of create.members[set] ?? []) writeMember(state, `${set}/${member}`, true, stamp);
  }
}

function writeRegister(state: EntityState, name: string, value: Json, stamp: Stamp): void {
  const current = state.registers[name];
  if (current === undefined || compareStamps(stamp, current.stamp) > 0)
    state.registers[name] = { value, stamp };
}

function writeMember(state: EntityState, register: string, present: boolean, stamp: Stamp): void {
  const slash = register.indexOf('/');
  const set = register.slice(0, slash);
  const member = register.slice(slash + 1);
  const members = state.members[set] ?? {};
  state.members[set] = members;
  const current = members[member];
  if (current === undefined || compareStamps(stamp, current.stamp) > 0) members[member] = { present, stamp };
}

function addEvent(state: EntityState, event: EntityEvent): void {
  let index = state.events.length;
  while (index > 0) {
    const before = state.events[index - 1];
    const order = before === undefined ? -1 : compareStamps(before.stamp, event.stamp);
    if (order === 0) return;
    if (order < 0) break;
    index -= 1;
  }
  state.events.splice(index, 0, event);
}

/** The value of a register, or null when it was never set. */
export function registerValue(state: EntityState, register: string): Json {
  return state.registers[register]?.value ?? null;
}

/**
 * Who last wrote the values of registers, each once; those that were never set, and writers who are not known, are left out.
 * @param writerOf who wrote an operation, by its id
 */
export function writersIn(
  state: EntityState,
  registers: readonly string[],
  writerOf: (opId: Id) => Id | null,
): readonly Id[] {
  const writers = registers.flatMap((register) => {
    const stamp = state.registers[register]?.stamp;
    return stamp === undefined ? [] : (writerOf(stamp[2]) ?? []);
  });
  return [...new Set(writers)];
}

/** The members present in a set, in text order. */
export function membersOf(state: EntityState, set: string): readonly string[] {
  const members = state.members[set];
  if (members === undefined) return [];
  return Object.keys(members)
    .filter((member) => members[member]?.present)
    .sort();
}

/** Whether the entity was made and is not deleted. */
export function isAlive(state: EntityState): boolean {
  return Object.keys(state.registers).length > 0 && registerValue(state, DELETED) !== true;
}
