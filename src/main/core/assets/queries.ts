import type { z } from 'zod';
import { assetUrl } from '#shared/assets/address.ts';
import { type Asset, type AssetVersion, type Focal, type Licence, noRights } from '#shared/assets/asset.ts';
import { isExpiredOn } from '#shared/assets/rights.ts';
import type { AssetUse, assetQuerySchema, assetsContract } from '#shared/contract/assets.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { Id } from '#shared/ids.ts';
import { addDays, type WallDate } from '#shared/time/wall.ts';
import { summariesNamed } from '../posts/queries.ts';
import type { Reader } from '../store/connection.ts';
import { prepared } from '../store/prepared.ts';
import { liesBelow } from './folders.ts';

/** A row of the table, as `assetOf` reads it. */
type AssetRow = {
  readonly id: Id;
  readonly brand_id: Id;
  readonly name: string;
  readonly alt: string;
  readonly thumb: string;
  readonly kind: Asset['kind'];
  readonly hash: string | null;
  readonly versions: string;
  readonly focal: string | null;
  readonly folder: string;
  readonly tags: string;
  readonly source: string;
  readonly credit: string;
  readonly licence: Licence;
  readonly permission: string;
  readonly territory: string;
  readonly expires_on: WallDate | null;
  readonly added_at: number;
  readonly added_by: Id | null;
  readonly uses: number;
  readonly pictured: number | null;
};

/** Whether a stored file can be read now; asked for each asset that is shown. */
export type IsThere = (hash: string) => boolean;

const usesOf = '(SELECT count(DISTINCT post_id) FROM shown_asset WHERE asset_id = asset.id)';
const columns = `asset.*, ${usesOf} AS uses`;

/** Whether the small pictures of a file were made: what lies on this disk is nobody's secret, and no view hides it. */
export function isPictured(read: Reader, hash: string): boolean {
  return prepared(read, 'SELECT pictured FROM main.asset_file WHERE hash = ?').pluck().get(hash) === 1;
}

/** Where the small picture of a file is; empty while there is none. */
function thumbAt(read: Reader, hash: string | null, older: string): string {
  if (hash === null) return older;
  return isPictured(read, hash) ? assetUrl(hash, 'thumb') : '';
}

function assetOf(read: Reader, row: AssetRow, isThere: IsThere): Asset {
  const versions = JSON.parse(row.versions) as AssetVersion[];
  const current = versions.find(({ hash }) => hash === row.hash) ?? null;
  return {
    id: row.id,
    brandId: row.brand_id,
    name: row.name,
    alt: row.alt,
    kind: row.kind,
    current,
    versions,
    thumb: thumbAt(read, row.hash, row.thumb),
    focal: row.focal === null ? null : (JSON.parse(row.focal) as Focal),
    folder: row.folder,
    tags: JSON.parse(row.tags) as string[],
    rights: rightsIn(row),
    uses: row.uses,
    addedAt: row.added_at,
    addedBy: row.added_by,
    fileThere: row.hash === null || isThere(row.hash),
  };
}

function rightsIn(row: AssetRow): Asset['rights'] {
  const { source, credit, licence, permission, territory, expires_on: expiresOn } = row;
  return { ...noRights, source, credit, licence, permission, territory, expiresOn };
}

type AssetQuery = z.infer<typeof assetQuerySchema>;

/** A condition of a question to the table, and what it compares with. */
type Condition = { readonly sql: string; readonly values: readonly (string | number)[] };

/** Text as LIKE finds it anywhere, its own signs meaning themselves. */
function containing(text: string): string {
  return `%${text.replace(/[\\%_]/gu, '\\$&')}%`;
}

const needs: { readonly [need in NonNullable<AssetQuery['needs']>]: string } = {
  expired: 'expires_on < @today',
  expiring: 'expires_on BETWEEN @today AND @soon',
  // Only the version in use says that its words are in doubt.
  alt: `(trim(alt) = '' OR instr(versions, '"altInDoubt":true') > 0)`,
  rights: `licence NOT IN ('own', 'public_domain') AND (trim(permission) = '' OR trim(territory) = '')`,
  credit: "licence <> 'own' AND trim(credit) = ''",
  unused: 'NOT EXISTS (SELECT 1 FROM shown_asset WHERE asset_id = asset.id)',
};

function conditionsOf(query: AssetQuery, today: WallDate): readonly Condition[] {
  const found: Condition[] = [{ sql: 'brand_id = ?', values: [query.brandId] }];
  const { folder, kind, tags = [], search = '' } = query;
  if (folder === '') found.push({ sql: "folder = ''", values: [] });
  else if (folder !== undefined) found.push(liesBelow(folder));
  if (kind !== undefined) found.push({ sql: 'kind = ?', values: [kind] });
  for (const tag of tags)
    found.push({
      sql: 'EXISTS (SELECT 1 FROM json_each(asset.tags) AS tag WHERE tag.value = ?)',
      values: [tag],
    });
  for (const word of search.toLowerCase().split(/\s+/u).filter(Boolean))
    found.push({ sql: `words LIKE ? ESCAPE '\\'`, values: [containing(word)] });
  if (query.needs !== undefined) found.push(needOf(query.needs, today));
  return found;
}

