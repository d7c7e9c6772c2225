import { parentPort, workerData } from 'node:worker_threads';
import { setLocale } from '#shared/messages/index.ts';
import { type ContentTrialWork, tryContent } from '#shared/voice/content-trial.ts';
import type { RuleSet } from '#shared/voice/rule.ts';
import { type TriedPost, tallyRules } from '#shared/voice/rule-trial.ts';

/** What the thread is given: rules to count the findings of, or a whole content to try. */
export type TrialWork =
  | {
      readonly kind: 'rules';
      readonly rules: RuleSet;
      readonly posts: readonly TriedPost[];
      readonly locale: string;
    }
  | { readonly kind: 'content'; readonly work: ContentTrialWork; readonly locale: string };

/** What it answers, once, unless it dies with the error. */
export type TrialAnswer<Work extends TrialWork> = Work extends { readonly kind: 'rules' }
  ? ReturnType<typeof tallyRules>
  : ReturnType<typeof tryContent>;

const asked = workerData as TrialWork;
setLocale(asked.locale);
parentPort?.postMessage(
  asked.kind === 'rules' ? tallyRules(asked.rules, asked.posts) : tryContent(asked.work),
);
