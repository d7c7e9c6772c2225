import { entitlementOf } from '#shared/approval/entitlement.ts';
import { REASON_MIN, REJECT_REASON_MIN, type Verdict } from '#shared/approval/events.ts';
import { approvalStandsAfterMove } from '#shared/approval/policy.ts';
import { levelOf, type Submission } from '#shared/approval/standing.ts';
import type { ItemState } from '#shared/contract/packages.ts';
import type { Version } from '#shared/contract/review.ts';
import type { Id } from '#shared/ids.ts';
import { type EntityState, isAlive, registerValue } from '#shared/journal/state.ts';
import { t } from '#shared/messages/index.ts';
import type { DecidedItem } from '#shared/packages/decision.ts';
import type { SentItem, SentPackageFacts } from '#shared/packages/sent.ts';
import type { PostStatus } from '#shared/posts/post.ts';
import { type DerivedStatus, deriveStatus, scheduleOf } from '#shared/posts/status.ts';
import { policyFor } from '../approval/policies.ts';
import { rulesHashOf } from '../approval/rules-hash.ts';
import { readVersions } from '../approval/versions.ts';
import { rosterOf } from '../people/roster.ts';
import type { ActingPerson, WorkspaceFile } from '../store/workspace-file.ts';
import { momentWords, nameOf, zoneOf } from './words.ts';

/** Whether a decision would count now, and why not. */
export type Fitness = { readonly state: ItemState; readonly why: string };

const fits: Fitness = { state: 'fits', why: '' };

/** What a decision is measured against. */
export type Received = {
  readonly store: WorkspaceFile;
  /** Who takes it in. */
  readonly actor: NonNullable<ActingPerson>;
  readonly sent: SentPackageFacts;
  readonly now: number;
};

/** Whether one decision of a file still fits its post. The same question is asked again when it is taken in. */
export function fitnessOf(received: Received, post: EntityState, item: DecidedItem, sent: SentItem): Fitness {
  const taken = takenWords(received, item);
  if (taken !== null) return { state: 'taken', why: taken };
  const why = staleWords(received, post, item, sent);
  return why === null ? fits : { state: 'stale', why };
}

function takenWords({ store, sent }: Received, { post, submission }: DecidedItem): string | null {
  const answer = sent.answers.find(({ items }) =>
    items.some((each) => each.postId === post && each.submission === submission),
  );
  if (answer === undefined) return null;
  return t('packages.why.taken', { when: momentWords(answer.at, zoneOf(store, sent.brandId)) });
}

function staleWords(received: Received, post: EntityState, item: DecidedItem, sent: SentItem): string | null {
  if (!isAlive(post)) return t('packages.why.gone');
  const derived = deriveStatus(post);
  const ended = endedWords(derived.status);
  if (ended !== null) return ended;
  const { submission } = derived.standing;
  if (submission === null || submission.id !== item.submission)
    return replacedWords(received, post, derived, item.submission);
  if (derived.reviewVoided) return versionWords(received, post, item.submission, 'packages.why.edited');
  if (derived.status !== 'in_review')
    return t(derived.status === 'on_hold' ? 'packages.why.held' : 'packages.why.over');
  if (levelOf(submission).id !== sent.level) return t('packages.why.level');
  const other = otherThanShown(received.store, post, sent);
  if (other !== null) return t(other);
  return rightWords(received, post, submission) ?? reasonWords(item.verdict, item.reason);
}

function endedWords(status: PostStatus): string | null {
  if (status === 'published' || status === 'skipped') return t('packages.why.published');
  return status === 'archived' ? t('packages.why.archived') : null;
}

/** The version is not the one that waits: it was replaced, decided by others, or taken out. */
function replacedWords(
  received: Received,
  post: EntityState,
  { standing }: DerivedStatus,
  submission: Id,
): string {
  const { store } = received;
  const { versions } = readVersions(store.writer, post.id);
  const version = versions.find((each) => each.submission === submission);
  const newest = versions.at(-1);
  if (version !== undefined && newest !== undefined && newest.number > version.number)
    return t('packages.why.newVersion', newerValues(received, version, newest));
  const { decision } = standing;
  const number = version?.number ?? 1;
  if (decision?.body.submission !== submission) return t('packages.why.withdrawn', { version: number });
  const { verdict } = decision.body;
  return t('packages.why.decided', { version: number, name: nameOf(store, decision.person), verdict });
}

function newerValues({ store, sent }: Received, version: Version, newest: Version) {
  const zone = zoneOf(store, sent.brandId);
  return {
    version: version.number,
    when: momentWords(version.at, zone),
    newer: newest.number,
    newerWhen: momentWords(newest.at, zone),
  };
}

function versionWords(
  { store, sent }: Received,
  post: EntityState,
  submission: Id,
  key: 'packages.why.edited',
): string {
  const { versions } = readVersions(store.writer, post.id);
  const version = versions.find((each) => each.submission === submission);
  const when = momentWords(version?.at ?? 0, zoneOf(store, sent.brandId));
  return t(key, { version: version?.number ?? 1, when });
}

function rightWords(
  { store, actor, sent, now }: Received,
  post: EntityState,
  submission: Submission,
): string | null {
  const author = registerValue(post, 'author') as Id | null;
  // The referee refuses it as well: an author who brings in their own approval would be its only witness.
  if (actor.id === author || actor.id === submission.person) return t('packages.why.ownImport');
  const name = nameOf(store, sent.recipientId);
  const roster = rosterOf(store.writer, sent.brandId);
  const recipient = roster.find(({ id }) => id === sent.recipientId);
  if (recipient === undefined) return t('packages.why.left', { name });
  const right = entitlementOf(submission, author, recipient, roster, now);
  if (right.may) return null;
  if (right.why === 'role') return t('packages.why.left', { name });
  return t(right.why === 'own' ? 'packages.why.own' : 'packages.why.notAsked', { name });
}

/** What was looked at is what is there: the same rules, and a moment that the policy takes for the one on the page. */
function otherThanShown(
  store: WorkspaceFile,
  post: EntityState,
  sent: SentItem,
): 'packages.why.rules' | 'packages.why.moved' | null {
  const states = { state: store.stateForRules.bind(store) };
  if (sent.rulesHash !== rulesHashOf(store, states, post)) return 'packages.why.rules';
  const { dateMove } = policyFor(states, post);
  return approvalStandsAfterMove(dateMove, sent.schedule, scheduleOf(post)) ? null : 'packages.why.moved';
}

/** The page demands a reason; a file made by hand may not have one. */
function reasonWords(verdict: Verdict, reason: string): string | null {
  const least = verdict === 'approve' ? 0 : verdict === 'reject' ? REJECT_REASON_MIN : REASON_MIN;
  return reason.trim().length < least ? t('packages.why.thinReason') : null;
}
