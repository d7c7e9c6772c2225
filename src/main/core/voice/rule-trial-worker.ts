import { parentPort, workerData } from 'node:worker_threads';
import { setLocale } from '#shared/messages/index.ts';
import type { RuleSet } from '#shared/voice/rule.ts';
import { type TriedPost, tallyRules } from '#shared/voice/rule-trial.ts';

/** What the thread is given; it answers once with the tallies, or dies with the error. */
export type RuleTrialWork = {
  readonly rules: RuleSet;
  readonly posts: readonly TriedPost[];
  readonly locale: string;
};

const { rules, posts, locale } = workerData as RuleTrialWork;
setLocale(locale);
parentPort?.postMessage(tallyRules(rules, posts));
