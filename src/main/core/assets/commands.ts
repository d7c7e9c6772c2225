import { isDecidedOn } from '#shared/approval/governance.ts';
import { ASSET_TAGS_MAX, type AssetPatch } from '#shared/assets/asset.ts';
import {
  ALT_FOR,
  ALT_SINCE,
  altWriters,
  currentVersionOf,
  ownSaidOf,
  PINNED,
  SAID,
  type SaidOf,
  saidOf,
  versionsOf,
} from '#shared/assets/registers.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { Id } from '#shared/ids.ts';
import { sameJson } from '#shared/journal/canonical.ts';
import { type EntityState, membersOf, registerValue } from '#shared/journal/state.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import { deriveStatus } from '#shared/posts/status.ts';
import { formatDay } from '#shared/time/format.ts';
import type { ChangeSet } from '../store/change-set.ts';
import { prepared } from '../store/prepared.ts';
import type { ActingPerson, Committed, WorkspaceFile } from '../store/workspace-file.ts';
import { writerOf } from '../store/writers.ts';

function nameOf(asset: EntityState): string {
  return String(registerValue(asset, 'name') ?? '');
}

type AssetUpdate = { readonly assetId: Id; readonly patch: AssetPatch; readonly hash?: string | null };

/**
 * Saves the fields of an asset that differ from what is stored; each is one register, tags are members of a set. Alt text
 * and focal point are those of a version, the one in use where none is named.
 */
export function updateAsset(
  store: WorkspaceFile,
  actor: ActingPerson,
  { assetId, patch, hash = null }: AssetUpdate,
): Committed<void> {
  const name = patch.name ?? nameOf(store.stateOf('asset', assetId));
  return store.run(actor, { key: 'core.undo.label.assetEdited', values: { name } }, (changes) => {
    const asset = changes.existing('asset', assetId);
    refuseNoVersion(asset, hash);
    const { alt, focal, ...more } = patch;
    const version = hash ?? currentVersionOf(asset)?.hash ?? null;
    const before = saidOf(asset, hash);
    const after = alt === undefined ? before : { ...before, alt, altFor: alt.trim() === '' ? null : version };
    if (alt !== undefined || focal !== undefined)
      sayOf(store, changes, asset, version, focal === undefined ? after : { ...after, focal });
    applyPatch(changes, asset, more);
  });
}

function refuseNoVersion(asset: EntityState, hash: string | null): void {
  if (hash !== null && !versionsOf(asset).some((each) => each.hash === hash))
    throw new Refusal('not-found', 'core.refusal.notFound', { what: 'assetVersion' }, 'hash');
}

/**
 * Says of a version what it shows: new words, or the old ones again, which confirms them. Every other version keeps
 * what is said of it.
 * @param hash null for pictures older than the library
 */
export function sayOf(
  store: WorkspaceFile,
  changes: ChangeSet,
  asset: EntityState,
  hash: string | null,
  said: SaidOf,
): void {
  tellPosts(store, changes, asset, hash, said.alt);
  if (hash === null || hash === currentVersionOf(asset)?.hash) sayOfAsset(store, changes, asset, hash, said);
  else keepSaid(store, changes, asset, hash, said);
}

/** Makes a version the one in use. A new one begins with what was said of the one before, which is to be asked after. */
export function putInUse(
  store: WorkspaceFile,
  changes: ChangeSet,
  asset: EntityState,
  hash: string,
  said: SaidOf = ownSaidOf(asset, hash) ?? saidOf(asset, null),
): void {
  if (currentVersionOf(asset)?.hash === hash) return sayOf(store, changes, asset, hash, said);
  tellPosts(store, changes, asset, null, said.alt);
  // It may have been there already, and posts pin it: the same drawn from the same picture is the same version.
  tellPosts(store, changes, asset, hash, said.alt);
  sayOfAsset(store, changes, asset, hash, said);
  changes.set(asset, 'current', hash);
}

