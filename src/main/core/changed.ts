import { CHANGED_POSTS_MAX, type Changed, type Concept } from '#shared/contract/changes.ts';
import type { EntityKind } from '#shared/journal/operation.ts';
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
 * What a commit touched, for the windows. The history moves with every commit. Past `CHANGED_POSTS_MAX` posts none
 * is named, and a window asks again for all it shows.
 */
export function changedBy(touched: Touched): Changed {
  const concepts = new Set<Concept>(['history']);
  const postIds: string[] = [];
  for (const [id, kind] of touched) {
    concepts.add(conceptOf[kind]);
    if (kind === 'post' && postIds.length <= CHANGED_POSTS_MAX) postIds.push(id);
  }
  return { concepts: [...concepts], postIds: postIds.length > CHANGED_POSTS_MAX ? [] : postIds };
}
