import type { z } from 'zod';
import { countingApprovals } from '#shared/approval/take-back.ts';
import { assetsOf, pinnedIn } from '#shared/assets/registers.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { keptTextSchema } from '#shared/contract/posts.ts';
import type { Id } from '#shared/ids.ts';
import { type Hlc, hlcTime } from '#shared/journal/hlc.ts';
import { type EntityState, registerValue, writersIn } from '#shared/journal/state.ts';
import { baseTextOf, compositionOf, writtenBeforeBase } from '#shared/posts/composition.ts';
import { factsOf } from '#shared/posts/facts.ts';
import { particularsOf } from '#shared/posts/particulars.ts';
import { excerptOf, type PostDetail, type PostSummary, type ReviewStand } from '#shared/posts/post.ts';
import { deriveStatus } from '#shared/posts/status.ts';
import { isWordRegister } from '#shared/voice/covered.ts';
import { rulesHashOf } from '../approval/rules-hash.ts';
import type { Reader } from '../store/connection.ts';
import { prepared } from '../store/prepared.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';
import { writerOf } from '../store/writers.ts';

/**
 * The first day on which the rights of one of a post's assets end. It is a fact of the assets, so no column of the post
 * has it; the posts without pictures, and those whose pictures have no end, cost a look into an index.
 */
const rightsEnd = `CASE WHEN asset_id IS NULL THEN NULL ELSE (SELECT min(asset.expires_on) FROM shown_asset
  JOIN asset ON asset.id = shown_asset.asset_id WHERE shown_asset.post_id = post.id) END`;

/** Columns of `post` that make a summary, in one list so that every query reads the same. */
export const summaryColumns = `id, brand_id AS brandId, excerpt, own_excerpts AS ownExcerpts, date, time, zone, instant, status,
  channel_ids AS channelIds, campaign_id AS campaignId, pillar_id AS pillarId, intent, author_id AS authorId,
  asset_id AS assetId, CASE WHEN asset_id IS NULL THEN NULL ELSE assets ->> '$[0][1]' END AS assetHash, ${rightsEnd} AS rightsEnd, approval_voided AS approvalVoided, review`;

type SummaryRow = Omit<PostSummary, 'channelIds' | 'approvalVoided' | 'review' | 'ownExcerpts'> & {
  ownExcerpts: string | PostSummary['ownExcerpts'];
  channelIds: string | string[];
  review: string | ReviewStand | null;
  approvalVoided: number | boolean;
};

const channelLists = new Map<string, string[]>();

/** Turns rows into summaries in place: a month is read hundreds of times a day. */
export function summariesOf(rows: unknown[]): PostSummary[] {
  for (const row of rows as SummaryRow[]) {
    row.channelIds = channelList(String(row.channelIds));
    row.approvalVoided = row.approvalVoided === 1;
    if (row.ownExcerpts !== null)
      row.ownExcerpts = JSON.parse(String(row.ownExcerpts)) as PostSummary['ownExcerpts'];
    if (row.review !== null) row.review = JSON.parse(String(row.review)) as ReviewStand;
  }
  return rows as PostSummary[];
}

/** The few combinations of channels that a team posts to are parsed once. */
function channelList(text: string): string[] {
  const known = channelLists.get(text);
  if (known !== undefined) return known;
  if (channelLists.size > 5000) channelLists.clear();
  const list = JSON.parse(text) as string[];
  channelLists.set(text, list);
  return list;
}

/** The summary of one post; refuses when it does not exist. */
export function summaryOf(read: Reader, postId: Id): PostSummary {
  const row = prepared(read, `SELECT ${summaryColumns} FROM post WHERE id = ?`).get(postId);
  const summary = summariesOf(row === undefined ? [] : [row])[0];
  if (summary === undefined) throw new Refusal('not-found', 'core.refusal.notFound', { what: 'post' });
  return summary;
}

/** The summaries of these posts, in no order; those that do not exist any more are left out. */
export function summariesNamed(read: Reader, postIds: readonly Id[]): PostSummary[] {
  const select = prepared(read, `SELECT ${summaryColumns} FROM post WHERE id = ?`);
  return summariesOf(postIds.flatMap((postId) => select.get(postId) ?? []));
}

/** Everything the side panel shows of a post. */
export function detailOf(store: WorkspaceFile, postId: Id): PostDetail {
  const summary = summaryOf(store.read, postId);
  const times = prepared(
    store.read,
    'SELECT created_at AS createdAt, updated_at AS updatedAt FROM post WHERE id = ?',
  ).get(postId) as { readonly createdAt: number; readonly updatedAt: number };
  const state = store.stateOf('post', postId);
  const notes = registerValue(state, 'notes');
  return {
    ...summary,
    ...times,
    ...reviewOf(state),
    ...compositionOf(state),
    ...particularsOf(state),
    ...shownBy(state),
    behindBase: behindBase(store, state),
    ...(store.isShownOutside ? {} : { writtenBy: writtenBy(store, state) }),
    facts: [...factsOf(state)],
    rulesHash: rulesHashOf(store, { state: store.stateForRules.bind(store) }, state),
    // Notes are for people from inside; what somebody else wrote there is not sent outside at all.
    notes: typeof notes === 'string' && !store.isShownOutside ? notes : '',
  };
}

