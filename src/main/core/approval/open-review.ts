import { dueByOf } from '#shared/approval/deadline.ts';
import { backupFrom } from '#shared/approval/entitlement.ts';
import { expectationOf } from '#shared/approval/expectation.ts';
import { demandsApproval } from '#shared/approval/policy.ts';
import { askedAt, type ReviewFacts, reviewFactsOf, stillAwaited } from '#shared/approval/review-facts.ts';
import { peopleAmong } from '#shared/approval/route.ts';
import { checklistFrom } from '#shared/approval/rules.ts';
import { authorOf, standOf } from '#shared/approval/stand.ts';
import type { Submission } from '#shared/approval/standing.ts';
import { takeBackOf } from '#shared/approval/take-back.ts';
import type { LevelStand, OpenReview, ShownFinding, Version } from '#shared/contract/review.ts';
import type { Id } from '#shared/ids.ts';
import { type EntityState, registerValue } from '#shared/journal/state.ts';
import { t } from '#shared/messages/index.ts';
import type { Actor } from '#shared/people/person.ts';
import type { Roster } from '#shared/people/roster.ts';
import { contentHashOf } from '#shared/posts/content.ts';
import type { PostDetail } from '#shared/posts/post.ts';
import { type DerivedStatus, deriveStatus, scheduleOf } from '#shared/posts/status.ts';
import { instantOf } from '#shared/time/instant.ts';
import { picturesOfVersions } from '../assets/pictures.ts';
import { rosterOf } from '../people/roster.ts';
import { detailOf } from '../posts/queries.ts';
import { prepared } from '../store/prepared.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';
import { historyOf } from './history.ts';
import { returnedBy } from './inbox.ts';
import { brandOf, policyFor, type States } from './policies.ts';
import { rulesHashOf } from './rules-hash.ts';
import { findingsOf } from './submit.ts';
import { contentOf, readVersions } from './versions.ts';

/** A post and what approving knows of it: read once for one answer. */
type Known = {
  readonly store: WorkspaceFile;
  readonly states: States;
  readonly post: EntityState;
  readonly derived: DerivedStatus;
  readonly roster: Roster;
  readonly actor: Actor;
};

function known(store: WorkspaceFile, postId: Id, actor: Actor): Known {
  const post = store.stateOf('post', postId);
  const states = { state: store.stateForRules.bind(store) };
  const roster = rosterOf(store.writer, String(registerValue(post, 'brand')));
  return { store, states, post, derived: deriveStatus(post), roster, actor };
}

/** Everything that the review screen shows of a post, for one person. Refuses when the post does not exist. */
export function openReview(store: WorkspaceFile, postId: Id, actor: Actor): OpenReview {
  const detail = detailOf(store, postId);
  const of = known(store, postId, actor);
  const read = readVersions(store.writer, postId);
  const stand = factsOf(of);
  return {
    detail,
    stand,
    expectation: sentenceOf(of, detail, stand),
    takeBack: takeBackOf(of.derived, actor)?.submission ?? null,
    versions: [...read.versions],
    seenVersion: seenBy(actor.id, read.versions),
    current: contentOf(of.post),
    currentHash: contentHashOf(of.post),
    rulesHash: rulesHashOf(store, of.states, of.post),
    pictures: picturesOfVersions(store, [contentOf(of.post), ...read.versions.map(({ content }) => content)]),
    findings: shownFindings(of),
    levels: levelsOf(of, read.versions),
    events: historyOf(of.post, read),
  };
}

/** What is expected of a person at a post, in one sentence. Refuses when the post does not exist. */
export function reviewExpectation(store: WorkspaceFile, postId: Id, actor: Actor): string {
  const of = known(store, postId, actor);
  return sentenceOf(of, detailOf(store, postId), factsOf(of));
}

function factsOf({ store, states, post, derived, roster, actor }: Known): ReviewFacts | null {
  const stand = standOf(post, derived);
  if (stand === null) return null;
  const schedule = scheduleOf(post);
  const instant = schedule === null ? null : instantOf(schedule);
  const dueBy = dueByOf(instant, policyFor(states, post).leadHours);
  const context = { author: authorOf(post), person: actor, roster, now: store.sources.now(), dueBy };
  return reviewFactsOf(stand, context, returnedBy(store.writer, stand));
}

