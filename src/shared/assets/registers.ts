import { z } from 'zod';
import { type Id, idSchema } from '../ids.ts';
import type { Json } from '../journal/canonical.ts';
import { type EntityState, membersOf, registerValue, writersIn } from '../journal/state.ts';
import {
  type AssetRights,
  type AssetVersion,
  assetRightsSchema,
  assetVersionSchema,
  focalSchema,
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
/**
 * Begins the register of an asset that has what is said of a version while that is not the one in use. What is said of
 * the one in use are the registers `alt`, `focal` and `ALT_FOR` themselves.
 */
export const SAID = 'said:';
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

const saidSchema = z.object({
  alt: z.string(),
  /** The version that the words were written for, or confirmed for last; null while there are none, or nobody noted it. */
  altFor: z.string().nullable(),
  focal: focalSchema.nullable(),
});
/** What is said of a version of an asset: what it shows, and what of it has to be seen. */
export type SaidOf = Readonly<z.infer<typeof saidSchema>>;

/** What was said of a version when it was not the one in use, or went out of use; null where nothing was. */
export function ownSaidOf(asset: EntityState, hash: string): SaidOf | null {
  return saidSchema.safeParse(registerValue(asset, `${SAID}${hash}`)).data ?? null;
}

const writtenBySchema = z.object({ by: z.array(idSchema) });

/**
 * Who wrote these words of an asset. Registers are stamped by whoever put another version in use too, so that words
 * which were copied name their writers in `by`; of words from before that, it is whoever the register is stamped by.
 * @param writerOf who wrote an operation, by its id
 * @returns everybody whom a register with just these words names; nobody where none has them
 */
export function altWriters(
  asset: EntityState,
  alt: string,
  writerOf: (opId: Id) => Id | null,
): readonly Id[] {
  const writers = Object.entries(asset.registers).flatMap(([register, { value }]) => {
    const isSaid = register.startsWith(SAID);
    if (!isSaid && register !== 'alt') return [];
    if ((isSaid ? saidSchema.safeParse(value).data?.alt : value) !== alt) return [];
    return writtenBySchema.safeParse(value).data?.by ?? writersIn(asset, [register], writerOf);
  });
  return [...new Set(writers)].sort();
}

/**
 * What is said of a version. Of what was out of use before versions had words of their own it is what is said of the
 * version in use.
 * @param hash null for the version in use
 */
export function saidOf(asset: EntityState, hash: string | null): SaidOf {
  const current = currentVersionOf(asset)?.hash ?? null;
  const own = hash === null || hash === current ? null : ownSaidOf(asset, hash);
  if (own !== null) return own;
  const alt = String(registerValue(asset, 'alt') ?? '');
  const noted = registerValue(asset, ALT_FOR);
  const altFor = typeof noted === 'string' ? noted : alt.trim() === '' ? null : current;
  return { alt, altFor, focal: focalSchema.safeParse(registerValue(asset, 'focal')).data ?? null };
}

/** The versions as screens show them: with what is said of each, and whether that is still to be confirmed. */
export function versionsShown(asset: EntityState): readonly AssetVersion[] {
  const current = currentVersionOf(asset)?.hash;
  return versionsOf(asset).map((each) => {
    const own = each.hash === current ? saidOf(asset, null) : ownSaidOf(asset, each.hash);
    if (own === null) return each;
    const { alt, focal, altFor } = own;
    const inDoubt = alt.trim() !== '' && altFor !== null && altFor !== each.hash;
    if (each.hash !== current) return { ...each, said: { alt, focal, inDoubt } };
    return inDoubt ? { ...each, altInDoubt: true } : each;
  });
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
