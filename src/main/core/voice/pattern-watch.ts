import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { PatternRule } from '#shared/voice/patterns/pattern-set.ts';
import type { StyleNote } from '#shared/voice/style.ts';
import type { PatternAnswer, PatternTask } from './pattern-worker.ts';

/** How a `PatternWatch` runs its thread; each has a default for running from source. */
export type WatchSettings = {
  /** The thread's file; where the program is bundled, the bundled one. */
  readonly workerPath?: string | URL;
  /** Milliseconds after which a thread is ended. */
  readonly limit?: number;
};

/** What came of running one rule. */
export type WatchedRun =
  | { readonly kind: 'done'; readonly milliseconds: number; readonly hits: number }
  | { readonly kind: 'tooSlow' }
  | { readonly kind: 'failed'; readonly why: string };

/** A rule that takes longer than this on a text made to be slow is set aside, ms. A keystroke has 16. */
const SLOW = 60;

/** Milliseconds after which a rule's thread is ended. Long, because the machine may be busy; few rules ever get there. */
const LIMIT = 2000;

/**
 * Runs rules of words in a thread that can be ended: a pattern that explodes costs a sentence, not the program. One
 * rule at a time; close it when done.
 */
export class PatternWatch {
  readonly #workerPath: string | URL;
  readonly #limit: number;
  #worker: Worker | null = null;

  constructor({ workerPath, limit }: WatchSettings = {}) {
    this.#workerPath = workerPath ?? new URL('./pattern-worker.ts', import.meta.url);
    this.#limit = limit ?? LIMIT;
  }

  /** Runs one rule over one text. A text that takes too long ends the thread; the next call starts another. */
  run(rule: PatternRule, text: string): Promise<WatchedRun> {
    return this.#ask({ task: 'run', rule, text });
  }

  /** The rules that get slow on texts made for that, each with a sentence for whoever owns them. */
  async slowRules(rules: readonly PatternRule[]): Promise<readonly StyleNote[]> {
    const notes: StyleNote[] = [];
    for (const rule of rules) {
      const why = sentenceFor(await this.#ask({ task: 'measure', rule }));
      if (why !== null) notes.push({ rule: rule.id, what: 'slow', why });
    }
    return notes;
  }

  /** Of rules that together took too long over a text, those that did. */
  async guiltyOf(rules: readonly PatternRule[], text: string): Promise<readonly PatternRule[]> {
    const guilty: PatternRule[] = [];
    for (const rule of rules) {
      const run = await this.run(rule, text);
      if (run.kind === 'tooSlow' || (run.kind === 'done' && run.milliseconds > SLOW)) guilty.push(rule);
    }
    return guilty;
  }

  /** Ends the thread. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  async #started(): Promise<Worker> {
    if (this.#worker !== null) return this.#worker;
    const worker = new Worker(this.#workerPath, { resourceLimits: { maxOldGenerationSizeMb: 256 } });
    // Resolves with its first word, which says that it has loaded; rejects where it cannot.
    await once(worker, 'message');
    this.#worker = worker;
    return worker;
  }

  async #ask(task: PatternTask): Promise<WatchedRun> {
    const worker = await this.#started();
    const { promise, resolve } = Promise.withResolvers<WatchedRun>();
    const timer = setTimeout(() => resolve({ kind: 'tooSlow' }), this.#limit);
    const onMessage = (answer: PatternAnswer): void => resolve(runOf(answer));
    const onError = (error: unknown): void => resolve({ kind: 'failed', why: String(error) });
    const onExit = (): void => resolve({ kind: 'failed', why: 'the thread ended' });
    worker.once('message', onMessage).once('error', onError).once('exit', onExit);
    worker.postMessage(task);
    const run = await promise;
    clearTimeout(timer);
    worker.off('message', onMessage).off('error', onError).off('exit', onExit);
    if (run.kind !== 'done') await this.#replace(worker);
    return run;
  }

  async #replace(worker: Worker): Promise<void> {
    if (this.#worker === worker) this.#worker = null;
    // What a thread says while it is being ended is of no interest to anybody.
    worker.on('error', () => undefined);
    await worker.terminate();
  }
}

function runOf(answer: PatternAnswer): WatchedRun {
  if (!answer.ok) return { kind: 'failed', why: answer.why };
  return { kind: 'done', milliseconds: answer.milliseconds, hits: answer.hits };
}

function sentenceFor(run: WatchedRun): string | null {
  if (run.kind === 'tooSlow') return 'its pattern can run for ever on a text made for that';
  if (run.kind === 'failed') return `it could not be measured: ${run.why}`;
  return run.milliseconds > SLOW ? 'its pattern gets slow on a text made for that' : null;
}
