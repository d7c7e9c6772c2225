import { mustLeaveSchedule } from '#shared/approval/governance.ts';
import { demandsApproval } from '#shared/approval/policy.ts';
import { standingOf } from '#shared/approval/standing.ts';
import type { Id } from '#shared/ids.ts';
import type { DraftOperation, EntityKind } from '#shared/journal/operation.ts';
import { type CreateBody, type EntityState, isAlive, registerValue } from '#shared/journal/state.ts';
import { deriveStatus, isLetOutUnapproved } from '#shared/posts/status.ts';
import { WORDS } from '../library/own-words.ts';
import type { ChangeSet } from '../store/change-set.ts';
import type { Follower, Left } from '../store/governance.ts';
import { prepared } from '../store/prepared.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';
import { rulesInForce } from '../voice/brand-voice.ts';
import { voiceBlock } from '../voice/spoken.ts';
import { policyFor, type States } from './policies.ts';
import { networkBlock } from './submit.ts';

/**
 * Follows every change: takes posts off the schedule that were put there without an approval and would not be let out
 * any more, for nobody else looks at them before their time. By an edit of their own words, of a picture's, of a channel
 * or of the brand's rules, by a draft pack, an undo or a redo alike; in the same step, so that undo brings back both.
 */
export function leavingBroken(store: WorkspaceFile): Follower {
  return ({ operations, isInverse }, before) => {
    const concerned = concernedBy(store, operations, before);
    if (concerned.length === 0) return null;
    const stood = isInverse ? standingIn(operations, before) : [];
    return (after) => {
      const back = new Set(operations.filter(isRestore).map(({ entityId }) => entityId));
      const posts = [...new Set(concerned.flatMap((each) => each()))];
      // Asked first: what leaves only now would be named twice.
      const again = stood.flatMap((postId) => leftAgain(store, after, postId));
      return [...posts.flatMap((postId) => leftNow(store, after, postId, back.has(postId))), ...again];
    };
  };
}

/** Posts with an event that is taken back, or counts again, and that stand on the schedule without an approval before. */
function standingIn(operations: readonly DraftOperation[], before: ChangeSet): readonly Id[] {
  const posts = operations.filter(({ entity, kind }) => entity === 'post' && kind === 'retract');
  return [...new Set(posts.map(({ entityId }) => entityId))].filter(
    (id) => isLetOut(before, id) && deriveStatus(before.state('post', id)).status === 'scheduled',
  );
}

/** Says of a post that a redo took off the schedule why it left; nothing of one that somebody had taken off by choice. */
function leftAgain(store: WorkspaceFile, after: ChangeSet, postId: Id): readonly Left[] {
  const post = after.state('post', postId);
  if (!isAlive(post) || deriveStatus(post).standing.scheduled.on) return [];
  if (demandsApproval(policyFor(after, post))) return [{ postId, why: 'unapproved' }];
  return isBlocked(store, after, post) ? [{ postId, why: 'broken' }] : [];
}

/** Takes a post off the schedule if it may not stay; says so of one that stood on it. */
function leftNow(store: WorkspaceFile, after: ChangeSet, postId: Id, isBack: boolean): readonly Left[] {
  // An undone import brings back thousands of posts, of which none may be on the schedule: the row tells.
  if (found(store, ifLetOut, postId).length === 0) return [];
  const post = after.state('post', postId);
  const why = isBack && lacksApproval(after, post) ? 'unapproved' : 'broken';
  if (why === 'broken' && !isBroken(store, after, post)) return [];
  const { status } = deriveStatus(post);
  leave(after, post);
  return status === 'scheduled' ? [{ postId, why }] : [];
}

/** Takes all posts of a brand off the schedule that the rules of a new day break, and says which. */
export function leaveBroken(store: WorkspaceFile, changes: ChangeSet, brandId: Id): readonly Left[] {
  const broken = found(store, ofBrand, brandId)
    .map((postId) => changes.state('post', postId))
    .filter((post) => isBroken(store, changes, post));
  for (const post of broken) leave(changes, post);
  return broken.map(({ id }) => ({ postId: id, why: 'broken' }));
}

/**
 * Whether a post is about to go out without an approval that would not be let out as it is. What is on hold, skipped,
 * missed, in review or archived keeps its place: it is looked at when it comes back to it.
 */
export function isBroken(store: WorkspaceFile, states: States, post: EntityState): boolean {
  const derived = deriveStatus(post);
  if (derived.status !== 'scheduled' || !isLetOutUnapproved(derived)) return false;
  return isBlocked(store, states, post);
}

function isBlocked(store: WorkspaceFile, states: States, post: EntityState): boolean {
  return networkBlock(states, post) !== undefined || voiceBlock(store, states, post) !== undefined;
}

