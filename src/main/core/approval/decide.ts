import { type Entitlement, entitlementOf } from '#shared/approval/entitlement.ts';
import { type DecideBody, REASON_MIN, REJECT_REASON_MIN, type Verdict } from '#shared/approval/events.ts';
import { approvalStandsAfterMove } from '#shared/approval/policy.ts';
import { levelOf } from '#shared/approval/standing.ts';
import { decisionStatement } from '#shared/approval/statement.ts';
import { takeBackOf } from '#shared/approval/take-back.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { Id } from '#shared/ids.ts';
import { type EntityState, registerValue } from '#shared/journal/state.ts';
import type { Roster, RosterPerson } from '#shared/people/roster.ts';
import { contentHashOf } from '#shared/posts/content.ts';
import { deriveStatus, scheduleOf } from '#shared/posts/status.ts';
import { HOUR_MS } from '#shared/time/spans.ts';
import type { Schedule } from '#shared/time/wall.ts';
import { rosterOf } from '../people/roster.ts';
import type { ChangeSet } from '../store/change-set.ts';
import type { ActingPerson, Committed, WorkspaceFile } from '../store/workspace-file.ts';
import { refuseSpoken } from '../voice/spoken.ts';
import { policyFor } from './policies.ts';
import { rulesHashOf } from './rules-hash.ts';

/** What a person decides on: the submission and the content they looked at. */
export type DecideInput = {
  readonly postId: Id;
  readonly submission: Id;
  readonly contentHash: string;
  /** The brand's rules that they looked at, where they are known. */
  readonly rulesHash?: string | undefined;
  /** The planned moment that they looked at, where it is known. */
  readonly schedule?: Schedule | null | undefined;
  readonly verdict: Verdict;
  readonly reason: string;
};

/** Signs decisions with the unlocked person's private key. */
export type Signer = { readonly publicKey: string; readonly sign: (text: string) => string };

/** Who decides: the person here, with their key where they have one; or somebody outside, whose package came back. */
export type Decider = { readonly by: Id; readonly signer: Signer | null; readonly package: Id | null };

const labels = {
  approve: 'core.undo.label.approved',
  request_changes: 'core.undo.label.changesRequested',
  reject: 'core.undo.label.rejected',
} as const;

/** Records a decision. It counts only for exactly the content that was looked at, and never for one's own post. */
export function decidePost(
  store: WorkspaceFile,
  actor: NonNullable<ActingPerson>,
  input: DecideInput,
  signer: Signer | null = null,
): Committed<void> {
  // An approval that was taken back does not come back by a key: it is given again, for what is there then.
  const label = isTakeBack(store, actor, input)
    ? ({ key: 'core.undo.label.tookBack', final: true } as const)
    : { key: labels[input.verdict] };
  return store.run(actor, label, (changes) =>
    addDecision(changes, store, input, { by: actor.id, signer, package: null }),
  );
}

function isTakeBack(store: WorkspaceFile, { id }: NonNullable<ActingPerson>, input: DecideInput): boolean {
  const post = store.stateOf('post', input.postId);
  const roster = rosterOf(store.writer, String(registerValue(post, 'brand')));
  return rightTo(post, input, personOf(roster, id), roster, store.sources.now()).takesBack;
}

/** A post that could not be approved with the others, and why. */
export type Refused = { readonly postId: Id; readonly message: string };

/** Approves posts together, all or none: where one cannot be, nothing changes, and every reason is given. */
export function approvePosts(
  store: WorkspaceFile,
  actor: NonNullable<ActingPerson>,
  posts: readonly Omit<DecideInput, 'verdict' | 'reason'>[],
  signer: Signer | null = null,
): Committed<readonly Refused[]> {
  const label = { key: 'core.undo.label.approvedMany', values: { count: posts.length } } as const;
  const decider = { by: actor.id, signer, package: null };
  return store.run(actor, label, (changes) => {
    const refused: Refused[] = [];
    for (const post of posts) {
      try {
        addDecision(changes, store, { ...post, verdict: 'approve', reason: '' }, decider);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        refused.push({ postId: post.postId, message: error.message });
      }
    }
    if (refused.length > 0) changes.operations.length = 0;
    return refused;
  });
}

/** Adds a decision to a command under way. */
export function addDecision(
  changes: ChangeSet,
  store: WorkspaceFile,
  input: DecideInput,
  decider: Decider,
): void {
  const post = changes.existing('post', input.postId);
  refuseThinReason(input);
  const roster = rosterOf(store.writer, String(registerValue(post, 'brand')));
  const right = rightTo(post, input, personOf(roster, decider.by), roster, changes.now);
  // What comes back from outside was decided on what waited there.
  if (right.takesBack && decider.package !== null) throw decidedMeanwhile(post, input.submission);
  refuseOtherVersion(store, changes, post, input);
  if (input.verdict === 'approve') refuseSpoken(store, changes, post);
  const body = bodyOf(store, changes, post, input, decider, right);
  const key = decider.signer?.publicKey ?? null;
  const statement = decisionStatement(post.id, { ...body, key });
  const signature = decider.signer?.sign(statement) ?? null;
  changes.event(post, 'decide', { ...body, key, signature });
}

