import { ASSET_ORDER, PINNED } from '#shared/assets/registers.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { Id } from '#shared/ids.ts';
import type { Json } from '#shared/journal/canonical.ts';
import { type EntityState, membersOf, registerValue } from '#shared/journal/state.ts';
import { baseTextOf, compositionOf, VARIANT } from '#shared/posts/composition.ts';
import { isEmbargoed } from '#shared/posts/embargo.ts';
import {
  type CarriedField,
  carriedFields,
  type KeptField,
  type TypedWords,
  variantOfKept,
} from '#shared/posts/kept.ts';
import { type Embargo, particulars } from '#shared/posts/particulars.ts';
import type { PostPatch } from '#shared/posts/post.ts';
import { deriveStatus, scheduleOf } from '#shared/posts/status.ts';
import { instantOf } from '#shared/time/instant.ts';
import type { Schedule } from '#shared/time/wall.ts';
import type { ChangeSet } from '../store/change-set.ts';
import { prepared } from '../store/prepared.ts';
import type { ActingPerson, Committed, WorkspaceFile } from '../store/workspace-file.ts';
import { assetRegisters, placeAssets } from './assets.ts';
import { refuseEmbargoed } from './embargo.ts';
import { hasHiddenCampaign, keptInside, patchBy } from './outside.ts';
import { registersIn } from './registers.ts';

/** Makes a post; without a stage it is a draft. */
export function createPost(
  store: WorkspaceFile,
  actor: ActingPerson,
  brandId: Id,
  fields: PostPatch,
): Committed<Id> {
  return store.run(actor, { key: 'core.undo.label.created' }, (changes) =>
    addPost(changes, actor, brandId, fields),
  );
}

/** Makes several posts in one undoable step, for instance one on each free slot of a gap. */
export function createPosts(
  store: WorkspaceFile,
  actor: ActingPerson,
  brandId: Id,
  posts: readonly PostPatch[],
): Committed<Id[]> {
  return store.run(
    actor,
    { key: 'core.undo.label.createdMany', values: { count: posts.length } },
    (changes) => posts.map((fields) => addPost(changes, actor, brandId, fields)),
  );
}

/** Adds a post to a command under way. */
export function addPost(changes: ChangeSet, actor: ActingPerson, brandId: Id, fields: PostPatch): Id {
  changes.existing('brand', brandId);
  refuseStrangers(changes, brandId, fields);
  refuseEmbargoed(null, fields.schedule ?? null, fields.embargo ?? null);
  return changes.create(
    'post',
    {
      ...registersOf(brandId, actor?.id ?? null, patchBy(actor, changes, null, fields)),
      ...assetRegisters(changes, fields),
    },
    { channels: fields.channelIds ?? [], assets: fields.assetIds ?? [] },
  );
}

/** The registers of a new post. */
export function registersOf(
  brandId: Id,
  authorId: Id | null,
  fields: PostPatch,
): { [register: string]: Json } {
  const registers: { [register: string]: Json } = {
    brand: brandId,
    author: authorId,
    base: { text: fields.text ?? '' },
    stage: fields.stage ?? 'draft',
  };
  for (const [register, value] of registersIn(fields)) {
    if (value !== null) registers[register] = value;
  }
  return registers;
}

/** Saves the fields that differ from what is stored. */
export function updatePost(
  store: WorkspaceFile,
  actor: ActingPerson,
  postId: Id,
  patch: PostPatch,
): Committed<void> {
  let carried: readonly CarriedField[] = [];
  return store.run(
    actor,
    { key: 'core.undo.label.edited' },
    (changes) => {
      const post = changes.existing('post', postId);
      carried = carriedFields(typedWordsOf(post), patch);
      refuseStrangers(changes, String(registerValue(post, 'brand')), patch);
      applyPatch(changes, post, patchBy(actor, changes, post, patch));
    },
    (writer) => {
      // What was typed is in the journal now, and the copy kept against a crash has done its work; of words that the patch
      // leaves as they are, other ones may be typed this moment.
      const drop = 'DELETE FROM kept_text WHERE post_id = ? AND field = ? AND (? = 1 OR body = ?)';
      for (const { field, isNew, body } of carried)
        prepared(writer, drop).run(postId, field, isNew ? 1 : 0, body);
    },
  );
}