/** Who last wrote each register of the words of a post; what is empty was written by nobody. */
function writtenBy(store: WorkspaceFile, post: EntityState): { readonly [register: string]: Id } {
  const words = Object.keys(post.registers).filter(
    (name) => isWordRegister(name) && registerValue(post, name) !== null,
  );
  const written = words.flatMap((register): [string, Id][] => {
    const [person] = writersIn(post, [register], (opId) => writerOf(store.readAll, opId));
    return person === undefined ? [] : [[register, person]];
  });
  return Object.fromEntries(written);
}

/** What the base said when a channel's own text was last written, where it says something else today. */
function behindBase(store: WorkspaceFile, post: EntityState): PostDetail['behindBase'] {
  const then: { [channelId: Id]: string } = {};
  for (const [channelId, [hlc]] of writtenBeforeBase(post)) {
    const text = baseBefore(store.readAll, post.id, hlc);
    // Rewritten and taken back is where it was.
    if (text !== null && text !== baseTextOf(post)) then[channelId] = text;
  }
  return then;
}

function baseBefore(read: Reader, postId: Id, hlc: Hlc): string | null {
  const sql = `SELECT coalesce(body ->> '$.registers.base.text', body ->> '$.text') FROM log
    WHERE entity_id = ? AND outcome = 'applied' AND (kind = 'create' OR (kind = 'set' AND register = 'base'))
    AND hlc <= ? ORDER BY hlc DESC, seq DESC LIMIT 1`;
  return (prepared(read, sql).pluck().get(postId, hlc) as string | null | undefined) ?? null;
}

/** The assets of a post in their order, and which version of each it shows. */
export function shownBy(post: EntityState): Pick<PostDetail, 'assetIds' | 'assetVersions'> {
  const assetIds = [...assetsOf(post)];
  return { assetIds, assetVersions: Object.fromEntries(assetIds.map((id) => [id, pinnedIn(post, id)])) };
}

function reviewOf(
  state: EntityState,
): Pick<PostDetail, 'submission' | 'decision' | 'approvedBy' | 'holdReason'> {
  const derived = deriveStatus(state);
  const { submission, decision, held } = derived.standing;
  const approvers = countingApprovals(derived).flatMap(({ body }) => [body.by, body.for]);
  return {
    approvedBy: [...new Set(approvers)],
    holdReason: held.on ? held.reason : null,
    submission:
      submission === null
        ? null
        : {
            id: submission.id,
            personId: submission.person,
            at: hlcTime(submission.hlc),
            contentHash: submission.contentHash,
          },
    decision:
      decision === null
        ? null
        : {
            verdict: decision.body.verdict,
            personId: decision.person,
            reason: decision.body.reason,
            at: hlcTime(decision.hlc),
          },
  };
}

/** Texts of a post that were being typed and not yet committed. */
export function keptTextsOf(read: Reader, postId: Id): z.infer<typeof keptTextSchema>[] {
  return prepared(read, 'SELECT field, body AS text FROM kept_text WHERE post_id = ? ORDER BY field').all(
    postId,
  ) as z.infer<typeof keptTextSchema>[];
}

/**
 * The same posts, and of one that has no words yet the first of what is being typed: after a crash that is all there is of
 * them until the post is opened, and it is not an empty post.
 */
export function withWordsTyped(read: Reader, posts: readonly PostSummary[]): PostSummary[] {
  const typed = prepared(read, "SELECT body FROM kept_text WHERE post_id = ? AND field = 'text'").pluck();
  return posts.map((post) => {
    const words = post.excerpt === '' ? typed.get(post.id) : undefined;
    return typeof words === 'string' ? { ...post, excerpt: excerptOf(words) } : post;
  });
}

const SEARCH_MAX = 50;

/** Posts of a brand whose words hold every word searched for, in whatever variant, newest day first. */
export function searchPosts(read: Reader, brandId: Id, words: string): PostSummary[] {
  const patterns = words.split(/\s+/u).map((word) => `%${word.replace(/[\\%_]/gu, '\\$&')}%`);
  const where = patterns.map(() => "(excerpt || ' ' || more_text) LIKE ? ESCAPE '\\'").join(' AND ');
  const sql = `SELECT ${summaryColumns} FROM post WHERE brand_id = ? AND ${where} ORDER BY date DESC LIMIT ${SEARCH_MAX}`;
  return summariesOf(read.prepare(sql).all(brandId, ...patterns));
}

const USED_MAX = 50;

/** Audiences and calls to action that posts of a brand were given before, the most frequent first. */
export function usedBefore(read: Reader, brandId: Id): { audiences: string[]; callsToAction: string[] } {
  const used = (column: 'audience' | 'call_to_action'): string[] =>
    prepared(
      read,
      `SELECT ${column} AS words FROM post WHERE brand_id = ? AND ${column} <> ''
        GROUP BY ${column} ORDER BY count(*) DESC, ${column} LIMIT ${USED_MAX}`,
    )
      .all(brandId)
      .map((row) => String((row as { readonly words: string }).words));
  return { audiences: used('audience'), callsToAction: used('call_to_action') };
}

/** Posts that wait for a person. Said exactly as the index `post_waiting` says it, or SQLite would read every post. */
export const isWaiting = "status IN ('in_review', 'changes_requested', 'due', 'missed')";
