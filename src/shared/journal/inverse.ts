import type { PublishMarkBody } from '../approval/events.ts';
import { assertNever } from '../assert-never.ts';
import { type Json, sameJson } from './canonical.ts';
import type { DraftOperation, Operation } from './operation.ts';
import { countedEvents, rootOfRetractions } from './retractions.ts';
import {
  type CreateBody,
  compareStamps,
  DELETED,
  type EntityEvent,
  type EntityState,
  membersOf,
  registerValue,
} from './state.ts';

/** What undo found for one operation: its inverse, or the reason why there is none any more. */
export type Inverse =
  | { readonly kind: 'inverse'; readonly operation: DraftOperation }
  | { readonly kind: 'moved-on'; readonly register: string }
  | { readonly kind: 'nothing' };

/** An operation with its body parsed, as undo reads it back from the journal. */
export type PastOperation = Pick<Operation, 'opId' | 'kind' | 'entity' | 'entityId' | 'register' | 'base'> & {
  readonly body: Json;
};

/** Finds the value that an earlier operation gave a register; undefined for one that was made elsewhere. */
export type ValueOfOperation = (opId: string, register: string) => Json | undefined;

/**
 * The inverse of one past operation against the entity as it is now. A register that has moved on since is
 * left alone: undo never overwrites what somebody wrote later.
 */
export function inverseOf(past: PastOperation, now: EntityState, valueBefore: ValueOfOperation): Inverse {
  switch (past.kind) {
    case 'group':
      return { kind: 'nothing' };
    case 'create':
      return inverseOfCreate(past, now);
    case 'delete':
      return inverse(past, 'restore', null, null);
    case 'restore':
      return inverse(past, 'delete', null, null);
    case 'set':
      return inverseOfSet(past, now, valueBefore);
    case 'present':
    case 'absent':
      return inverseOfMembership(past, now);
    case 'submit':
    case 'withdraw':
    case 'decide':
    case 'retract':
    case 'schedule':
    case 'hold':
    case 'publishMark':
    case 'ruleChange':
      return inverseOfEvent(past, now);
    default:
      return assertNever(past.kind);
  }
}

function inverse(
  past: PastOperation,
  kind: DraftOperation['kind'],
  register: string | null,
  body: Json,
): Extract<Inverse, { kind: 'inverse' }> {
  const { entity, entityId, opId } = past;
  return { kind: 'inverse', operation: { kind, entity, entityId, register, base: [opId], body } };
}

/** What was made goes away again, unless somebody has worked on it since: their work would go with it. */
function inverseOfCreate(past: PastOperation, now: EntityState): Inverse {
  const made = past.body as CreateBody;
  const changed = Object.keys(now.registers).find(
    (name) => name !== DELETED && !sameJson(registerValue(now, name), made.registers[name] ?? null),
  );
  if (changed !== undefined) return { kind: 'moved-on', register: changed };
  const sets = new Set([...Object.keys(now.members), ...Object.keys(made.members)]);
  const regrouped = [...sets].find((set) => !sameMembers(membersOf(now, set), made.members[set] ?? []));
  if (regrouped !== undefined) return { kind: 'moved-on', register: regrouped };
  const happened = countedEvents(now.events).find((event) => !isByClock(event));
  if (happened !== undefined) return { kind: 'moved-on', register: streamOf(happened) };
  return inverse(past, 'delete', null, null);
}

function sameMembers(present: readonly string[], made: readonly string[]): boolean {
  const wanted = new Set(made);
  return present.length === wanted.size && present.every((member) => wanted.has(member));
}

/** That a time came or went by is nobody's work. */
function isByClock(event: EntityEvent): boolean {
  return event.kind === 'publishMark' && (event.body as PublishMarkBody).runKey !== null;
}

/**
 * Compares values, not writers: after undoing a later edit of the same register, its writer is that undo, yet
 * the value is again the one this operation gave.
 */
function inverseOfSet(past: PastOperation, now: EntityState, valueBefore: ValueOfOperation): Inverse {
  const register = past.register ?? '';
  if (!sameJson(registerValue(now, register), past.body)) return { kind: 'moved-on', register };
  // What was taken in from another machine also names operations that this journal does not have.
  const before = past.base.map((opId) => valueBefore(opId, register)).find((value) => value !== undefined);
  return inverse(past, 'set', register, before ?? null);
}

function inverseOfMembership(past: PastOperation, now: EntityState): Inverse {
  const register = past.register ?? '';
  const [set = '', member = ''] = register.split('/');
  const wasPresent = past.kind === 'present';
  if ((now.members[set]?.[member]?.present ?? false) !== wasPresent) return { kind: 'moved-on', register };
  return inverse(past, wasPresent ? 'absent' : 'present', register, null);
}

/**
 * An event is taken back by retracting it, and a retraction by retracting that: the same event counts again,
 * with its id and its moment, so that what was decided about it still holds.
 */
function inverseOfEvent(past: PastOperation, now: EntityState): Inverse {
  const root = rootOfRetractions(now.events, past.opId);
  if (root === null) return { kind: 'nothing' };
  const stream = streamOf(root);
  const last = countedEvents(now.events).findLast((event) => streamOf(event) === stream);
  // Events of one stream build on each other: the last of them can go, and only after the last can one come back.
  const fits = last === undefined || compareStamps(last.stamp, root.stamp) <= 0;
  return fits ? inverse(past, 'retract', null, { event: past.opId }) : { kind: 'moved-on', register: stream };
}

/** Submitting, withdrawing and deciding answer each other; the other kinds stand for themselves. */
function streamOf(event: EntityEvent): string {
  return event.kind === 'withdraw' || event.kind === 'decide' ? 'submit' : event.kind;
}
