import type {
  CheckAnswer,
  CheckJob,
  CheckRequest,
  Said,
  Spelling,
} from '#renderer/features/voice-check/check-messages.ts';
import { guiltyOf } from '#renderer/features/voice-check/guilty.ts';
import { passagesOf } from '#shared/voice/document.ts';
import type { ChannelFindings } from '#shared/voice/listed.ts';
import type { Rule, RuleSet } from '#shared/voice/rule.ts';

/** A thread that checks, as far as it is used here. A worker is one, and so is a test's own. */
export type CheckThread = {
  readonly post: (request: CheckRequest) => void;
  readonly listen: (onAnswer: (answer: CheckAnswer) => void) => void;
  readonly end: () => void;
};

/** How a text stands with the check. Nothing but `checked` means that it was read. */
export type LiveState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'checked'; readonly job: CheckJob; readonly channels: readonly ChannelFindings[] }
  /** `searching`: a rule takes for ever, and it is being looked for. */
  | { readonly kind: 'unchecked'; readonly why: 'searching' | 'slow' | 'failed' };

/** Rules that took too long, and the words that they took too long over. */
export type SlowRules = { readonly ruleIds: readonly string[]; readonly texts: readonly string[] };

/** What is told of the check: how the text stands, and which rules do not run. */
export type LiveReport = {
  readonly state: LiveState;
  /** Rules that took too long, and do not run in this window any more. */
  readonly setAside: readonly string[];
  /** Those that were found to take too long just now, and over which words; null in every other report. */
  readonly slow: SlowRules | null;
  /** Rules that cannot be run at all. */
  readonly refused: readonly string[];
};

/** No answer in this time, and the thread is ended; ms. */
export const ANSWER_WITHIN = 250;
/** Reading the rules takes longer than reading a text; ms. */
const READY_WITHIN = 10_000;
/** On a machine that is busy with other things nothing is found guilty: then it is given more time, up to this. */
const ANSWER_MOST = 4 * ANSWER_WITHIN;
/** So long it rests after it has given up, so that a machine that is busy is not kept busy by it; ms. */
export const REST = 5_000;

const plainSpelling: Spelling = { dictionary: 'en-GB', own: [] };

/** So many texts are named in a report. */
const TEXTS_MOST = 100;

type Running = { readonly thread: CheckThread; isReady: boolean; busyWith: number | null };
type Found = Extract<CheckAnswer, { readonly channels: unknown }>;
type Timer = ReturnType<typeof setTimeout>;

/**
 * Checks a text while it is being written, in a thread that can be ended. Only the newest text is of interest: what
 * was asked before is neither waited for nor shown. A rule that takes for ever is found and set aside, and said.
 */
export class LiveCheck {
  readonly #start: () => CheckThread;
  readonly #tell: (report: LiveReport) => void;
  #report: LiveReport = { state: { kind: 'waiting' }, setAside: [], slow: null, refused: [] };
  #ruleSet: RuleSet | null = null;
  #spelling: Spelling = plainSpelling;
  #said: Said | null = null;
  #running: Running | null = null;
  #job: CheckJob | null = null;
  #version = 0;
  /** The version whose findings were told; null: none of the thread that runs. */
  #shown: number | null = null;
  #limit = ANSWER_WITHIN;
  /** Since it has given up: the text that it gave up on, and whether it still rests from that. */
  #gaveUp: { readonly version: number; isResting: boolean } | null = null;
  #timer: Timer | undefined;
  #stopped = false;

  constructor(start: () => CheckThread, tell: (report: LiveReport) => void) {
    this.#start = start;
    this.#tell = tell;
  }

  /** Rules to check by, also new ones; what was set aside of the former ones gets another chance. */
  use(ruleSet: RuleSet, setAside: readonly string[] = [], spelling: Spelling = plainSpelling): void {
    this.#ruleSet = ruleSet;
    this.#spelling = spelling;
    this.#limit = ANSWER_WITHIN;
    this.#say({ setAside, refused: [] });
    this.#begin();
  }

