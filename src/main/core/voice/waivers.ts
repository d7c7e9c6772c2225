import type { Finding } from '#shared/approval/check.ts';
import { altWriters, pinnedIn, saidOf } from '#shared/assets/registers.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { Id } from '#shared/ids.ts';
import type { Json } from '#shared/journal/canonical.ts';
import { type EntityState, registerValue, writersIn } from '#shared/journal/state.ts';
import { can } from '#shared/people/roles.ts';
import { compositionOf } from '#shared/posts/composition.ts';
import type { WallDate } from '#shared/time/wall.ts';
import { registersCovered } from '#shared/voice/covered.ts';
import {
  mayWaive,
  secondPeople,
  WAIVER,
  type Waiver,
  type Writers,
  waiversOf,
} from '#shared/voice/waiver.ts';
import type { States } from '../approval/policies.ts';
import { rosterOf } from '../people/roster.ts';
import type { ChangeSet } from '../store/change-set.ts';
import type { ActingPerson, Committed, WorkspaceFile } from '../store/workspace-file.ts';
import { writerOf } from '../store/writers.ts';
import { type Asking, askingAtPost } from './asking.ts';
import { rulesInForce } from './brand-voice.ts';
import { type ChannelVerdict, type JudgedFinding, verdictOf } from './verdict.ts';

/** Somebody, never the program itself. */
type Person = NonNullable<ActingPerson>;

/** Why a finding is waived, and until when. */
export type GivenWaiver = {
  readonly postId: Id;
  readonly fingerprint: string;
  readonly category: Waiver['category'];
  readonly reason: string;
  readonly expiresOn: WallDate | null;
};

/** Waives a finding that the check makes of a post now. It holds while its words stay, its day has not passed. */
export function waiveFinding(store: WorkspaceFile, actor: Person, given: GivenWaiver): Committed<void> {
  return store.run(actor, { key: 'voiceLibrary.undo.waived' }, (changes) => {
    const post = changes.existing('post', given.postId);
    const brandId = String(registerValue(post, 'brand'));
    const verdict = verdictOf(store, changes, post);
    const found = verdict
      .flatMap(({ findings }) => findings)
      .find(({ fingerprint }) => fingerprint === given.fingerprint);
    if (found === undefined) throw new Refusal('wrong-state', 'voiceLibrary.refusal.noFinding');
    if (!found.waivable) throw new Refusal('not-allowed', 'voiceLibrary.refusal.neverWaived');
    const { today } = rulesInForce(store, brandId);
    if (given.expiresOn !== null && given.expiresOn < today)
      throw new Refusal('bad-input', 'voiceLibrary.refusal.expired', {}, 'expiresOn');
    const covers = coveredBy(post, verdict, found);
    const writers = writersOfWords(store, changes, post, { covers, found });
    if (!mayWaive(found.severity, writers, actor, rosterOf(store.writer, brandId)))
      throw new Refusal('not-allowed', 'voiceLibrary.refusal.secondPerson');
    const register = `${WAIVER}${found.fingerprint}`;
    const waiver: Waiver = { ...waiverOf(found, given, actor.id, changes.now), covers };
    changes.set(post, register, waiver as Json);
    settleAsking(changes, actor, given, { asking: askingAtPost(store.writer, post.id, actor), verdict });
  });
}

type Asked = { readonly asking: readonly Asking[]; readonly verdict: readonly ChannelVerdict[] };

/**
 * Whoever asked for this waiver, and for no other that is still out, has been answered: their thread is settled. In a
 * reply something else may have been asked first, and that was not answered.
 */
function settleAsking(
  changes: ChangeSet,
  actor: Person,
  { postId, fingerprint }: GivenWaiver,
  { asking, verdict }: Asked,
): void {
  if (!can(actor, 'comment.write')) return;
  const waived = waiversOf(changes.existing('post', postId)).map((waiver) => waiver.fingerprint);
  // A waiver that has run out, or that is too weak by now, leaves its finding open.
  const open = verdict.flatMap(({ findings }) =>
    findings.flatMap((found) => (found.waiver === null ? [found.fingerprint] : [])),
  );
  const isGiven = (each: string): boolean =>
    each === fingerprint || (waived.includes(each) && !open.includes(each));
  for (const { commentId, threadId, wanted } of asking) {
    const isAnswered = commentId === threadId && wanted.includes(fingerprint) && wanted.every(isGiven);
    if (isAnswered) changes.set(changes.existing('comment', threadId), 'resolved', actor.id);
  }
}

