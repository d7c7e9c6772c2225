import { CHANGED_POSTS_MAX, type Changed, type Concept } from '#shared/contract/changes.ts';
import type { Id } from '#shared/ids.ts';
import type { EntityKind } from '#shared/journal/operation.ts';
import type { Reader } from './store/connection.ts';
import type { Left } from './store/governance.ts';
import { prepared } from './store/prepared.ts';
import type { Touched } from './store/workspace-file.ts';

const conceptOf: { readonly [kind in EntityKind]: Concept } = {
  workspace: 'workspace',
  person: 'people',
  brand: 'brands',
  channel: 'channels',
  campaign: 'campaigns',
  pillar: 'pillars',
  asset: 'assets',
  post: 'posts',
  snippet: 'library',
  hashtags: 'library',
  template: 'library',
  guideline: 'voice',
  style: 'voice',
  comment: 'comments',
  package: 'packages',
  group: 'history',
};

/**
 * The posts that show one of these assets: their picture, its words and when its rights end are on their tiles. One
 * more than a change names at most, where there are more.
 */
export function postsShowing(read: Reader, assetIds: readonly Id[]): readonly Id[] {
  if (assetIds.length === 0) return [];
  const found = prepared(
    read,
    `SELECT DISTINCT post_id AS id FROM shown_asset WHERE asset_id IN (SELECT value FROM json_each(?))
      LIMIT ${CHANGED_POSTS_MAX + 1}`,
  ).all(JSON.stringify(assetIds));
  return found.map((row) => (row as { readonly id: Id }).id);
}

/**
 * What a commit touched, for the windows. The history moves with every commit. Past `CHANGED_POSTS_MAX` posts none
 * is named, and a window asks again for all it shows.
 */
export function changedBy(touched: Touched, read: Reader): Changed {
  const concepts = new Set<Concept>(['history']);
  const postIds: string[] = [];
  for (const [id, kind] of touched) {
    concepts.add(conceptOf[kind]);
    if (kind === 'post' && postIds.length <= CHANGED_POSTS_MAX) postIds.push(id);
  }
  const assetIds = [...touched].flatMap(([id, kind]) => (kind === 'asset' ? [id] : []));
  for (const postId of postsShowing(read, assetIds)) {
    concepts.add('posts');
    if (!touched.has(postId)) postIds.push(postId);
  }
  return { concepts: [...concepts], postIds: postIds.length > CHANGED_POSTS_MAX ? [] : postIds };
}

/** What windows are told of posts that left the schedule: each under what it lacks, and nothing where none did. */
export function leavingOf(left: readonly Left[]): Pick<Changed, 'unscheduled' | 'needApproval'> {
  const idsOf = (why: Left['why']): Id[] => left.filter((one) => one.why === why).map(({ postId }) => postId);
  const [unscheduled, needApproval] = [idsOf('broken'), idsOf('unapproved')];
  return {
    ...(unscheduled.length === 0 ? {} : { unscheduled }),
    ...(needApproval.length === 0 ? {} : { needApproval }),
  };
}
