import { assertNever } from '../assert-never.ts';
import type { Json } from './canonical.ts';
import type { DraftOperation, Operation } from './operation.ts';
import { type EntityState, type EventKind, membersOf, type Stamp, valueOf } from './state.ts';

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
      return inverse(past, 'delete', null, null);
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

function inverseOfSet(past: PastOperation, now: EntityState, valueBefore: ValueOfOperation): Inverse {
  const register = past.register ?? '';
  if (writerOf(now.registers[register]?.stamp) !== past.opId) return { kind: 'moved-on', register };
  const before = past.base[0];
  return inverse(past, 'set', register, before === undefined ? null : valueBefore(before, register));
}

function inverseOfMembership(past: PastOperation, now: EntityState): Inverse {
  const register = past.register ?? '';
  const [set = '', member = ''] = register.split('/');
  if (writerOf(now.members[set]?.[member]?.stamp) !== past.opId) return { kind: 'moved-on', register };
  return inverse(past, past.kind === 'present' ? 'absent' : 'present', register, null);
}

function writerOf(stamp: Stamp | undefined): string | undefined {
  return stamp?.[2];
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
      return lastOfKind(now, kind) === past.opId
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

function lastOfKind(now: EntityState, kind: EventKind): string | undefined {
  return now.events.findLast((event) => event.kind === kind)?.stamp[2];
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

/** The current value of a register or membership, for commands that only write what changes. */
export function currentOf(state: EntityState, register: string): Json {
  const slash = register.indexOf('/');
  if (slash < 0) return valueOf(state, register);
  return membersOf(state, register.slice(0, slash)).includes(register.slice(slash + 1));
}
