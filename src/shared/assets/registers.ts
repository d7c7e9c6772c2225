import type { Id } from '../ids.ts';
import type { Json } from '../journal/canonical.ts';
import { type EntityState, membersOf, registerValue } from '../journal/state.ts';
import {
  type AssetRights,
  type AssetVersion,
  assetRightsSchema,
  assetVersionSchema,
  noRights,
} from './asset.ts';

/** Begins the register of each version of an asset, so that versions added on two machines are both kept. */
export const VERSION = 'version:';
/** Begins the register in which a post keeps which version of an asset it shows. */
export const PINNED = 'file:';
/**
 * Begins the register in which a post keeps what the alt text of an asset became after somebody had begun to decide on
 * the post: the words go out with it, and what was approved were others.
 */
export const ALT_SINCE = 'alt:';
/**
 * The register of an asset that has the hash of the version which its alt text was written for, or confirmed for last.
 * While another version is in use, nobody has said yet whether the words describe that one too.
 */
export const ALT_FOR = 'altFor';
/** The register of a post that has the order of its assets, as a list of ids. */
export const ASSET_ORDER = 'assetOrder';

/** What a version's register holds: everything but its hash, which is in its name. */
export function versionValue({ hash: _, ...rest }: AssetVersion): Json {
  return rest;
}

/** Every version of an asset, the newest first; one that cannot be read is left out. */
export function versionsOf(asset: EntityState): readonly AssetVersion[] {
  const found: AssetVersion[] = [];
  for (const register of Object.keys(asset.registers)) {
    if (!register.startsWith(VERSION)) continue;
    const value = registerValue(asset, register);
    const fields = value !== null && typeof value === 'object' ? value : {};
    const { data } = assetVersionSchema.safeParse({ ...fields, hash: register.slice(VERSION.length) });
    if (data !== undefined) found.push(data);
  }
  return found.sort((a, b) => b.at - a.at || (a.hash < b.hash ? -1 : 1));
}

/** The same as screens show them: the version in use says whether its alt text is still to be confirmed. */
export function versionsShown(asset: EntityState): readonly AssetVersion[] {
  const current = currentVersionOf(asset)?.hash;
  const saidFor = registerValue(asset, ALT_FOR);
  if (saidFor === null || saidFor === current || !hasAlt(asset)) return versionsOf(asset);
  return versionsOf(asset).map((each) => (each.hash === current ? { ...each, altInDoubt: true } : each));
}

/** Whether somebody said in words what an asset shows. */
export function hasAlt(asset: EntityState): boolean {
  return String(registerValue(asset, 'alt') ?? '').trim() !== '';
}

/** The version that new posts take; null for pictures older than the library. */
export function currentVersionOf(asset: EntityState): AssetVersion | null {
  const versions = versionsOf(asset);
  const current = registerValue(asset, 'current');
  return versions.find(({ hash }) => hash === current) ?? versions[0] ?? null;
}

/** What is written down of an asset's rights. */
export function rightsOf(asset: EntityState): AssetRights {
  const given = Object.keys(noRights).map((name) => [name, registerValue(asset, name)] as const);
  const known = Object.fromEntries(given.filter(([, value]) => value !== null));
  return assetRightsSchema.safeParse({ ...noRights, ...known }).data ?? noRights;
}

/**
 * The assets of a post in their order. The order is a list of its own beside the set: two people who add a picture
 * each keep both, whoever ordered last; what the list does not name follows in the order of its making.
 */
export function assetsOf(post: EntityState): readonly Id[] {
  return inOrder(membersOf(post, 'assets'), registerValue(post, ASSET_ORDER));
}

/** The members of a set in the order that a list gives them. */
export function inOrder(members: readonly Id[], order: Json): readonly Id[] {
  if (!Array.isArray(order) || members.length < 2) return members;
  const named = (order as readonly Json[]).filter((id) => typeof id === 'string' && members.includes(id));
  const first = [...new Set(named as readonly Id[])];
  return [...first, ...members.filter((id) => !first.includes(id))];
}

/** The version of an asset that a post shows; null when it follows the asset (posts older than the library). */
export function pinnedIn(post: EntityState, assetId: Id): string | null {
  const hash = registerValue(post, `${PINNED}${assetId}`);
  return typeof hash === 'string' ? hash : null;
}