function typedWordsOf(post: EntityState): TypedWords {
  const notes = registerValue(post, 'notes');
  return { ...compositionOf(post), notes: typeof notes === 'string' ? notes : '' };
}

function applyPatch(changes: ChangeSet, post: EntityState, patch: PostPatch): void {
  if (patch.text !== undefined) changes.set(post, 'base', { ...baseOf(post), text: patch.text });
  if (patch.channelIds !== undefined) changes.setMembers(post, 'channels', patch.channelIds);
  placeAssets(changes, post, patch);
  for (const [register, value] of registersIn(patch)) {
    if (register === 'schedule' || (isUnset(post, register) && value === false)) continue;
    changes.set(post, register, value);
  }
  if (patch.schedule !== undefined) place(changes, post, patch.schedule, patch);
  else if (patch.embargo !== undefined) leaveUnderEmbargo(changes, post, patch.embargo);
}

/** What else is decided on with a moment; `taken` are operations of another copy that it is taken over from. */
type PlacedWith = Pick<PostPatch, 'stage' | 'embargo'> & { readonly taken?: readonly Id[] };

/** Gives a post its moment, with what follows from it. Refuses one before the embargo of the post ends. */
export function place(
  changes: ChangeSet,
  post: EntityState,
  schedule: Schedule | null,
  { stage, embargo, taken }: PlacedWith = {},
): void {
  refuseEmbargoed(post, schedule, embargo);
  changes.set(post, 'schedule', schedule, taken);
  // An idea that gets a day has been decided on.
  if (schedule !== null && stage === undefined && registerValue(post, 'stage') === 'idea')
    changes.set(post, 'stage', 'draft');
  // A moment that is over never comes due: what is moved there leaves the schedule.
  const over = schedule !== null && (instantOf(schedule) ?? changes.now) < changes.now;
  if (over && deriveStatus(post).standing.scheduled.on)
    changes.event(post, 'schedule', { on: false, unapproved: false });
}

/** An embargo that ends after the planned moment takes a post off the schedule. */
export function leaveUnderEmbargo(changes: ChangeSet, post: EntityState, embargo: Embargo | null): void {
  if (isEmbargoed(embargo, scheduleOf(post)) && deriveStatus(post).standing.scheduled.on)
    changes.event(post, 'schedule', { on: false, unapproved: false });
}

function baseOf(post: EntityState): { readonly [name: string]: Json } {
  const base = registerValue(post, 'base');
  return base !== null && typeof base === 'object' ? (base as { readonly [name: string]: Json }) : {};
}

function isUnset(post: EntityState, register: string): boolean {
  return registerValue(post, register) === null;
}

/** A post may only name channels, campaigns and pillars of its own brand. */
export function refuseStrangers(
  changes: ChangeSet,
  brandId: Id,
  patch: Pick<PostPatch, 'channelIds' | 'variants' | 'campaignId' | 'pillarId' | 'assetIds'>,
): void {
  const named = [...(patch.channelIds ?? []), ...Object.keys(patch.variants ?? {})];
  for (const channelId of new Set(named)) refuseStranger(changes, 'channel', channelId, brandId);
  for (const assetId of patch.assetIds ?? []) refuseStranger(changes, 'asset', assetId, brandId);
  if (patch.campaignId) refuseStranger(changes, 'campaign', patch.campaignId, brandId);
  if (patch.pillarId) refuseStranger(changes, 'pillar', patch.pillarId, brandId);
}

function refuseStranger(
  changes: ChangeSet,
  what: 'channel' | 'campaign' | 'pillar' | 'asset',
  id: Id,
  brandId: Id,
): void {
  const thing = changes.existing(what, id);
  if (registerValue(thing, 'brand') !== brandId)
    throw new Refusal('bad-input', 'core.refusal.otherBrand', { what });
}

/** One post and where it goes; null takes it off the calendar. */
export type Move = { readonly postId: Id; readonly schedule: Schedule | null };

