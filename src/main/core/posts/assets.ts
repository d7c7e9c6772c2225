import {
  ALT_SINCE,
  ASSET_ORDER,
  assetsOf,
  currentVersionOf,
  PINNED,
  pinnedIn,
  versionsOf,
} from '#shared/assets/registers.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { Id } from '#shared/ids.ts';
import { type Json, sameJson } from '#shared/journal/canonical.ts';
import { type EntityState, membersOf, registerValue } from '#shared/journal/state.ts';
import type { PostPatch } from '#shared/posts/post.ts';
import type { ChangeSet } from '../store/change-set.ts';

type AssetPatch = Pick<PostPatch, 'assetIds' | 'assetVersions'>;

/** Whether a list of ids is not in the order that a set without an order has. */
function needsOrder(assetIds: readonly Id[]): boolean {
  return !sameJson(assetIds, [...assetIds].sort());
}

/** The version that a post begins to show: the one asked for, else the current one; null for pictures without any. */
function pinFor(changes: ChangeSet, assetId: Id, wanted: string | undefined): string | null {
  const asset = changes.existing('asset', assetId);
  if (wanted === undefined) return currentVersionOf(asset)?.hash ?? null;
  if (versionsOf(asset).some(({ hash }) => hash === wanted)) return wanted;
  throw new Refusal('not-found', 'core.refusal.notFound', { what: 'assetVersion' }, 'assetVersions');
}

/** The registers in which a new post keeps the order of its assets and which versions it shows. */
export function assetRegisters(changes: ChangeSet, patch: AssetPatch): { readonly [register: string]: Json } {
  const { assetIds = [], assetVersions = {} } = patch;
  refuseAbsent(assetIds, assetVersions);
  const pins = assetIds.map((id) => [`${PINNED}${id}`, pinFor(changes, id, assetVersions[id])] as const);
  const order = needsOrder(assetIds) ? { [ASSET_ORDER]: assetIds } : {};
  return { ...order, ...Object.fromEntries(pins.filter(([, hash]) => hash !== null)) };
}

function letGo(changes: ChangeSet, post: EntityState, assetId: Id): void {
  for (const register of [PINNED, ALT_SINCE]) changes.set(post, `${register}${assetId}`, null);
}

/** Gives a post its assets in their order; what comes is shown in its current version, what goes is let go of. */
export function placeAssets(changes: ChangeSet, post: EntityState, patch: AssetPatch): void {
  const before = membersOf(post, 'assets');
  const { assetIds = assetsOf(post), assetVersions = {} } = patch;
  refuseAbsent(assetIds, assetVersions);
  if (patch.assetIds !== undefined) {
    changes.setMembers(post, 'assets', assetIds);
    const isOrdered = registerValue(post, ASSET_ORDER) !== null;
    if (isOrdered || needsOrder(assetIds)) changes.set(post, ASSET_ORDER, assetIds);
    for (const id of before) if (!assetIds.includes(id)) letGo(changes, post, id);
  }
  for (const id of assetIds) {
    const wanted = assetVersions[id];
    // A post that follows its asset goes on doing so: naming the version that it shows would void its approval.
    if (wanted === undefined && before.includes(id)) continue;
    const hash = pinFor(changes, id, wanted);
    if (hash !== pinnedIn(post, id)) changes.set(post, `${PINNED}${id}`, hash);
  }
}

function refuseAbsent(assetIds: readonly Id[], versions: { readonly [id: Id]: string }): void {
  const stranger = Object.keys(versions).find((id) => !assetIds.includes(id));
  if (stranger !== undefined) throw new Refusal('bad-input', 'assets.refusal.notShown', {}, 'assetVersions');
}