function waiverOf(found: JudgedFinding, given: GivenWaiver, by: Id, at: number): Waiver {
  const { ruleId, severity, fingerprint } = found;
  const { category, reason, expiresOn } = given;
  return { fingerprint, ruleId, severity, category, reason, by, at, expiresOn };
}

/** The registers of a post in which the words of a finding stand, whichever channels it is found for. */
function coveredBy(
  post: EntityState,
  verdict: readonly ChannelVerdict[],
  { fingerprint }: JudgedFinding,
): readonly string[] {
  const composition = compositionOf(post);
  const covered = verdict.flatMap(({ channelId, findings }) =>
    findings
      .filter((each) => each.fingerprint === fingerprint)
      .flatMap((each) => registersCovered(each, channelId, composition)),
  );
  return [...new Set(covered)].sort();
}

/** Those of the findings that still stand, are not waived, and that somebody may waive now; each once. */
export function waivableNow(
  store: WorkspaceFile,
  actor: Person,
  postId: Id,
  fingerprints: readonly string[],
): readonly Pick<JudgedFinding, 'fingerprint' | 'message'>[] {
  const states = { state: store.stateForRules.bind(store) };
  const post = store.stateOf('post', postId);
  const verdict = verdictOf(store, states, post);
  const roster = rosterOf(store.writer, String(registerValue(post, 'brand')));
  const open = verdict
    .flatMap(({ findings }) => findings)
    .filter(({ fingerprint, waiver, waivable }, index, all) => {
      const isFirst = all.findIndex((each) => each.fingerprint === fingerprint) === index;
      return isFirst && waivable && waiver === null && fingerprints.includes(fingerprint);
    });
  return open
    .filter((found) => {
      const covers = coveredBy(post, verdict, found);
      return mayWaive(found.severity, writersOfWords(store, states, post, { covers, found }), actor, roster);
    })
    .map(({ fingerprint, message }) => ({ fingerprint, message }));
}

type Covered = { readonly covers: readonly string[]; readonly found: JudgedFinding };

/** Whose words the alt text is of the version that a post shows. */
function writersOfAlt(states: States, post: EntityState, assetId: Id, by: (opId: Id) => Id | null) {
  const asset = states.state('asset', assetId);
  return altWriters(asset, saidOf(asset, pinnedIn(post, assetId)).alt, by);
}

/** Whose words they are; an alt text is written at its asset. */
function writersOfWords(
  store: WorkspaceFile,
  states: States,
  post: EntityState,
  { covers, found }: Covered,
): Writers {
  const by = (opId: Id): Id | null => writerOf(store.writer, opId);
  const passage = found.place?.passage;
  const alts = passage?.of === 'alt' ? writersOfAlt(states, post, passage.assetId, by) : [];
  const author = registerValue(post, 'author') as Id | null;
  return { author, writers: [...writersIn(post, covers, by), ...alts] };
}

/**
 * What blocks handing in because whoever does it has waived it themselves, while somebody else could: one person would
 * otherwise write, excuse and hand in.
 */
export function ownWaivers(
  store: WorkspaceFile,
  states: States,
  post: EntityState,
  actor: ActingPerson,
): readonly Finding[] {
  const isOwn = (waiver: Waiver | null): boolean => waiver?.by === actor?.id && waiver?.severity === 'block';
  if (actor === null || !waiversOf(post).some(isOwn)) return [];
  const verdict = verdictOf(store, states, post);
  const roster = rosterOf(store.writer, String(registerValue(post, 'brand')));
  const own = verdict
    .flatMap(({ findings }) => findings)
    .filter((found) => {
      if (found.severity !== 'block' || !isOwn(found.waiver)) return false;
      const covers = coveredBy(post, verdict, found);
      const { author, writers } = writersOfWords(store, states, post, { covers, found });
      return secondPeople({ author, writers: [...writers, actor.id] }, roster).length > 0;
    });
  return [...new Set(own.map(({ message }) => message))].map((finding) => ({
    severity: 'block',
    field: 'text',
    message: 'core.finding.ownWaiver',
    values: { finding },
  }));
}

/** Takes an exception back: the finding counts again. */
export function unwaiveFinding(
  store: WorkspaceFile,
  actor: Person,
  postId: Id,
  fingerprint: string,
): Committed<void> {
  return store.run(actor, { key: 'voiceLibrary.undo.unwaived' }, (changes) => {
    const post = changes.existing('post', postId);
    if (registerValue(post, `${WAIVER}${fingerprint}`) === null)
      throw new Refusal('wrong-state', 'voiceLibrary.refusal.noWaiver');
    changes.set(post, `${WAIVER}${fingerprint}`, null);
  });
}