/** Says something of the version that is in use, or will be. What was said of the others until now stays theirs. */
function sayOfAsset(
  store: WorkspaceFile,
  changes: ChangeSet,
  asset: EntityState,
  hash: string | null,
  { alt, altFor, focal }: SaidOf,
): void {
  const current = currentVersionOf(asset)?.hash;
  for (const other of versionsOf(asset)) {
    if (other.hash === hash || (other.hash !== current && ownSaidOf(asset, other.hash) !== null)) continue;
    const said = saidOf(asset, other.hash);
    // Of what was out of use before versions had words of their own nobody noted whom they were for: nobody is asked.
    const kept = other.hash === current ? said : { ...said, altFor: null };
    keepSaid(store, changes, asset, other.hash, kept);
  }
  // Words that come back, or from another version, are still those of whoever wrote them.
  if (hash !== null && alt !== registerValue(asset, 'alt') && writersOf(store, asset, alt).length > 0)
    keepSaid(store, changes, asset, hash, { alt, altFor, focal });
  applyPatch(changes, asset, { alt, focal });
  if (hash !== current || altFor !== saidOf(asset, null).altFor) changes.set(asset, ALT_FOR, altFor);
}

/** Keeps what is said of a version in a register of its own: words that stood before, with those who wrote them. */
function keepSaid(
  store: WorkspaceFile,
  changes: ChangeSet,
  asset: EntityState,
  hash: string,
  { alt, altFor, focal }: SaidOf,
): void {
  const said = { alt, altFor, focal };
  const own = ownSaidOf(asset, hash);
  if (own !== null && sameJson(own, said)) return;
  const by = writersOf(store, asset, alt);
  changes.set(asset, `${SAID}${hash}`, by.length === 0 ? said : { ...said, by });
}

/** Who wrote words that are said of a version of an asset already; nobody for no words. */
function writersOf(store: WorkspaceFile, asset: EntityState, alt: string): readonly Id[] {
  return alt === '' ? [] : altWriters(asset, alt, (opId) => writerOf(store.writer, opId));
}

/** Gives a post a version of an asset that it shows; its approval is void then, as after any edit. */
export function takeOver(changes: ChangeSet, asset: EntityState, postId: Id, hash: string): void {
  const post = changes.existing('post', postId);
  if (!membersOf(post, 'assets').includes(asset.id))
    throw new Refusal('bad-input', 'assets.refusal.notInPost', { name: nameOf(asset) }, 'postIds');
  changes.set(post, `${PINNED}${asset.id}`, hash);
}

function applyPatch(changes: ChangeSet, asset: EntityState, { tags, ...registers }: AssetPatch): void {
  for (const [register, value] of Object.entries(registers)) {
    const isUnset = registerValue(asset, register) === null && (value === '' || value === 'unknown');
    if (value !== undefined && !isUnset) changes.set(asset, register, value);
  }
  if (tags !== undefined) changes.setMembers(asset, 'tags', tags);
}

/**
 * Says to posts which somebody approved, or is deciding on, that the words of a picture of theirs are others now: they
 * go out with the post, so that an approval is void as after any edit. A post that was told before is told again.
 * @param hash the version whose words they are; null for posts that follow the asset alone
 */
function tellPosts(
  store: WorkspaceFile,
  changes: ChangeSet,
  asset: EntityState,
  hash: string | null,
  alt: string,
): void {
  if (alt === saidOf(asset, hash).alt) return;
  const isInUse = hash === null || hash === currentVersionOf(asset)?.hash;
  const shown = prepared(
    store.writer,
    'SELECT DISTINCT post_id FROM shown_asset WHERE asset_id = ? AND (hash = ? OR (hash IS NULL AND ?))',
  );
  const register = `${ALT_SINCE}${asset.id}`;
  for (const postId of shown.pluck().all(asset.id, hash, isInUse ? 1 : 0) as Id[]) {
    const post = changes.state('post', postId);
    if (registerValue(post, register) !== null || isDecidedOn(deriveStatus(post)))
      changes.set(post, register, alt);
  }
}

/** What several assets are given at once. */
export type BulkPatch = {
  readonly patch: AssetPatch;
  readonly addTags: readonly string[];
  readonly removeTags: readonly string[];
};

