import type { DecideBody, SubmitBody, WithdrawBody } from '../approval/events.ts';
import type { Capability, Role } from '../people/roles.ts';
import { can } from '../people/roles.ts';
import { contentHashOf } from '../posts/content.ts';
import type { PostStatus } from '../posts/post.ts';
import { deriveStatus, isApproved } from '../posts/status.ts';
import type { Json } from './canonical.ts';
import type { EntityKind, Operation, OperationKind, Outcome } from './operation.ts';
import { countedEvents, type RetractBody, rootOfRetractions } from './retractions.ts';
import { type CreateBody, type EntityEvent, type EntityState, registerValue } from './state.ts';

/** The author of an operation as the referee knows them; null for the program itself. */
export type Member = { readonly id: string; readonly role: Role } | null;

type Judged = Pick<Operation, 'kind' | 'entity' | 'register' | 'person'>;

/**
 * Decides whether an operation counts, from what the journal says up to it. Pure, so that every machine comes
 * to the same outcome; the core calls it inside the transaction that appends.
 * @param state the entity before the operation
 */
export function judge(operation: Judged, body: Json, state: EntityState, member: Member): Outcome {
  if (operation.kind === 'group' || member === null) return 'applied';
  if (operation.kind === 'retract') return judgeRetract(body as RetractBody, state, member);
  if (!can(member.role, neededFor(operation.kind, operation.entity))) return 'refused:not-allowed';
  if (operation.entity !== 'post') return 'applied';
  if (givesDate(operation, body) && !can(member.role, 'post.plan')) return 'refused:not-allowed';
  return judgePost(operation, body, state, member.id);
}

const editCapability: { readonly [entity in EntityKind]: Capability } = {
  workspace: 'workspace.edit',
  person: 'people.edit',
  brand: 'brand.edit',
  channel: 'brand.edit',
  campaign: 'campaign.edit',
  pillar: 'campaign.edit',
  asset: 'post.write',
  post: 'post.write',
  group: 'workspace.view',
};

function neededFor(kind: OperationKind, entity: EntityKind): Capability {
  switch (kind) {
    case 'submit':
    case 'withdraw':
      return 'post.submit';
    case 'decide':
    case 'retract':
      return 'post.decide';
    case 'schedule':
    case 'hold':
    case 'publishMark':
      return 'post.publish';
    case 'group':
    case 'create':
    case 'set':
    case 'present':
    case 'absent':
    case 'delete':
    case 'restore':
      return editCapability[entity];
  }
}

/** A date is planning, by whichever command it comes: a form, a copy or a drag. */
function givesDate({ kind, register }: Judged, body: Json): boolean {
  if (kind === 'set') return register === 'schedule';
  return kind === 'create' && ((body as CreateBody).registers['schedule'] ?? null) !== null;
}

function judgePost(operation: Judged, body: Json, state: EntityState, person: string): Outcome {
  switch (operation.kind) {
    case 'submit':
      return judgeSubmit(body as SubmitBody, state);
    case 'withdraw':
      return deriveStatus(state).standing.submission?.id === (body as WithdrawBody).submission
        ? 'applied'
        : 'refused:wrong-state';
    case 'decide':
      return judgeDecide(body as DecideBody, state, person);
    case 'set':
    case 'present':
    case 'absent':
      return changesContent(operation) && isPublished(state) ? 'refused:published' : 'applied';
    case 'delete':
      return isPublished(state) ? 'refused:published' : 'applied';
    default:
      return 'applied';
  }
}

/** One takes back, and brings back, only what one did oneself and may still do. */
function judgeRetract({ event }: RetractBody, state: EntityState, member: NonNullable<Member>): Outcome {
  const root = rootOfRetractions(state.events, event);
  if (root === null) return 'refused:wrong-state';
  if (root.person !== member.id || !can(member.role, neededFor(root.kind, 'post')))
    return 'refused:not-allowed';
  if (isPublished(state) && root.kind !== 'publishMark') return 'refused:published';
  return countedEvents(state.events).includes(root) ? 'applied' : judgeReturn(root, state);
}

/** A submission that comes back must still be of the text that is there. */
function judgeReturn(root: EntityEvent, state: EntityState): Outcome {
  if (root.kind !== 'submit') return 'applied';
  return (root.body as SubmitBody).contentHash === contentHashOf(state)
    ? 'applied'
    : 'refused:content-changed';
}

const submittable: readonly PostStatus[] = ['idea', 'draft', 'changes_requested', 'missed', 'scheduled'];

function judgeSubmit(body: SubmitBody, state: EntityState): Outcome {
  const derived = deriveStatus(state);
  // Handing in what stands approved would only put the approval at risk: a withdrawal could not bring it back.
  if (!submittable.includes(derived.status) || isApproved(derived)) return 'refused:wrong-state';
  return body.contentHash === contentHashOf(state) ? 'applied' : 'refused:content-changed';
}

function judgeDecide(body: DecideBody, state: EntityState, person: string): Outcome {
  const { submission } = deriveStatus(state).standing;
  if (submission === null || submission.id !== body.submission) return 'refused:wrong-state';
  // Two ways of being the author: having handed it in, and having written it.
  if (submission.person === person || registerValue(state, 'author') === person)
    return 'refused:own-submission';
  const hash = contentHashOf(state);
  return body.contentHash === hash && submission.contentHash === hash ? 'applied' : 'refused:content-changed';
}

function changesContent(operation: Judged): boolean {
  const register = operation.register ?? '';
  return register !== 'notes' && register !== 'archived';
}

function isPublished(state: EntityState): boolean {
  return deriveStatus(state).standing.mark.state === 'published';
}
