import type { SubmitBody } from '#shared/approval/events.ts';
import { decideBodyOf, isTakingBack, type Standing } from '#shared/approval/standing.ts';
import { ALT_SINCE } from '#shared/assets/registers.ts';
import type { MadeDecision, Version, VersionContent } from '#shared/contract/review.ts';
import type { Id } from '#shared/ids.ts';
import type { Json } from '#shared/journal/canonical.ts';
import { hlcTime } from '#shared/journal/hlc.ts';
import { OPERATION_VERSION, type OperationKind } from '#shared/journal/operation.ts';
import { countedEvents } from '#shared/journal/retractions.ts';
import {
  applyOperation,
  type EntityState,
  emptyState,
  membersOf,
  registerValue,
} from '#shared/journal/state.ts';
import { compositionOf } from '#shared/posts/composition.ts';
import { isCovered } from '#shared/posts/content.ts';
import { factsOf } from '#shared/posts/facts.ts';
import { deriveStatus, scheduleOf, type VoidReason } from '#shared/posts/status.ts';
import { shownBy } from '../posts/queries.ts';
import type { Reader, Writer } from '../store/connection.ts';
import { prepared } from '../store/prepared.ts';

/** A moment at which an approval, or a version under review, stopped counting. */
export type Voided = {
  readonly why: VoidReason;
  readonly submission: Id;
  readonly person: Id;
  readonly at: number;
  /** The operation that did it: an event among them may have been taken back since. */
  readonly operation: Id;
};

/** A post's journal read once from its beginning: every version handed in, and when approvals were voided. */
export type ReadVersions = { readonly versions: readonly Version[]; readonly voided: readonly Voided[] };

type Logged = {
  readonly opId: Id;
  readonly device: Id;
  readonly hlc: string;
  readonly person: Id;
  readonly kind: OperationKind;
  readonly register: string | null;
  readonly body: string;
};

/** What a post consists of in a state. */
export function contentOf(post: EntityState): VersionContent {
  const shown = shownBy(post);
  return {
    ...compositionOf(post),
    channelIds: [...membersOf(post, 'channels')],
    ...shown,
    newAlts: Object.fromEntries(shown.assetIds.map((id) => [id, newAltIn(post, id)])),
    facts: [...factsOf(post)],
    schedule: scheduleOf(post),
  };
}

function newAltIn(post: EntityState, assetId: Id): string | null {
  const alt = registerValue(post, `${ALT_SINCE}${assetId}`);
  return typeof alt === 'string' ? alt : null;
}

/** Reads the versions of a post in one pass over its journal. What was taken back is not among them. */
export function readVersions(connection: Reader | Writer, postId: Id): ReadVersions {
  const state = emptyState('post', postId);
  const found: Found = { versions: new Map(), voided: [], standing: null, isVoid: false };
  for (const operation of operationsOf(connection, postId)) {
    const body = JSON.parse(operation.body) as Json;
    applyOperation(state, operation, body);
    if (operation.kind === 'submit') found.versions.set(operation.opId, versionOf(state, operation, body));
    if (movesApproval(operation)) look(found, state, operation, body);
  }
  return withoutTakenBack(found, state);
}

type Found = {
  readonly versions: Map<Id, Version>;
  readonly voided: Voided[];
  standing: Standing | null;
  isVoid: boolean;
};

function operationsOf(connection: Reader | Writer, postId: Id): readonly Logged[] {
  return prepared(
    connection,
    `SELECT op_id AS opId, device, hlc, person, kind, register, body FROM log
     WHERE entity_id = ? AND entity = 'post' AND outcome = 'applied' AND version <= ${OPERATION_VERSION}
     ORDER BY hlc, device, op_id`,
  ).all(postId) as Logged[];
}

const plainKinds: readonly OperationKind[] = ['group', 'create', 'delete', 'restore'];

/** Whether an operation can change what an approval is bound to. */
function movesApproval({ kind, register }: Logged): boolean {
  if (kind === 'set') return register === 'schedule' || isCovered(register ?? '');
  return !plainKinds.includes(kind);
}

function versionOf(state: EntityState, { opId, hlc, person }: Logged, body: Json): Version {
  const { contentHash, rulesHash = '', checked = [], note = '' } = body as Partial<SubmitBody>;
  return {
    submission: opId,
    number: 0,
    at: hlcTime(hlc),
    personId: person,
    contentHash: contentHash ?? '',
    rulesHash,
    content: contentOf(state),
    note,
    checked: [...checked],
    decisions: [],
  };
}

function look(found: Found, state: EntityState, operation: Logged, body: Json): void {
  const { standing, approvalVoided, reviewVoided } = deriveStatus(state);
  const subject = standing.submission ?? standing.decided;
  if (operation.kind === 'decide' && landed(found.standing, standing, operation.opId))
    addDecision(found, operation, body, standing);
  const isVoid = approvalVoided !== null || reviewVoided;
  if (isVoid && !found.isVoid && subject !== null) {
    const why = approvalVoided ?? (operation.register === 'schedule' ? 'moved' : 'edited');
    const { person, hlc, opId } = operation;
    found.voided.push({ why, submission: subject.id, person, at: hlcTime(hlc), operation: opId });
  }
  found.standing = standing;
  found.isVoid = isVoid;
}

/** Whether a decision moved anything: one on a version that was no longer waiting is kept and counts for nothing. */
function landed(before: Standing | null, after: Standing, decision: Id): boolean {
  return (
    after.decision?.id === decision ||
    (after.submission?.approvals.some(({ id }) => id === decision) ?? false) ||
    (after.submission?.level ?? 0) > (before?.submission?.level ?? 0)
  );
}

function addDecision(found: Found, operation: Logged, raw: Json, { submission, decided }: Standing): void {
  const body = decideBodyOf({ body: raw, person: operation.person });
  const version = found.versions.get(body.submission);
  const level = (submission ?? decided)?.levels.find(({ id }) => id === body.level);
  const decision: MadeDecision = {
    id: operation.opId,
    verdict: body.verdict,
    reason: body.reason,
    personId: body.by,
    as: body.as,
    forId: body.for,
    levelName: level?.name ?? '',
    at: hlcTime(operation.hlc),
    takesBack: found.standing !== null && isTakingBack(found.standing, body),
    byPackage: body.package !== null,
    signed: body.signature !== null,
  };
  version?.decisions.push(decision);
}

function withoutTakenBack(found: Found, state: EntityState): ReadVersions {
  const counted = new Set(countedEvents(state.events).map(({ stamp }) => stamp[2]));
  const events = new Set(state.events.map(({ stamp }) => stamp[2]));
  const versions = [...found.versions.values()]
    .filter(({ submission }) => counted.has(submission))
    .map((version, index) => ({
      ...version,
      number: index + 1,
      decisions: version.decisions.filter(({ id }) => counted.has(id)),
    }));
  const voided = found.voided.filter(
    ({ submission, operation }) =>
      counted.has(submission) && (counted.has(operation) || !events.has(operation)),
  );
  return { versions, voided };
}
