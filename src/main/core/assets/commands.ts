import { isDecidedOn } from '#shared/approval/governance.ts';
import { ASSET_TAGS_MAX, type AssetPatch } from '#shared/assets/asset.ts';
import {
  ALT_FOR,
  ALT_SINCE,
  currentVersionOf,
  hasAlt,
  PINNED,
  versionsOf,
} from '#shared/assets/registers.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { Id } from '#shared/ids.ts';
import { type EntityState, membersOf, registerValue } from '#shared/journal/state.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import { deriveStatus } from '#shared/posts/status.ts';
import { formatDay } from '#shared/time/format.ts';
import type { ChangeSet } from '../store/change-set.ts';
import { prepared } from '../store/prepared.ts';
import type { ActingPerson, Committed, WorkspaceFile } from '../store/workspace-file.ts';

function nameOf(asset: EntityState): string {
  return String(registerValue(asset, 'name') ?? '');
}

/** Saves the fields of an asset that differ from what is stored; each is one register, tags are members of a set. */
export function updateAsset(
  store: WorkspaceFile,
  actor: ActingPerson,
  assetId: Id,
  patch: AssetPatch,
): Committed<void> {
  const name = patch.name ?? nameOf(store.stateOf('asset', assetId));
  return store.run(actor, { key: 'core.undo.label.assetEdited', values: { name } }, (changes) => {
    const asset = changes.existing('asset', assetId);
    const { alt, ...more } = patch;
    if (alt !== undefined) sayAlt(store, changes, asset, alt, currentVersionOf(asset)?.hash ?? null);
    applyPatch(changes, asset, more);
  });
}

/**
 * Says what an asset shows: new words, or the old ones again, which confirms them.
 * @param hash the version that the words are for; null for pictures older than the library
 */
export function sayAlt(
  store: WorkspaceFile,
  changes: ChangeSet,
  asset: EntityState,
  alt: string,
  hash: string | null,
): void {
  tellPosts(store, changes, asset, alt);
  applyPatch(changes, asset, { alt });
  changes.set(asset, ALT_FOR, alt.trim() === '' ? null : hash);
}

/** Makes a version the one in use. Whether words that were written for another one describe it is to be asked. */
export function putInUse(changes: ChangeSet, asset: EntityState, hash: string): void {
  const before = currentVersionOf(asset)?.hash ?? null;
  if (before === hash) return;
  // Of words that came with the asset nobody noted what they were written for: it was the version in use until now.
  if (hasAlt(asset) && registerValue(asset, ALT_FOR) === null) changes.set(asset, ALT_FOR, before);
  changes.set(asset, 'current', hash);
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
 */
function tellPosts(store: WorkspaceFile, changes: ChangeSet, asset: EntityState, alt: string): void {
  if (alt === String(registerValue(asset, 'alt') ?? '')) return;
  const shown = prepared(store.writer, 'SELECT DISTINCT post_id FROM shown_asset WHERE asset_id = ?');
  const register = `${ALT_SINCE}${asset.id}`;
  for (const postId of shown.pluck().all(asset.id) as Id[]) {
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
    if (!versionsOf(asset).some(({ hash }) => hash === use.hash))
      throw new Refusal('not-found', 'core.refusal.notFound', { what: 'assetVersion' }, 'hash');
    putInUse(changes, asset, use.hash);
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
