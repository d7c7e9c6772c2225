import { Worker } from 'node:worker_threads';
import type { RuleTrial } from '#shared/contract/voice-files.ts';
import type { Id } from '#shared/ids.ts';
import { currentLocale } from '#shared/messages/index.ts';
import type { RuleSet } from '#shared/voice/rule.ts';
import type { TriedPost, tallyRules } from '#shared/voice/rule-trial.ts';
import { prepared } from '../store/prepared.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';
import type { RuleTrialWork } from './rule-trial-worker.ts';
import { threadFile } from './thread-files.ts';
import { documentsOf } from './verdict.ts';

/** So many of the posts that a brand wrote last are tried. */
export const TRIED_POSTS = 200;

/** Milliseconds after which a trial is given up: 200 posts and all public styles together take a tenth of that. */
const LIMIT = 20_000;

/**
 * What rules would have said of the posts that a brand wrote last. It runs in a thread that can be ended: rules from
 * elsewhere may be slow in ways that no measuring foresaw.
 */
export async function tryRules(store: WorkspaceFile, brandId: Id, rules: RuleSet): Promise<RuleTrial> {
  const posts = lastPosts(store, brandId);
  const tallied = await tallyApart({ rules, posts, locale: currentLocale() });
  if (tallied === null) return { tried: posts.length, flagged: 0, tooSlow: true, rules: [] };
  const { flagged, rules: tallies } = tallied;
  return {
    tried: posts.length,
    flagged,
    tooSlow: false,
    rules: tallies.map(({ examples, ...tally }) => ({ ...tally, examples: [...examples] })),
  };
}

function tallyApart(work: RuleTrialWork): Promise<ReturnType<typeof tallyRules> | null> {
  const worker = new Worker(threadFile('rule-trial-worker'), {
    workerData: work,
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  const { promise, resolve, reject } = Promise.withResolvers<ReturnType<typeof tallyRules> | null>();
  const timer = setTimeout(() => resolve(null), LIMIT);
  worker.once('message', resolve);
  worker.once('error', reject);
  worker.once('exit', () => reject(new Error('The thread that tries rules ended early.')));
  return promise.finally(() => {
    clearTimeout(timer);
    return worker.terminate();
  });
}

function lastPosts(store: WorkspaceFile, brandId: Id): readonly TriedPost[] {
  const sql = `SELECT id FROM post WHERE brand_id = ? AND status NOT IN ('archived', 'idea')
    ORDER BY updated_at DESC, id LIMIT ${TRIED_POSTS}`;
  const ids = prepared(store.read, sql).pluck().all(brandId) as Id[];
  const states = { state: store.stateForRules.bind(store) };
  return ids.map((postId) => ({
    postId,
    documents: documentsOf(states, store.stateForRules('post', postId)).map(({ document }) => document),
  }));
}
