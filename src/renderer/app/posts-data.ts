import type { z } from 'zod';
import type { boardContract } from '#shared/contract/board.ts';
import type { Changed } from '#shared/contract/changes.ts';
import type { assetThumbSchema } from '#shared/contract/posts.ts';
import type { Id } from '#shared/ids.ts';
import type { PostSummary } from '#shared/posts/post.ts';
import type { WallDate } from '#shared/time/wall.ts';

export type AssetThumb = z.infer<typeof assetThumbSchema>;
export type Range = { readonly brandId: Id; readonly from: WallDate; readonly to: WallDate };
/** A span that was asked for, and the posts it had then. */
export type LoadedRange = Range & { readonly ids: readonly Id[] };
export type Rail = { readonly brandId: Id; readonly ids: readonly Id[]; readonly total: number };

/** What is asked of the board, and its answer without the records themselves. */
export type BoardQuery = z.infer<(typeof boardContract)['cards']['input']>;
export type BoardAnswer = z.infer<(typeof boardContract)['cards']['output']>;
export type LoadedBoard = Omit<BoardAnswer, 'posts' | 'assets'> & { readonly query: BoardQuery };

/** The records a window holds. */
export type PostsData = {
  readonly posts: { readonly [id: Id]: PostSummary };
  /** By asset and version (`pictureKey`): two posts may show two versions of one picture. */
  readonly assets: { readonly [key: string]: AssetThumb };
  /** Newest last. */
  readonly ranges: readonly LoadedRange[];
  readonly rail: Rail | null;
  /** The board while it is on screen. */
  readonly board: LoadedBoard | null;
};

function pictureKey(id: Id, hash: string | null): string {
  return `${id} ${hash ?? ''}`;
}

/** The first picture of a post in the version that it shows; undefined while there is none to show. */
export function pictureOf<Picture>(
  assets: { readonly [key: string]: Picture },
  { assetId, assetHash }: Pick<PostSummary, 'assetId' | 'assetHash'>,
): Picture | undefined {
  return assetId === null ? undefined : assets[pictureKey(assetId, assetHash)];
}

type Answer = { readonly posts: readonly PostSummary[]; readonly assets: readonly AssetThumb[] };

/** Spans kept at once: the one in view, its neighbours and one to come back to. Flipping through years holds no more. */
export const RANGES_KEPT = 4;

/** Takes in the answer to a range query: its posts, and nothing any more of what the span held before. */
export function withRange(data: PostsData, range: Range, answer: Answer): PostsData {
  const loaded: LoadedRange = { ...range, ids: answer.posts.map((post) => post.id) };
  const others = data.ranges.filter((known) => !isSameRange(known, range));
  return prune({ ...data, ranges: [...others, loaded].slice(-RANGES_KEPT) }, answer);
}

/** Takes in the answer to a rail query. */
export function withRail(
  data: PostsData,
  brandId: Id,
  answer: Answer & { readonly total: number },
): PostsData {
  const rail: Rail = { brandId, ids: answer.posts.map((post) => post.id), total: answer.total };
  return prune({ ...data, rail }, answer);
}

/** Takes in the board. */
export function withBoard(data: PostsData, query: BoardQuery, answer: BoardAnswer): PostsData {
  const { posts: _posts, assets: _assets, ...rest } = answer;
  return prune({ ...data, board: { ...rest, query } }, answer);
}

/** The board is off the screen: what only it showed is let go. */
export function withoutBoard(data: PostsData): PostsData {
  return prune({ ...data, board: null }, { posts: [], assets: [] });
}

/** The ids of the cards that the board has, each once. */
export function cardIds(board: LoadedBoard): readonly Id[] {
  return [...new Set(board.columns.flatMap(({ ids }) => ids))];
}

/** Takes in posts asked for by name: each enters the spans its day lies in, or the rail, and leaves the others. */
export function withPosts(data: PostsData, asked: readonly Id[], answer: Answer): PostsData {
  const gone = new Set(asked);
  const ranges = data.ranges.map((range) => ({
    ...range,
    ids: [
      ...range.ids.filter((id) => !gone.has(id)),
      ...answer.posts.filter((post) => liesIn(post, range)).map((post) => post.id),
    ],
  }));
  return prune({ ...data, ranges, rail: railWith(data.rail, gone, answer.posts) }, answer);
}

