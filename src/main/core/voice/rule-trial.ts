import { Worker } from 'node:worker_threads';
import type { RuleTrial } from '#shared/contract/voice-files.ts';
import type { Id } from '#shared/ids.ts';
import { currentLocale } from '#shared/messages/index.ts';
import type { RuleSet } from '#shared/voice/rule.ts';
import { ownWordsOf } from '../library/own-words.ts';
import { prepared } from '../store/prepared.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';
import type { TrialAnswer, TrialWork } from './rule-trial-worker.ts';
import { threadFile } from './thread-files.ts';
import { documentsOf } from './verdict.ts';

/** So many of the posts that a brand wrote last are tried. */
export const TRIED_POSTS = 200;

/**
 * Milliseconds after which a trial that has begun is given up: 200 posts and all public styles together take a tenth of that, and a
 * content, which somebody is writing, a hundredth.
 */
const LIMIT = { rules: 20_000, content: 5000 } as const;

/**
 * What rules would have said of the posts that a brand wrote last. It runs in a thread that can be ended: rules from
 * elsewhere may be slow in ways that no measuring foresaw.
 */
export async function tryRules(store: WorkspaceFile, brandId: Id, rules: RuleSet): Promise<RuleTrial> {
  const states = { state: store.stateForRules.bind(store) };
  const posts = lastPosts(store, brandId).map((postId) => ({
    postId,
    documents: documentsOf(states, store.stateForRules('post', postId)).map(({ document }) => document),
  }));
  const tallied = await tryApart({
    kind: 'rules',
    rules,
    posts,
    locale: currentLocale(),
    own: ownWordsOf(store, brandId),
  });
  if (tallied === null) return { tried: posts.length, flagged: 0, tooSlow: true, rules: [] };
  const { flagged, rules: tallies } = tallied;
  return {
    tried: posts.length,
    flagged,
    tooSlow: false,
    rules: tallies.map(({ examples, ...tally }) => ({ ...tally, examples: [...examples] })),
  };
}

/** Tries something in a thread of its own; null where it did not come to an end. */
export function tryApart<Work extends TrialWork>(work: Work): Promise<TrialAnswer<Work> | null> {
  const worker = new Worker(threadFile('rule-trial-worker'), {
    workerData: work,
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  const { promise, resolve, reject } = Promise.withResolvers<TrialAnswer<Work> | null>();
  let timer: NodeJS.Timeout | undefined;
  // Its first word says that it has loaded, which may take long on a busy machine and is no fault of the rules.
  worker.once('message', () => {
    timer = setTimeout(() => resolve(null), LIMIT[work.kind]);
    worker.once('message', resolve);
  });
  worker.once('error', reject);
  worker.once('exit', () => reject(new Error('The thread that tries rules ended early.')));
  return promise.finally(() => {
    clearTimeout(timer);
    return worker.terminate();
  });
}

/** The posts that a brand wrote last, ideas left out. */
export function lastPosts(store: WorkspaceFile, brandId: Id): readonly Id[] {
  const sql = `SELECT id FROM post WHERE brand_id = ? AND status NOT IN ('archived', 'idea')
    ORDER BY updated_at DESC, id LIMIT ${TRIED_POSTS}`;
  return prepared(store.read, sql).pluck().all(brandId) as Id[];
}
