import {
  type Finding,
  outgoingFindings,
  type SubmittableText,
  submissionFindings,
} from '#shared/approval/check.ts';
import { type RouteLevel, routeOf } from '#shared/approval/route.ts';
import { checklistFrom } from '#shared/approval/rules.ts';
import { mediaFactsOf } from '#shared/assets/media-facts.ts';
import {
  assetsOf,
  currentVersionOf,
  pinnedIn,
  rightsOf,
  saidOf,
  versionsOf,
} from '#shared/assets/registers.ts';
import type { RightsSubject } from '#shared/assets/rights.ts';
import type { MediaFacts } from '#shared/channels/check-media.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { Id } from '#shared/ids.ts';
import { type EntityState, membersOf, registerValue } from '#shared/journal/state.ts';
import type { Roster } from '#shared/people/roster.ts';
import { type Composition, channelTextOf, compositionOf } from '#shared/posts/composition.ts';
import { contentHashOf } from '#shared/posts/content.ts';
import { factsOf } from '#shared/posts/facts.ts';
import { particularsOf } from '#shared/posts/particulars.ts';
import { deriveStatus, isApproved, scheduleOf } from '#shared/posts/status.ts';
import { rosterOf } from '../people/roster.ts';
import type { ChangeSet } from '../store/change-set.ts';
import type { ActingPerson, Committed, WorkspaceFile } from '../store/workspace-file.ts';
import { spokenOf, unrunBlocks } from '../voice/spoken.ts';
import { ownWaivers } from '../voice/waivers.ts';
import { brandOf, channelOf, networksOf, policyFor, type States } from './policies.ts';
import { rulesHashOf } from './rules-hash.ts';

/** What an author hands in with a post: what they confirmed, and a word for the approver. */
export type SubmitInput = { readonly checked: readonly string[]; readonly note: string };

/** Hands a post in for review, as it is now. The check runs; what blocks is said with its cure. */
export function submitPost(
  store: WorkspaceFile,
  actor: ActingPerson,
  postId: Id,
  input: SubmitInput = { checked: [], note: '' },
): Committed<void> {
  return store.run(actor, { key: 'core.undo.label.submitted' }, (changes) => {
    const post = changes.existing('post', postId);
    const derived = deriveStatus(post);
    if (derived.status === 'in_review') throw new Refusal('wrong-state', 'core.refusal.inReview');
    if (isApproved(derived)) throw new Refusal('wrong-state', 'core.refusal.approvedAlready');
    if (derived.status === 'rejected') throw new Refusal('wrong-state', 'core.refusal.rejectedUnchanged');
    refuseBlocked(changes, store, actor, post, input);
    if (derived.status === 'idea') changes.set(post, 'stage', 'draft');
    changes.event(post, 'submit', {
      contentHash: contentHashOf(post),
      rulesHash: rulesHashOf(store, changes, post),
      levels: routeFor(changes, store, actor, post),
      checked: wordsOf(changes, post, input.checked),
      note: input.note,
    });
  });
}

function refuseBlocked(
  changes: ChangeSet,
  store: WorkspaceFile,
  actor: ActingPerson,
  post: EntityState,
  input: SubmitInput,
): void {
  const block = findingsOf(changes, store, actor, post, input.checked, changes.now).find(
    ({ severity }) => severity === 'block',
  );
  if (block !== undefined) throw new Refusal('wrong-state', block.message, block.values, block.field);
}

/** What stands in the way of handing a post in, and what is worth a second look. */
export function findingsOf(
  states: States,
  store: WorkspaceFile,
  actor: ActingPerson,
  post: EntityState,
  checked: readonly string[],
  now: number,
): readonly Finding[] {
  const composition = compositionOf(post);
  const found = submissionFindings({
    baseText: composition.text,
    texts: textsOf(states, post, composition),
    link: composition.link,
    marksLinks: marksLinks(states, post),
    media: mediaOf(states, post),
    rights: subjectsOf(states, post),
    voice: spokenOf(store, states, post),
    unrun: unrunBlocks(store, String(registerValue(post, 'brand'))),
    schedule: scheduleOf(post),
    embargo: particularsOf(post).embargo,
    now,
    leadHours: policyFor(states, post).leadHours,
    checklist: checklistFrom(registerValue(brandOf(states, post), 'checklist')),
    checked,
    levels: routeFor(states, store, actor, post),
    authors: [registerValue(post, 'author') as Id | null, actor?.id ?? null],
    roster: brandRoster(store, post),
  });
  return [...ownWaivers(store, states, post, actor), ...found];
}

function marksLinks(states: States, post: EntityState): boolean {
  const campaign = registerValue(post, 'campaign');
  return typeof campaign === 'string' && registerValue(states.state('campaign', campaign), 'utm') !== null;
}

/** What blocks letting a post out, of the rules of its channels' networks; undefined where nothing does. */
export function networkBlock(states: States, post: EntityState): Finding | undefined {
  const composition = compositionOf(post);
  const { link } = composition;
  const texts = textsOf(states, post, composition);
  return outgoingFindings({ texts, link, media: mediaOf(states, post) }).find(
    ({ severity }) => severity === 'block',
  );
}

/** What each channel of a post would publish. */
function textsOf(states: States, post: EntityState, composition: Composition): readonly SubmittableText[] {
  return membersOf(post, 'channels').map((channelId) => ({
    channel: channelOf(states, channelId),
    text: channelTextOf(composition, channelId),
  }));
}

/** The pictures and videos of a post, in the versions it shows. */
function mediaOf(states: States, post: EntityState): readonly MediaFacts[] {
  return assetsOf(post).map((assetId) => {
    const asset = states.state('asset', assetId);
    const pinned = pinnedIn(post, assetId);
    const version =
      pinned === null ? currentVersionOf(asset) : versionsOf(asset).find(({ hash }) => hash === pinned);
    return mediaFactsOf(version ?? null, saidOf(asset, pinned).alt);
  });
}

/** The pictures and videos of a post, as their rights are asked after. */
function subjectsOf(states: States, post: EntityState): readonly RightsSubject[] {
  return assetsOf(post).map((assetId) => {
    const asset = states.state('asset', assetId);
    return { name: String(registerValue(asset, 'name') ?? ''), rights: rightsOf(asset) };
  });
}

function routeFor(
  states: States,
  store: WorkspaceFile,
  actor: ActingPerson,
  post: EntityState,
): readonly RouteLevel[] {
  const routed = {
    authors: [registerValue(post, 'author') as Id | null, actor?.id ?? null],
    networks: networksOf(states, post),
    facts: factsOf(post),
  };
  return routeOf(policyFor(states, post), routed, brandRoster(store, post));
}

function brandRoster(store: WorkspaceFile, post: EntityState): Roster {
  return rosterOf(store.writer, String(registerValue(post, 'brand')));
}

/** The ticked items in their words: a checklist rewritten later must not change what was confirmed. */
function wordsOf(states: States, post: EntityState, checked: readonly string[]): readonly string[] {
  return checklistFrom(registerValue(brandOf(states, post), 'checklist'))
    .filter(({ id }) => checked.includes(id))
    .map(({ text }) => text);
}

/** Takes a post out of review, back to its author. */
export function withdrawPost(store: WorkspaceFile, actor: ActingPerson, postId: Id): Committed<void> {
  return store.run(actor, { key: 'core.undo.label.withdrawn' }, (changes) => {
    const post = changes.existing('post', postId);
    const { submission } = deriveStatus(post).standing;
    if (submission === null) throw new Refusal('wrong-state', 'core.refusal.notInReview');
    changes.event(post, 'withdraw', { submission: submission.id });
  });
}