/** In what right and at which level somebody decides, and whether they take an approval back by it. */
type DecidingRight = Pick<DecideBody, 'level' | 'as' | 'for'> & { readonly takesBack: boolean };

/** Asking for changes in what one has approved takes the approval back; everything else is decided on what waits. */
function rightTo(
  post: EntityState,
  input: DecideInput,
  person: RosterPerson,
  roster: Roster,
  now: number,
): DecidingRight {
  const derived = deriveStatus(post);
  const { submission } = derived.standing;
  const isWaiting = submission !== null && submission.id === input.submission;
  const author = registerValue(post, 'author') as Id | null;
  const asked = isWaiting ? entitlementOf(submission, author, person, roster, now) : null;
  if (isWaiting && asked?.may === true) return { ...asked, level: levelOf(submission).id, takesBack: false };
  const given = input.verdict === 'request_changes' ? takeBackOf(derived, person) : null;
  if (given !== null && given.submission === input.submission) return { ...given, takesBack: true };
  if (asked === null || asked.may) throw decidedMeanwhile(post, input.submission);
  throw refusalOf(asked, now);
}

function bodyOf(
  store: WorkspaceFile,
  changes: ChangeSet,
  post: EntityState,
  input: DecideInput,
  decider: Decider,
  right: DecidingRight,
): Omit<DecideBody, 'key' | 'signature'> {
  return {
    submission: input.submission,
    contentHash: input.contentHash,
    rulesHash: rulesHashOf(store, changes, post),
    level: right.level,
    verdict: input.verdict,
    reason: input.reason,
    as: right.as,
    for: right.for,
    by: decider.by,
    schedule: scheduleOf(post),
    dateMove: policyFor(changes, post).dateMove,
    package: decider.package,
  };
}

/** What was looked at must be what is there: the text, the rules it was checked against, and the day it is for. */
function refuseOtherVersion(
  store: WorkspaceFile,
  changes: ChangeSet,
  post: EntityState,
  input: DecideInput,
): void {
  if (input.contentHash !== contentHashOf(post) || deriveStatus(post).reviewVoided)
    throw new Refusal('wrong-state', 'core.refusal.contentChanged');
  const now = rulesHashOf(store, changes, post);
  if (input.rulesHash !== undefined && input.rulesHash !== now)
    throw new Refusal('wrong-state', 'core.refusal.rulesChanged');
  const { dateMove } = policyFor(changes, post);
  if (input.schedule !== undefined && !approvalStandsAfterMove(dateMove, input.schedule, scheduleOf(post)))
    throw new Refusal('wrong-state', 'core.refusal.movedMeanwhile');
}

function refuseThinReason({ verdict, reason }: DecideInput): void {
  const { length } = reason.trim();
  if (verdict === 'request_changes' && length < REASON_MIN)
    throw new Refusal('bad-input', 'core.refusal.reasonNeeded', {}, 'reason');
  if (verdict === 'reject' && length < REJECT_REASON_MIN)
    throw new Refusal('bad-input', 'core.refusal.substanceNeeded', { least: REJECT_REASON_MIN }, 'reason');
}

/** Somebody was quicker, or it was withdrawn or handed in again: says which. */
function decidedMeanwhile(post: EntityState, submission: Id): Refusal {
  const { decision, submission: newer } = deriveStatus(post).standing;
  if (newer !== null) return new Refusal('wrong-state', 'core.refusal.newerVersion');
  if (decision?.body.submission === submission)
    return new Refusal('wrong-state', 'core.refusal.decidedAlready', { verdict: decision.body.verdict });
  return new Refusal('wrong-state', 'core.refusal.notInReview');
}

function personOf(roster: Roster, id: Id): RosterPerson {
  const person = roster.find((candidate) => candidate.id === id);
  if (person === undefined) throw new Refusal('not-found', 'core.refusal.notFound', { what: 'person' });
  return person;
}

function refusalOf(right: Exclude<Entitlement, { readonly may: true }>, now: number): Refusal {
  switch (right.why) {
    case 'own':
      return new Refusal('not-allowed', 'core.refusal.ownSubmission');
    case 'role':
      return new Refusal('not-allowed', 'core.refusal.roleMay');
    case 'decided':
      return new Refusal('wrong-state', 'core.refusal.youDecided');
    case 'not_asked':
      return new Refusal('not-allowed', 'core.refusal.notAsked');
    case 'backup_later':
      return new Refusal('not-allowed', 'core.refusal.backupLater', {
        hours: Math.ceil((right.at - now) / HOUR_MS),
      });
  }
}