/** Gives several assets the same fields and tags, in one undoable step. Refuses when one would have too many tags. */
export function updateAssets(
  store: WorkspaceFile,
  actor: ActingPerson,
  assetIds: readonly Id[],
  { patch, addTags, removeTags }: BulkPatch,
): Committed<void> {
  const label = { key: 'core.undo.label.assetsEdited', values: { count: assetIds.length } } as const;
  return store.run(actor, label, (changes) => {
    for (const assetId of assetIds) {
      const asset = changes.existing('asset', assetId);
      const before = membersOf(asset, 'tags');
      const kept = before.filter((tag) => !removeTags.includes(tag));
      const tags = [...new Set([...kept, ...addTags])];
      refuseTooManyTags(nameOf(asset), before, tags);
      applyPatch(changes, asset, { ...patch, tags });
    }
  });
}

/** Two machines that tag apart can make more together: fewer is always allowed, so that the way back stays open. */
function refuseTooManyTags(name: string, before: readonly string[], after: readonly string[]): void {
  if (after.length <= Math.max(ASSET_TAGS_MAX, before.length)) return;
  const values = { name, count: after.length, most: ASSET_TAGS_MAX };
  throw new Refusal('bad-input', 'assets.refusal.tooManyTags', values, 'addTags');
}

/** Makes a version the current one and takes it over into posts, whose approval it voids as any edit does. */
export function useAssetVersion(
  store: WorkspaceFile,
  actor: ActingPerson,
  use: { readonly assetId: Id; readonly hash: string; readonly postIds: readonly Id[] },
): Committed<void> {
  const name = nameOf(store.stateOf('asset', use.assetId));
  return store.run(actor, { key: 'core.undo.label.assetVersionUsed', values: { name } }, (changes) => {
    const asset = changes.existing('asset', use.assetId);
    refuseNoVersion(asset, use.hash);
    putInUse(store, changes, asset, use.hash);
    for (const postId of use.postIds) takeOver(changes, asset, postId, use.hash);
  });
}

/** Takes assets out of the library; undo brings them back. Refuses, with where, while a post shows one of them. */
export function removeAssets(
  store: WorkspaceFile,
  actor: ActingPerson,
  assetIds: readonly Id[],
): Committed<void> {
  const [first] = assetIds;
  const name = first === undefined ? '' : nameOf(store.stateOf('asset', first));
  const label = { key: 'core.undo.label.assetsRemoved', values: { name, count: assetIds.length } } as const;
  return store.run(actor, label, (changes) => {
    for (const assetId of assetIds) {
      const asset = changes.existing('asset', assetId);
      refuseUsed(store, assetId, nameOf(asset));
      changes.remove(asset);
    }
  });
}

/** How many of the posts that show an asset a refusal names. */
const NAMED_USES = 3;

function refuseUsed(store: WorkspaceFile, assetId: Id, name: string): void {
  const uses = prepared(
    store.writer,
    `SELECT post.id, excerpt, date FROM shown_asset JOIN post ON post.id = shown_asset.post_id
     WHERE shown_asset.asset_id = ? GROUP BY post.id ORDER BY date DESC`,
  ).all(assetId) as { readonly id: Id; readonly excerpt: string; readonly date: string | null }[];
  if (uses.length === 0) return;
  // What of it somebody from outside may not see is counted for them, and not named.
  const seen = uses.filter(({ id }) => store.sees('post', id)).slice(0, NAMED_USES);
  const where = seen.map(({ excerpt, date }) => postWords(excerpt, date)).join('; ');
  throw new Refusal('wrong-state', 'assets.refusal.used', { name, count: uses.length, where }, 'assetIds');
}

function postWords(excerpt: string, date: string | null): string {
  const words = excerpt.length > 40 ? `${excerpt.slice(0, 39).trimEnd()}…` : excerpt;
  const shown = words === '' ? t('assets.post.untitled') : `“${words.toWellFormed()}”`;
  return date === null
    ? shown
    : t('assets.post.dated', { words: shown, day: formatDay(date, currentLocale()) });
}
