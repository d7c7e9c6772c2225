import { parentPort, workerData } from 'node:worker_threads';
import { setLocale } from '#shared/messages/index.ts';
import { type ContentTrialWork, tryContent } from '#shared/voice/content-trial.ts';
import { rulesOfGuideline } from '#shared/voice/guideline-rules.ts';
import { needsOf, servicesWith } from '#shared/voice/patterns/needs.ts';
import { noServices } from '#shared/voice/patterns/pattern-set.ts';
import type { RuleSet } from '#shared/voice/rule.ts';
import { type TriedPost, tallyRules } from '#shared/voice/rule-trial.ts';
import { TRIED } from '#shared/voice/soundness.ts';
import { wordHelpLoaded } from './app-words.ts';

/** What the thread is given: rules to count the findings of, or a whole content to try. */
export type TrialWork =
  | {
      readonly kind: 'rules';
      readonly rules: RuleSet;
      readonly posts: readonly TriedPost[];
      readonly locale: string;
      /** Words that the brand keeps as its own. */
      readonly own: readonly string[];
    }
  | {
      readonly kind: 'content';
      readonly work: ContentTrialWork;
      readonly locale: string;
      readonly own: readonly string[];
    };

/** What it answers, once, after it has said that it is there; nothing where it dies with an error. */
export type TrialAnswer<Work extends TrialWork> = Work extends { readonly kind: 'rules' }
  ? ReturnType<typeof tallyRules>
  : ReturnType<typeof tryContent>;

const asked = workerData as TrialWork;
setLocale(asked.locale);
parentPort?.postMessage('loaded');
parentPort?.postMessage(await answerTo(asked));

async function answerTo(work: TrialWork): Promise<TrialAnswer<TrialWork>> {
  const rules = work.kind === 'rules' ? work.rules.rules : rulesOfGuideline(TRIED, work.work.content).rules;
  const needs = needsOf(rules);
  const words = new Set(work.own);
  const services =
    needs.spelling || needs.tagging ? servicesWith(await wordHelpLoaded(needs), () => words) : noServices;
  return work.kind === 'rules'
    ? tallyRules(work.rules, work.posts, services)
    : tryContent(work.work, services);
}