/** A post that comes back from being deleted under a policy become stricter meanwhile comes back off the schedule. */
function lacksApproval(states: States, post: EntityState): boolean {
  return mustLeaveSchedule(deriveStatus(post), policyFor(states, post));
}

function isRestore({ entity, kind }: DraftOperation): boolean {
  return entity === 'post' && kind === 'restore';
}

function leave(changes: ChangeSet, post: EntityState): void {
  changes.event(post, 'schedule', { on: false, unapproved: false });
}

/** Posts to look at; asked once the tables hold the change. */
type Concerned = () => readonly Id[];

/**
 * What of a post can break it: what it says and shows, and an exception that is taken back; or bring back to its place
 * what was broken meanwhile: a release, a review that is withdrawn, a post that is planned again.
 */
const touching: readonly DraftOperation['kind'][] = [
  ...(['set', 'present', 'absent', 'restore', 'retract'] as const),
  ...(['hold', 'withdraw', 'publishMark'] as const),
];

/** Which posts a change may break, by what it touches. Most changes concern none, and are told so at once. */
function concernedBy(
  store: WorkspaceFile,
  operations: readonly DraftOperation[],
  before: ChangeSet,
): readonly Concerned[] {
  const ids = (entity: EntityKind, is: (operation: DraftOperation) => boolean): readonly Id[] => {
    const found = operations.filter((operation) => operation.entity === entity && is(operation));
    return [...new Set(found.map(({ entityId }) => entityId))];
  };
  // In which folder a picture lies goes out with nothing.
  const isSet = ({ kind, register }: DraftOperation): boolean => kind === 'set' && register !== 'folder';
  const back = new Set(ids('post', ({ kind }) => kind === 'restore' || kind === 'retract'));
  const posts = ids('post', ({ kind }) => touching.includes(kind)).filter(
    (id) => back.has(id) || isLetOut(before, id),
  );
  const brands = new Set(operations.flatMap((operation) => ruledBrand(operation, before)));
  return [
    ...(posts.length === 0 ? [] : [() => posts]),
    ...ids('asset', isSet).map((id) => () => found(store, showing, id)),
    ...ids('channel', isSet).map((id) => () => found(store, onChannel, id)),
    ...[...brands].flatMap((brandId) => underRules(store, operations, brandId)),
  ];
}

/** Whether a post is on the schedule without an approval. Asked of every edit: its words are not hashed for it. */
function isLetOut(before: ChangeSet, postId: Id): boolean {
  const { on, unapproved } = standingOf(before.state('post', postId).events).scheduled;
  return on && unapproved;
}

/** The brand whose rules an operation may change. */
function ruledBrand({ entity, entityId, kind, body }: DraftOperation, before: ChangeSet): readonly Id[] {
  if (entity === 'brand') return kind === 'create' ? [] : [entityId];
  if (entity !== 'guideline' && entity !== 'style') return [];
  const brand =
    kind === 'create'
      ? (body as unknown as CreateBody).registers['brand']
      : registerValue(before.state(entity, entityId), 'brand');
  return typeof brand === 'string' ? [brand] : [];
}

/** All that a brand has on the schedule without an approval, where its rules, or its own words, are others afterwards. */
function underRules(
  store: WorkspaceFile,
  operations: readonly DraftOperation[],
  brandId: Id,
): readonly Concerned[] {
  if (found(store, ofBrand, brandId).length === 0) return [];
  const isWord = ({ entityId, kind, register }: DraftOperation): boolean =>
    entityId === brandId && kind === 'absent' && register?.startsWith(`${WORDS}/`) === true;
  const losesWord = operations.some(isWord);
  const rules = rulesInForce(store, brandId);
  return [() => (losesWord || rulesInForce(store, brandId) !== rules ? found(store, ofBrand, brandId) : [])];
}

/** Those that would go out as they stand: what is held, skipped, missed or archived is not read anew at every change. */
const isPlanned = `post.unapproved = 1 AND post.status = 'scheduled'`;
const showing = `SELECT DISTINCT post.id FROM shown_asset JOIN post ON post.id = shown_asset.post_id
  WHERE shown_asset.asset_id = ? AND ${isPlanned}`;
const onChannel = `SELECT id FROM post WHERE ${isPlanned} AND instr(channel_ids, '"' || ? || '"') > 0`;
const ofBrand = `SELECT id FROM post WHERE brand_id = ? AND ${isPlanned} ORDER BY id`;

const ifLetOut = 'SELECT id FROM post WHERE id = ? AND unapproved = 1';

function found(store: WorkspaceFile, sql: string, id: Id): readonly Id[] {
  return prepared(store.writer, sql).pluck().all(id) as Id[];
}
