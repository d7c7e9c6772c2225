import { standingOf } from '../approval/standing.ts';
import { assertNever } from '../assert-never.ts';
import { canonicalJson, type Json, sameJson } from './canonical.ts';
import type { DraftOperation, Operation } from './operation.ts';
import { type CreateBody, DELETED, type EntityState, type EventKind, registerValue } from './state.ts';

/** What undo found for one operation: its inverse, or the reason why there is none any more. */
export type Inverse =
  | { readonly kind: 'inverse'; readonly operation: DraftOperation }
  | { readonly kind: 'moved-on'; readonly register: string }
  | { readonly kind: 'nothing' };

/** An operation with its body parsed, as undo reads it back from the journal. */
export type PastOperation = Pick<Operation, 'opId' | 'kind' | 'entity' | 'entityId' | 'register' | 'base'> & {
  readonly body: Json;
};

/** Finds the value that an earlier operation gave a register. */
export type ValueOfOperation = (opId: string, register: string) => Json;

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
      return inverseOfEvent(past, past.kind, now);
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
  const { submission, decision } = standingOf(now.events);
  if (submission !== null || decision !== null) return { kind: 'moved-on', register: 'review' };
  return inverse(past, 'delete', null, null);
}

/**
 * Compares values, not writers: after undoing a later edit of the same register, its writer is that undo, yet
 * the value is again the one this operation gave.
 */
function inverseOfSet(past: PastOperation, now: EntityState, valueBefore: ValueOfOperation): Inverse {
  const register = past.register ?? '';
  if (!sameJson(registerValue(now, register), past.body)) return { kind: 'moved-on', register };
  const before = past.base[0];
  return inverse(past, 'set', register, before === undefined ? null : valueBefore(before, register));
}

function inverseOfMembership(past: PastOperation, now: EntityState): Inverse {
  const register = past.register ?? '';
  const [set = '', member = ''] = register.split('/');
  const wasPresent = past.kind === 'present';
  if ((now.members[set]?.[member]?.present ?? false) !== wasPresent) return { kind: 'moved-on', register };
  return inverse(past, wasPresent ? 'absent' : 'present', register, null);
}

/**
 * Events are answered by the event that takes them back. `schedule`, `hold` and `publishMark` carry what was
 * before them in `before`, so that their inverse needs nobody's memory.
 */
function inverseOfEvent(past: PastOperation, kind: EventKind, now: EntityState): Inverse {
  const body = past.body as { readonly [name: string]: Json };
  switch (kind) {
    case 'submit':
      return inverse(past, 'withdraw', null, { submission: past.opId });
    case 'withdraw':
      return inverseOfWithdraw(past, now);
    case 'decide':
      return inverse(past, 'retract', null, { decision: past.opId });
    case 'retract':
      return inverseOfRetract(past, now);
    case 'schedule':
    case 'hold':
    case 'publishMark':
      return lastSaid(now, kind) === canonicalJson(withoutBefore(body))
        ? inverse(past, kind, null, { ...asObject(body['before'] ?? null), before: withoutBefore(body) })
        : { kind: 'moved-on', register: kind };
    default:
      return assertNever(kind);
  }
}

function inverseOfWithdraw(past: PastOperation, now: EntityState): Inverse {
  const { submission } = past.body as { readonly submission: string };
  return repeatEvent(past, now, submission);
}

function inverseOfRetract(past: PastOperation, now: EntityState): Inverse {
  const { decision } = past.body as { readonly decision: string };
  return repeatEvent(past, now, decision);
}

function repeatEvent(past: PastOperation, now: EntityState, opId: string): Inverse {
  const first = now.events.find((event) => event.stamp[2] === opId);
  return first === undefined ? { kind: 'nothing' } : inverse(past, first.kind, null, first.body);
}

function lastSaid(now: EntityState, kind: EventKind): string | undefined {
  const last = now.events.findLast((event) => event.kind === kind);
  return last === undefined ? undefined : canonicalJson(withoutBefore(asObject(last.body)));
}

function withoutBefore(body: { readonly [name: string]: Json }): Json {
  const { before: _before, ...rest } = body;
  return rest;
}

function asObject(value: Json): { readonly [name: string]: Json } {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as { readonly [name: string]: Json })
    : {};
}