/** How long before its end the rights of an asset count as ending, in days. */
const SOON_DAYS = 30;

function needOf(need: NonNullable<AssetQuery['needs']>, today: WallDate): Condition {
  const values = {
    expired: [today],
    expiring: [today, addDays(today, SOON_DAYS)],
    alt: [],
    rights: [],
    credit: [],
    unused: [],
  };
  return { sql: needs[need].replaceAll(/@today|@soon/gu, '?'), values: values[need] };
}

const orders: { readonly [sort in AssetQuery['sort']]: string } = {
  newest: 'added_at DESC, id DESC',
  oldest: 'added_at, id',
  name: 'name COLLATE NOCASE, id',
  expiry: 'expires_on IS NULL, expires_on, id',
  size: 'bytes DESC, id',
};

/**
 * One page of a brand's assets, and how many there are.
 * @param today the day in the brand's zone, for what has expired
 */
export function listAssets(
  read: Reader,
  query: AssetQuery,
  today: WallDate,
  isThere: IsThere,
): { assets: Asset[]; total: number } {
  const conditions = conditionsOf(query, today);
  const where = conditions.map(({ sql }) => sql).join(' AND ');
  const values = conditions.flatMap((condition) => condition.values);
  const total = read
    .prepare(`SELECT count(*) FROM asset WHERE ${where}`)
    .pluck()
    .get(...values) as number;
  const rows = read
    .prepare(`SELECT ${columns} FROM asset WHERE ${where} ORDER BY ${orders[query.sort]} LIMIT ? OFFSET ?`)
    .all(...values, query.limit, query.offset) as AssetRow[];
  return { assets: rows.map((row) => assetOf(read, row, isThere)), total };
}

/** These assets in the order asked for; what does not exist, or may not be seen, is left out. */
export function assetsNamed(read: Reader, assetIds: readonly Id[], isThere: IsThere): Asset[] {
  const select = prepared(read, `SELECT ${columns} FROM asset WHERE id = ?`);
  return assetIds.flatMap((id) => {
    const row = select.get(id) as AssetRow | undefined;
    return row === undefined ? [] : [assetOf(read, row, isThere)];
  });
}

/** One asset; refuses when it does not exist. */
export function assetNamed(read: Reader, assetId: Id, isThere: IsThere): Asset {
  const [asset] = assetsNamed(read, [assetId], isThere);
  if (asset === undefined) throw new Refusal('not-found', 'core.refusal.notFound', { what: 'asset' });
  return asset;
}

type Folders = z.infer<typeof assetsContract.folders.output>;

/** Folders and tags of a brand by name, with how many assets each holds. */
export function foldersOf(read: Reader, brandId: Id): Folders {
  const counts = prepared(
    read,
    'SELECT folder AS path, count(*) AS count FROM asset WHERE brand_id = ? GROUP BY folder ORDER BY folder COLLATE NOCASE',
  ).all(brandId) as Folders['folders'];
  const tags = prepared(
    read,
    `SELECT tag.value AS tag, count(*) AS count FROM asset, json_each(asset.tags) AS tag WHERE brand_id = ?
     GROUP BY tag.value ORDER BY tag.value COLLATE NOCASE`,
  ).all(brandId) as Folders['tags'];
  return {
    folders: counts.filter(({ path }) => path !== ''),
    tags,
    loose: counts.find(({ path }) => path === '')?.count ?? 0,
    total: counts.reduce((sum, { count }) => sum + count, 0),
  };
}

const USES_MAX = 500;

/** The posts that show an asset, newest day first; refuses when the asset does not exist. */
export function usesOfAsset(read: Reader, assetId: Id, isThere: IsThere): AssetUse[] {
  const asset = assetNamed(read, assetId, isThere);
  const rows = prepared(
    read,
    `SELECT post.id, shown.hash FROM shown_asset AS shown JOIN post ON post.id = shown.post_id
     WHERE shown.asset_id = ? GROUP BY post.id ORDER BY post.date DESC, post.time DESC LIMIT ${USES_MAX}`,
  ).all(assetId) as { readonly id: Id; readonly hash: string | null }[];
  const posts = new Map(
    summariesNamed(
      read,
      rows.map(({ id }) => id),
    ).map((post) => [post.id, post]),
  );
  return rows.flatMap(({ id, hash }) => {
    const post = posts.get(id);
    if (post === undefined) return [];
    const isCurrent = hash === null || hash === asset.current?.hash;
    return [{ post, hash, isCurrent, expired: isExpiredOn(asset.rights.expiresOn, post.date) }];
  });
}
