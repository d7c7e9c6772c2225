import type { Changed, Concept } from '#shared/contract/changes.ts';
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
  group: 'history',
};

/** Longest list of posts a `changed` event names; past it a window refetches everything it shows. */
const NAMED_MAX = 200;

/** What a commit touched, for the windows. The history moves with every commit. */
export function changedBy(touched: Touched): Changed {
  const concepts = new Set<Concept>(['history']);
  const postIds: string[] = [];
  for (const [id, kind] of touched) {
    concepts.add(conceptOf[kind]);
    if (kind === 'post' && postIds.length <= NAMED_MAX) postIds.push(id);
  }
  return { concepts: [...concepts], postIds: postIds.length > NAMED_MAX ? [] : postIds };
}
