import type { z } from 'zod';
import { type ApprovalPolicy, defaultPolicy } from '#shared/approval/policy.ts';
import { columnsOf, type Grouping } from '#shared/board/columns.ts';
import { approvalDueBy, isAtRisk } from '#shared/board/urgency.ts';
import { type Filtered, type PostFilters, postFilter } from '#shared/calendar/filters.ts';
import { AT_RISK_MAX, type boardContract, COLUMN_CARDS } from '#shared/contract/board.ts';
import type { Id } from '#shared/ids.ts';
import type { ReviewStand } from '#shared/posts/post.ts';
import type { WallDate } from '#shared/time/wall.ts';
import { brandsOf, campaignsOf } from '../brands/queries.ts';
import { thumbsOf } from '../calendar/queries.ts';
import { summariesNamed } from '../posts/queries.ts';
import type { Reader } from '../store/connection.ts';
import { prepared } from '../store/prepared.ts';

/** What is asked of the board. */
export type BoardQuestion = {
  readonly brandId: Id;
  readonly from: WallDate;
  readonly to: WallDate;
  readonly by: Grouping;
  readonly filters: PostFilters;
  /** How many cards a column gives, where that is not the usual number. */
  readonly more: { readonly [key: string]: number };
};
/** The board without what its cards say beyond a post's summary. */
export type Board = Omit<z.infer<(typeof boardContract)['cards']['output']>, 'facts'>;

/** A post as the board counts it: far less than a summary, because there can be a hundred thousand. */
type Counted = Filtered & {
  readonly id: Id;
  readonly instant: number | null;
  readonly review: string | null;
};

const counted = `SELECT id, instant, status, channel_ids AS channelIds, campaign_id AS campaignId,
  pillar_id AS pillarId, author_id AS authorId, review, excerpt AS text FROM post WHERE brand_id = ? AND`;

/** The posts of a span and then those without a day: in the order of `byMoment`, which is the index's own. */
function countedPosts(read: Reader, { brandId, from, to }: BoardQuestion): readonly Counted[] {
  const dated = prepared(
    read,
    `${counted} date BETWEEN ? AND ? AND status <> 'archived' ORDER BY date, time, id`,
  ).all(brandId, from, to);
  // As on the rail: what was published or skipped without a day is over.
  const dateless = prepared(
    read,
    `${counted} date IS NULL AND status NOT IN ('archived', 'published', 'skipped') ORDER BY time, id`,
  ).all(brandId);
  const lists = new Map<string, readonly Id[]>();
  const rows = [...dated, ...dateless] as (Counted & { channelIds: unknown })[];
  for (const row of rows) row.channelIds = listOf(lists, String(row.channelIds));
  return rows;
}

/** The few combinations of channels that a team posts to are parsed once. */
function listOf(known: Map<string, readonly Id[]>, text: string): readonly Id[] {
  const list = known.get(text) ?? (JSON.parse(text) as Id[]);
  known.set(text, list);
  return list;
}

/** The posts of a span, and those without a day, in columns. */
export function boardOf(read: Reader, question: BoardQuestion, now: number): Board {
  const all = countedPosts(read, question);
  const shown = all.filter(postFilter(question.filters));
  const columns = columnsWith(shown, question);
  const risky = atRiskOf(read, question.brandId, shown, now);
  const atRiskIds = risky.slice(0, AT_RISK_MAX).map(({ id }) => id);
  const posts = summariesNamed(read, [...new Set([...columns.flatMap(({ ids }) => ids), ...atRiskIds])]);
  return {
    columns,
    posts,
    assets: thumbsOf(read, posts),
    total: shown.length,
    all: all.length,
    counts: countsOf(all),
    oldestWait: oldestWaitOf(shown),
    atRisk: risky.length,
    atRiskIds,
  };
}

function columnsWith(posts: readonly Counted[], { by, more }: BoardQuestion): Board['columns'] {
  const columns = new Map<string, { key: string; count: number; ids: Id[] }>();
  for (const post of posts) {
    for (const key of columnsOf(post, by)) {
      const column = columns.get(key) ?? { key, count: 0, ids: [] };
      column.count += 1;
      if (column.ids.length < (more[key] ?? COLUMN_CARDS)) column.ids.push(post.id);
      columns.set(key, column);
    }
  }
  return [...columns.values()];
}

function countsOf(posts: readonly Counted[]): { [key: string]: number } {
  const counts: { [key: string]: number } = {};
  for (const { status, channelIds, campaignId, pillarId, authorId } of posts) {
    for (const key of [status, ...channelIds, campaignId, pillarId, authorId]) {
      if (key !== null) counts[key] = (counts[key] ?? 0) + 1;
    }
  }
  return counts;
}

function oldestWaitOf(posts: readonly Counted[]): number | null {
  let oldest: number | null = null;
  for (const { review } of posts) {
    if (review === null) continue;
    const { since } = JSON.parse(review) as ReviewStand;
    if (oldest === null || since < oldest) oldest = since;
  }
  return oldest;
}

/** The posts whose approval is pressing, the most pressing first. */
function atRiskOf(read: Reader, brandId: Id, posts: readonly Counted[], now: number): readonly Counted[] {
  const policyOf = policies(read, brandId);
  const dueBy = (post: Counted): number => approvalDueBy(post, policyOf(post)) ?? 0;
  return posts.filter((post) => isAtRisk(post, policyOf(post), now)).sort((a, b) => dueBy(a) - dueBy(b));
}

/** Which policy governs a post: its campaign's own, else its brand's. */
function policies(read: Reader, brandId: Id): (post: { readonly campaignId: Id | null }) => ApprovalPolicy {
  const brand = brandsOf(read).find(({ id }) => id === brandId)?.policy ?? defaultPolicy;
  const own = new Map(campaignsOf(read).map(({ id, policy }) => [id, policy]));
  return ({ campaignId }) => (campaignId === null ? null : own.get(campaignId)) ?? brand;
}