function sentenceOf(
  { store, states, post, derived, actor }: Known,
  detail: PostDetail,
  stand: ReviewFacts | null,
): string {
  const names = prepared(store.writer, 'SELECT name FROM person WHERE id = ?').pluck();
  return expectationOf({
    status: derived.status,
    me: actor,
    authorId: authorOf(post),
    stand,
    missedFor: derived.standing.mark.why,
    demands: demandsApproval(policyFor(states, post)),
    schedule: scheduleOf(post),
    zone: detail.zone ?? String(registerValue(brandOf(states, post), 'zone') ?? 'UTC'),
    holdReason: detail.holdReason ?? '',
    nameOf: (id) => (names.get(id) as string | undefined) ?? t('approval.expect.somebody'),
  });
}

/** The version that a person last decided on; else the last one that anybody decided on. */
function seenBy(person: Id, versions: readonly Version[]): number | null {
  const own = versions.findLast(({ decisions }) => decisions.some(({ personId }) => personId === person));
  return (own ?? versions.findLast(({ decisions }) => decisions.length > 0))?.number ?? null;
}

/** What the check finds now. What a version was handed in with counts as ticked; without one nothing is to be ticked yet. */
function shownFindings({ store, states, post, derived, actor }: Known): ShownFinding[] {
  const submission = derived.standing.submission ?? derived.standing.decided;
  const words = submission?.checked ?? [];
  const checklist = checklistFrom(registerValue(brandOf(states, post), 'checklist'));
  const ticked = checklist
    .filter(({ text }) => submission === null || words.includes(text))
    .map(({ id }) => id);
  const by = submission === null ? actor : { ...actor, id: submission.person };
  const found = findingsOf(states, store, by, post, ticked, store.sources.now());
  return (
    found
      // What the brand's voice says has a list of its own before the reviewer (`voice.verdict`), with what was waived.
      .filter(({ message }) => message !== 'core.finding.voice' && message !== 'core.finding.voiceAlways')
      .map(({ severity, message, values, field }) => ({ severity, message: t(message, values), field }))
  );
}

/** The levels of the version that waits, or that was last decided. */
function levelsOf({ post, derived, roster }: Known, versions: readonly Version[]): LevelStand[] {
  const { submission: waiting, decided } = derived.standing;
  const submission = waiting ?? decided;
  if (submission === null) return [];
  const made = versions.find((version) => version.submission === submission.id)?.decisions ?? [];
  const authors = [authorOf(post), submission.person];
  const isWaiting = derived.status === 'in_review';
  return submission.levels.map((level, index) => {
    const asked = askedAt(level, authors, roster);
    const isHere = isWaiting && index === submission.level;
    const counted = submission.approvals.filter(({ body }) => body.level === level.id);
    return {
      id: level.id,
      name: level.name,
      need: level.need,
      state: isHere ? 'waiting' : isPassed(submission, index, decided) ? 'passed' : 'ahead',
      asked: [...asked],
      roles: [...level.roles],
      awaited: isHere ? [...stillAwaited(submission, asked)] : [],
      approvals: made.filter(({ id }) => counted.some((approval) => approval.id === id)),
      backup: backupOf(submission, index, roster, isHere),
    };
  });
}

function isPassed(submission: Submission, index: number, decided: Submission | null): boolean {
  if (index < submission.level) return true;
  const level = submission.levels[index];
  return (
    decided === submission &&
    submission.approvals.some(({ body }) => body.level === level?.id) &&
    index === submission.level
  );
}

function backupOf(
  submission: Submission,
  index: number,
  roster: Roster,
  isHere: boolean,
): LevelStand['backup'] {
  const backup = submission.levels[index]?.backup ?? null;
  if (backup === null) return null;
  const asked = [...peopleAmong(backup.approvers, roster)];
  const { afterHours } = backup;
  return { asked, afterHours, from: isHere ? backupFrom(submission, afterHours) : null };
}
