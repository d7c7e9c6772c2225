import { parentPort } from 'node:worker_threads';
import {
  compilePattern,
  type PatternRule,
  PatternSet,
  patternContext,
} from '#shared/voice/patterns/pattern-set.ts';
import { plainBlocks } from '#shared/voice/patterns/text-blocks.ts';
import { worstTime } from '#shared/voice/vale/speed.ts';

/** What the thread is asked: how slow a rule can get, or what it finds in a text. */
export type PatternTask =
  | { readonly task: 'measure'; readonly rule: PatternRule }
  | { readonly task: 'run'; readonly rule: PatternRule; readonly text: string };

/** What it answers; `why` where the rule cannot be run at all. */
export type PatternAnswer =
  | { readonly ok: true; readonly milliseconds: number; readonly hits: number }
  | { readonly ok: false; readonly why: string };

function answer(asked: PatternTask): PatternAnswer {
  try {
    if (asked.task === 'measure') {
      return { ok: true, milliseconds: worstTime(asked.rule, () => performance.now()), hits: 0 };
    }
    const set = new PatternSet([compilePattern(asked.rule, patternContext([]))]);
    const began = performance.now();
    const hits = set.run(plainBlocks(asked.text)).length;
    return { ok: true, milliseconds: performance.now() - began, hits };
  } catch (error) {
    return { ok: false, why: error instanceof Error ? error.message : String(error) };
  }
}

if (parentPort !== null) {
  const port = parentPort;
  port.on('message', (asked: PatternTask) => port.postMessage(answer(asked)));
  // Loading takes a while on a busy machine and is nobody's fault: a rule's time begins after this.
  port.postMessage('ready');
}