  /** What the brand has said with approval, also anew: a text is read beside it. */
  know(said: Said): void {
    this.#said = said;
    if (this.#running?.isReady === true) this.#teach(this.#running);
  }

  /** A text to check; the one before is of no interest any more. */
  check(job: CheckJob): void {
    this.#job = job;
    this.#version += 1;
    if (this.#gaveUp?.isResting === false) this.#begin();
    else this.#ask();
  }

  /** Ends the thread for good. */
  stop(): void {
    this.#stopped = true;
    this.#end();
  }

  #say(change: Partial<LiveReport>): void {
    if (this.#stopped) return;
    this.#report = { ...this.#report, ...change };
    this.#tell(this.#report);
    this.#report = { ...this.#report, slow: null };
  }

  #end(): void {
    clearTimeout(this.#timer);
    this.#shown = null;
    this.#running?.thread.end();
    this.#running = null;
  }

  /** The rules that run here. */
  #rules(): RuleSet {
    const { rules = [], accepted = [], rejected = [] } = this.#ruleSet ?? {};
    const { setAside } = this.#report;
    return { accepted, rejected, rules: rules.filter(({ id }) => !setAside.includes(id)) };
  }

  #begin(): void {
    this.#end();
    this.#gaveUp = null;
    if (this.#stopped) return;
    const running: Running = { thread: this.#start(), isReady: false, busyWith: null };
    this.#running = running;
    running.thread.listen((answer) => {
      if (this.#running === running) this.#hear(running, answer);
    });
    running.thread.post({ kind: 'rules', ruleSet: this.#rules(), spelling: this.#spelling });
    this.#timer = setTimeout(() => this.#giveUp('failed'), READY_WITHIN);
  }

  #hear(running: Running, answer: CheckAnswer): void {
    if (answer.kind === 'told') return this.#show(answer);
    clearTimeout(this.#timer);
    if (answer.kind === 'failed') return this.#giveUp('failed');
    if (answer.kind === 'ready') {
      this.#say({ refused: answer.refused.map(({ ruleId }) => ruleId) });
      return this.#teach(running);
    }
    if (answer.kind === 'heard') {
      running.isReady = true;
      return this.#ask();
    }
    running.busyWith = null;
    if (!running.isReady) this.#timer = setTimeout(() => this.#giveUp('failed'), READY_WITHIN);
    if (answer.version !== this.#version) return this.#ask();
    if (answer.kind === 'found') this.#show(answer);
  }

  /** What was found in the newest text; of an older one it is of no interest any more. */
  #show({ version, channels }: Found): void {
    const job = this.#job;
    if (version !== this.#version || job === null) return;
    this.#shown = version;
    this.#say({ state: { kind: 'checked', job, channels } });
  }

  /** Tells the thread what was said before; it has read no text beside that, and is asked anew. */
  #teach(running: Running): void {
    running.isReady = this.#said === null;
    if (this.#said === null) return this.#ask();
    running.thread.post({ kind: 'said', said: this.#said });
    if (running.busyWith !== null) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#giveUp('failed'), READY_WITHIN);
  }

  /** Asks for the newest text, unless the thread still reads another: then as soon as it is done with that. */
  #ask(): void {
    const running = this.#running;
    if (running === null || !running.isReady || running.busyWith !== null || this.#job === null) return;
    running.busyWith = this.#version;
    running.thread.post({ kind: 'check', version: this.#version, shown: this.#shown, ...this.#job });
    const { documents } = this.#job;
    const asked = this.#job;
    this.#timer = setTimeout(() => {
      this.#end();
      this.#say({ state: { kind: 'unchecked', why: 'searching' } });
      void this.#search({ ...asked, documents });
    }, this.#limit);
  }

  /** Reads nothing more until it has rested and there is a text that it did not give up on: then it begins anew. */
  #giveUp(why: 'slow' | 'failed'): void {
    this.#end();
    // A machine that was busy may still be: it gets all the time there is at once, and is not searched three times.
    this.#limit = ANSWER_MOST;
    const gaveUp = { version: this.#version, isResting: true };
    this.#gaveUp = gaveUp;
    this.#timer = setTimeout(() => {
      gaveUp.isResting = false;
      if (this.#version !== gaveUp.version) this.#begin();
    }, REST);
    this.#say({ state: { kind: 'unchecked', why } });
  }

  /** Finds the rules that take for ever over a text, and goes on without them. */
  async #search(job: CheckJob): Promise<void> {
    const ruleSet = this.#ruleSet;
    const found = await guiltyOf(this.#rules().rules, (rules) => this.#isTooSlow(rules, job));
    if (this.#stopped || ruleSet !== this.#ruleSet) return;
    if (found.length === 0) {
      this.#limit *= 2;
      if (this.#limit > ANSWER_MOST) return this.#giveUp('slow');
    }
    const ruleIds = found.map(({ id }) => id);
    const slow = ruleIds.length === 0 ? null : { ruleIds, texts: textsIn(job) };
    this.#say({ setAside: [...this.#report.setAside, ...ruleIds], slow });
    this.#begin();
  }

  /** Tries some rules over a text in a thread of their own. One alone gets more time: it is about to be named. */
  #isTooSlow(rules: readonly Rule[], job: CheckJob): Promise<boolean> {
    if (this.#stopped) return Promise.resolve(false);
    const { accepted, rejected } = this.#rules();
    const thread = this.#start();
    return new Promise((resolve) => {
      const done = (tooSlow: boolean): void => {
        clearTimeout(timer);
        thread.end();
        resolve(tooSlow);
      };
      let timer = setTimeout(() => done(true), READY_WITHIN);
      thread.listen((answer) => {
        if (answer.kind === 'ready' && this.#said !== null)
          return thread.post({ kind: 'said', said: this.#said });
        if (answer.kind === 'found' || answer.kind === 'failed') return done(answer.kind === 'failed');
        clearTimeout(timer);
        timer = setTimeout(() => done(true), rules.length === 1 ? ANSWER_MOST : this.#limit);
        thread.post({ kind: 'check', version: 0, shown: null, ...job });
      });
      thread.post({ kind: 'rules', ruleSet: { rules, accepted, rejected }, spelling: this.#spelling });
    });
  }
}

/** Everything that is written in a post, each text once. */
function textsIn({ documents }: CheckJob): readonly string[] {
  const texts = documents.flatMap(({ document }) => passagesOf(document).map(([, text]) => text));
  return [...new Set(texts)].filter((text) => text.trim() !== '').slice(0, TEXTS_MOST);
}

/** A worker that checks. A worker that dies says so. */
export function checkThread(): CheckThread {
  const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
  return {
    post: (request) => worker.postMessage(request),
    listen: (onAnswer) => {
      worker.onmessage = ({ data }: MessageEvent<CheckAnswer>) => onAnswer(data);
      worker.onerror = ({ message }) => onAnswer({ kind: 'failed', why: message });
    },
    end: () => worker.terminate(),
  };
}