function liesIn(post: PostSummary, range: Range): boolean {
  const { brandId, date, status } = post;
  return (
    brandId === range.brandId &&
    date !== null &&
    date >= range.from &&
    date <= range.to &&
    status !== 'archived'
  );
}

const outOfRail: readonly PostSummary['status'][] = ['archived', 'published', 'skipped'];

function railWith(rail: Rail | null, gone: ReadonlySet<Id>, posts: readonly PostSummary[]): Rail | null {
  if (rail === null) return null;
  const kept = rail.ids.filter((id) => !gone.has(id));
  const added = posts
    .filter((post) => post.brandId === rail.brandId && post.date === null && !outOfRail.includes(post.status))
    .map((post) => post.id);
  const total = rail.total - (rail.ids.length - kept.length) + added.length;
  return { ...rail, ids: [...added, ...kept], total };
}

/** Keeps only posts that a loaded span or the rail still names. */
function prune(data: PostsData, answer: Answer): PostsData {
  const fresh = new Map(answer.posts.map((post) => [post.id, post]));
  const posts: { [id: Id]: PostSummary } = {};
  for (const id of namedIds(data)) {
    const post = fresh.get(id) ?? data.posts[id];
    if (post !== undefined) posts[id] = sameOr(data.posts[id], post);
  }
  const keyed = answer.assets.map((asset) => [pictureKey(asset.id, asset.hash), asset] as const);
  const known = keyed.every(([key, asset]) => isSamePicture(data.assets[key], asset));
  const assets = known ? data.assets : { ...data.assets, ...Object.fromEntries(keyed) };
  return { ...data, posts, assets };
}

function namedIds(data: PostsData): ReadonlySet<Id> {
  const { ranges, rail, board } = data;
  const onBoard = board === null ? [] : [...cardIds(board), ...board.atRiskIds];
  return new Set([...ranges.flatMap((range) => range.ids), ...(rail?.ids ?? []), ...onBoard]);
}

function isSamePicture(old: Answer['assets'][number] | undefined, next: Answer['assets'][number]): boolean {
  return old !== undefined && old.alt === next.alt && old.src === next.src;
}

/** The old record when nothing of it changed, so that its tile does not render again. */
function sameOr(old: PostSummary | undefined, next: PostSummary): PostSummary {
  return old !== undefined && JSON.stringify(old) === JSON.stringify(next) ? old : next;
}

function isSameRange(a: Range, b: Range): boolean {
  return a.brandId === b.brandId && a.from === b.from && a.to === b.to;
}

/** Whether what is loaded may show a change. Posts that show a changed picture are named in the change themselves. */
export function touchesPosts(changed: Changed): boolean {
  return changed.concepts.some((concept) => concept === 'posts' || concept === 'workspace');
}

/** Whether the board may show a change: its cards count comments, and policies and names stand behind them. */
export function touchesBoard(changed: Changed): boolean {
  return (
    touchesPosts(changed) ||
    changed.concepts.some(
      (concept) => concept === 'comments' || concept === 'brands' || concept === 'campaigns',
    )
  );
}

/** The posts of a brand on the days of a span, by time; posts without a time come first on their day. */
export function postsInRange(data: Pick<PostsData, 'posts'>, range: Range): readonly PostSummary[] {
  return Object.values(data.posts)
    .filter((post) => post.brandId === range.brandId && post.date !== null)
    .filter((post) => post.date !== null && post.date >= range.from && post.date <= range.to)
    .sort(byMoment);
}

/** The ideas and dateless drafts of a brand, newest first. */
export function postsOfRail(data: Pick<PostsData, 'posts'>, brandId: Id): readonly PostSummary[] {
  return Object.values(data.posts)
    .filter((post) => post.brandId === brandId && post.date === null && post.status !== 'archived')
    .sort((a, b) => (a.id < b.id ? 1 : -1));
}

function byMoment(a: PostSummary, b: PostSummary): number {
  const [left, right] = [`${a.date}T${a.time ?? ''}`, `${b.date}T${b.time ?? ''}`];
  if (left !== right) return left < right ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
