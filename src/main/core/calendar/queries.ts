import type { Id } from '#shared/ids.ts';
import type { PostSummary } from '#shared/posts/post.ts';
import type { WallDate } from '#shared/time/wall.ts';
import { type AssetThumb, type ShownPicture, thumbsNamed } from '../assets/pictures.ts';
import { summariesOf, summaryColumns, withWordsTyped } from '../posts/queries.ts';
import type { Reader } from '../store/connection.ts';
import { prepared } from '../store/prepared.ts';

/** Posts of a brand planned between two days, both included, in the order of the day. */
export function postsBetween(read: Reader, brandId: Id, from: WallDate, to: WallDate): PostSummary[] {
  const sql = `SELECT ${summaryColumns} FROM post WHERE brand_id = ? AND date BETWEEN ? AND ? AND status <> 'archived'
    ORDER BY date, time`;
  return withWordsTyped(read, summariesOf(prepared(read, sql).all(brandId, from, to)));
}

/** The last day before a span and the first after it that have a post; null where there is none. */
export function nearestDays(
  read: Reader,
  brandId: Id,
  from: WallDate,
  to: WallDate,
): { before: WallDate | null; after: WallDate | null } {
  const select = "SELECT date FROM post WHERE brand_id = ? AND status <> 'archived' AND";
  const before = prepared(read, `${select} date < ? ORDER BY date DESC LIMIT 1`).pluck().get(brandId, from);
  const after = prepared(read, `${select} date > ? ORDER BY date LIMIT 1`).pluck().get(brandId, to);
  return { before: (before as WallDate | undefined) ?? null, after: (after as WallDate | undefined) ?? null };
}

/** Most cards the rail shows; more would hide the calendar's work behind a heap. */
const RAIL_MAX = 500;
const dateless = "brand_id = ? AND date IS NULL AND status NOT IN ('archived', 'published', 'skipped')";

/** Ideas and drafts without a date, newest first, and how many there are in all. */
export function railOf(read: Reader, brandId: Id): { posts: PostSummary[]; total: number } {
  const sql = `SELECT ${summaryColumns} FROM post WHERE ${dateless} ORDER BY created_at DESC, id DESC LIMIT ${RAIL_MAX}`;
  const posts = withWordsTyped(read, summariesOf(prepared(read, sql).all(brandId)));
  const { n } = prepared(read, `SELECT count(*) AS n FROM post WHERE ${dateless}`).get(brandId) as {
    readonly n: number;
  };
  return { posts, total: n };
}

/** The pictures that these posts show, each once in each version that one of them pins. */
export function thumbsOf(read: Reader, posts: readonly PostSummary[]): AssetThumb[] {
  const shown = new Map<string, ShownPicture>();
  for (const { assetId: id, assetHash: hash } of posts)
    if (id !== null) shown.set(`${id} ${hash}`, { id, hash });
  return thumbsNamed(read, [...shown.values()]);
}

/** What stands on each of these days already, for finding a free slot. */
export function occupiedOn(
  read: Reader,
  brandId: Id,
  from: WallDate,
  to: WallDate,
): { date: WallDate; time: string; channelIds: string[] }[] {
  return postsBetween(read, brandId, from, to).flatMap(({ date, time, channelIds }) =>
    date === null || time === null ? [] : [{ date, time, channelIds }],
  );
}
