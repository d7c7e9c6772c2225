import type { CheckAnswer, CheckRequest } from '#renderer/features/voice-check/check-messages.ts';
import { isMovedAlong, type Reading } from '#renderer/features/voice-check/reading.ts';
import { loadWordHelp } from '#renderer/features/voice-check/word-help.ts';
import { type Checker, createChecker } from '#shared/voice/check.ts';
import { type CompiledRules, compile } from '#shared/voice/compile.ts';
import { noContext, type VoiceContext } from '#shared/voice/context.ts';
import type { PatternServices } from '#shared/voice/patterns/check.ts';
import { needsOf, servicesWith, type WordNeeds } from '#shared/voice/patterns/needs.ts';
import { noServices } from '#shared/voice/patterns/pattern-set.ts';
import type { Publishing } from '#shared/voice/publishing.ts';
import { PastTexts } from '#shared/voice/shingles.ts';
import { warmUp } from '#shared/voice/warm-up.ts';

// A thread of its own: typing waits for no rule, and a rule that never ends is ended with its thread.

/** The rules are made ready this long at a time, in ms; between two slices what is typed gets its answer. */
const SLICE = 8;

let compiled: CompiledRules | null = null;
/** One per channel: each remembers the sentences of its own text. */
let checkers = new Map<string, Checker>();
let said: Pick<VoiceContext, 'past' | 'profile'> = noContext;
/** What the window was last told in full, and of which version; null: nothing by these rules. */
let told: (Reading & { readonly version: number }) | null = null;
let telling: ReturnType<typeof setTimeout> | undefined;

/** For so long nothing new was typed before the window is told where the findings have moved to, in ms. */
const PAUSE = 200;

function say(answer: CheckAnswer): void {
  self.postMessage(answer);
}

function warm(rules: CompiledRules): void {
  const steps = warmUp(rules);
  const slice = (): void => {
    if (compiled !== rules) return;
    const until = performance.now() + SLICE;
    while (performance.now() < until) if (steps.next().done) return;
    setTimeout(slice, 0);
  };
  setTimeout(slice, 0);
}

function findingsOf(rules: CompiledRules, { channelId, document }: Publishing, context: VoiceContext) {
  const name = channelId ?? '';
  const checker = checkers.get(name) ?? createChecker(rules);
  checkers.set(name, checker);
  return { channelId, findings: checker(document, context) };
}

type RulesRequest = Extract<CheckRequest, { readonly kind: 'rules' }>;

function ready({ ruleSet }: RulesRequest, services: PatternServices): CheckAnswer {
  checkers = new Map();
  told = null;
  compiled = compile(ruleSet, services);
  warm(compiled);
  return { kind: 'ready', refused: compiled.refused };
}

/** Rules that spell, or that ask for parts of speech, are ready once what they need is loaded; few brands have any. */
async function readyWithWords(request: RulesRequest, needs: WordNeeds): Promise<CheckAnswer> {
  const own = new Set(request.spelling.own);
  const help = await loadWordHelp(needs, request.spelling.dictionary);
  return ready(
    request,
    servicesWith(help, () => own),
  );
}

function answerTo(request: CheckRequest): CheckAnswer {
  clearTimeout(telling);
  if (request.kind === 'rules') return ready(request, noServices);
  if (request.kind === 'said') {
    said = { past: new PastTexts(request.said.past), profile: request.said.profile };
    told = null;
    return { kind: 'heard' };
  }
  const rules = compiled;
  if (rules === null) throw new Error('It was asked to check before it had rules.');
  const { version, shown, documents } = request;
  const context = { ...request.context, past: said.past, profile: said.profile };
  const channels = documents.map((one) => findingsOf(rules, one, context));
  return answerOf({ version, documents, channels }, shown);
}

function answerOf(read: Reading & { readonly version: number }, shown: number | null): CheckAnswer {
  const { version, channels } = read;
  // An answer to a text that was written on is not shown: only what is shown can be the same.
  if (told === null || told.version !== shown || !isMovedAlong(told, read)) {
    told = read;
    return { kind: 'found', version, channels };
  }
  telling = setTimeout(() => {
    told = read;
    say({ kind: 'told', version, channels });
  }, PAUSE);
  return { kind: 'same', version };
}

function failed(error: unknown): void {
  say({ kind: 'failed', why: String(error) });
}

self.onmessage = ({ data }: MessageEvent<CheckRequest>): void => {
  try {
    const needs = data.kind === 'rules' ? needsOf(data.ruleSet.rules) : null;
    if (data.kind === 'rules' && needs !== null && (needs.spelling || needs.tagging))
      readyWithWords(data, needs).then(say, failed);
    else say(answerTo(data));
  } catch (error) {
    failed(error);
  }
};