/** Moves posts together, in one undoable step. */
export function reschedulePosts(
  store: WorkspaceFile,
  actor: ActingPerson,
  moves: readonly Move[],
): Committed<void> {
  const off = moves.every((move) => move.schedule === null);
  const key = off ? 'core.undo.label.unscheduled' : 'core.undo.label.rescheduled';
  return store.run(actor, { key, values: { count: moves.length } }, (changes) => {
    for (const move of moves) {
      place(changes, changes.existing('post', move.postId), move.schedule);
    }
  });
}

/** One post to copy, and where its copy goes; without a schedule it stands where the original does. */
export type Copy = { readonly postId: Id; readonly schedule?: Schedule | null | undefined };

/** Copies posts as drafts of the actor, in one undoable step; reviews, decisions and marks stay with the original. */
export function duplicatePosts(
  store: WorkspaceFile,
  actor: ActingPerson,
  copies: readonly Copy[],
): Committed<Id[]> {
  return store.run(
    actor,
    { key: 'core.undo.label.duplicated', values: { count: copies.length } },
    (changes) =>
      copies.map(({ postId, schedule }) => {
        const post = changes.existing('post', postId);
        return copyPost(changes, post, actor, schedule === undefined ? scheduleOf(post) : schedule);
      }),
  );
}

const copiedRegisters = [
  ...['brand', 'campaign', 'pillar', 'intent', 'notes', 'stage', 'disclosure'],
  ...['firstComment', 'parts', 'link', ASSET_ORDER, ...particulars],
];

function copyPost(changes: ChangeSet, post: EntityState, actor: ActingPerson, schedule: Schedule | null): Id {
  const registers: { [register: string]: Json } = {
    author: actor?.id ?? null,
    base: { ...baseOf(post), text: baseTextOf(post) },
  };
  const isOutside = actor?.external === true;
  const own = Object.keys(post.registers).filter(
    (name) => name.startsWith(VARIANT) || name.startsWith(PINNED),
  );
  for (const register of [...copiedRegisters, ...own]) {
    if (isOutside && keptInside.includes(register)) continue;
    if (register === 'campaign' && hasHiddenCampaign(changes, post)) continue;
    const value = registerValue(post, register);
    if (value !== null) registers[register] = value;
  }
  refuseEmbargoed(post, schedule);
  if (schedule !== null) registers['schedule'] = schedule;
  return changes.create('post', registers, {
    channels: membersOf(post, 'channels'),
    assets: membersOf(post, 'assets'),
  });
}

/** Deletes posts; undo brings them back whole. */
export function removePosts(
  store: WorkspaceFile,
  actor: ActingPerson,
  postIds: readonly Id[],
): Committed<void> {
  return store.run(
    actor,
    { key: 'core.undo.label.removed', values: { count: postIds.length } },
    (changes) => {
      for (const postId of postIds) changes.remove(changes.existing('post', postId));
    },
  );
}

/** Keeps text that is being typed, outside the journal, so that a crash costs at most a pause; gives when. */
export function keepText(
  store: WorkspaceFile,
  actor: NonNullable<ActingPerson>,
  postId: Id,
  field: KeptField,
  text: string,
): number {
  const savedAt = store.sources.now();
  store.keep((writer) => {
    const exists = prepared(writer, 'SELECT 1 FROM post WHERE id = ?').get(postId);
    if (exists === undefined || !store.sees('post', postId))
      throw new Refusal('not-found', 'core.refusal.notFound', { what: 'post' });
    if (field === 'notes' && actor.external)
      throw new Refusal('not-allowed', 'locks.refusal.notesInside', {}, 'notes');
    const channelId = variantOfKept(field)?.channelId ?? null;
    const ofBrand =
      'SELECT 1 FROM channel JOIN post ON post.brand_id = channel.brand_id WHERE post.id = ? AND channel.id = ?';
    if (channelId !== null && prepared(writer, ofBrand).get(postId, channelId) === undefined)
      throw new Refusal('not-found', 'core.refusal.notFound', { what: 'channel' });
    prepared(
      writer,
      'INSERT OR REPLACE INTO kept_text (post_id, field, body, saved_at, person_id) VALUES (?, ?, ?, ?, ?)',
    ).run(postId, field, text, savedAt, actor.id);
  });
  return savedAt;
}
