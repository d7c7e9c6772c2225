import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CheckAnswer, CheckJob, CheckRequest } from '#renderer/features/voice-check/check-messages.ts';
import {
  ANSWER_WITHIN,
  type CheckThread,
  LiveCheck,
  type LiveReport,
  REST,
} from '#renderer/features/voice-check/live-check.ts';
import { noContext } from '#shared/voice/context.ts';
import { type Rule, type RuleSet, ruleSchema } from '#shared/voice/rule.ts';
import { postDocument } from '#tests/helpers/voice-documents.ts';

// A thread whose answers the test gives by hand, or one that is slow over certain rules.

type Started = {
  readonly asked: CheckRequest[];
  readonly answer: (answer: CheckAnswer) => void;
  ended: boolean;
};

let started: Started[];
let reports: LiveReport[];
beforeEach(() => {
  vi.useFakeTimers();
  started = [];
  reports = [];
});
afterEach(() => vi.useRealTimers());

function byHand(): CheckThread {
  let told: (answer: CheckAnswer) => void = () => undefined;
  const one: Started = { asked: [], ended: false, answer: (answer) => told(answer) };
  started.push(one);
  return {
    post: (request) => one.asked.push(request),
    listen: (onAnswer) => {
      told = onAnswer;
    },
    end: () => {
      one.ended = true;
    },
  };
}

/** Never answers a check while one of these rules is among its own. */
function hangingOver(guilty: readonly string[]): CheckThread {
  let told: (answer: CheckAnswer) => void = () => undefined;
  let rules: readonly Rule[] = [];
  let ended = false;
  const say = (answer: CheckAnswer): void => void Promise.resolve().then(() => !ended && told(answer));
  return {
    post: (request) => {
      if (request.kind === 'rules') {
        rules = request.ruleSet.rules;
        say({ kind: 'ready', refused: [] });
      } else if (request.kind === 'said') say({ kind: 'heard' });
      else if (!rules.some(({ id }) => guilty.includes(id)))
        say({ kind: 'found', version: request.version, channels: [{ channelId: null, findings: [] }] });
    },
    listen: (onAnswer) => {
      told = onAnswer;
    },
    end: () => {
      ended = true;
    },
  };
}

function rulesOf(...ids: readonly string[]): RuleSet {
  const body = { kind: 'existence', tokens: ['hurry'] };
  return {
    rules: ids.map((id) => ruleSchema.parse({ id, severity: 'warn', body })),
    accepted: [],
    rejected: [],
  };
}

function saying(text: string): CheckJob {
  const document = postDocument({ text, language: 'en' });
  return { documents: [{ channelId: null, document }], context: noContext };
}

function checking(start: () => CheckThread): LiveCheck {
  return new LiveCheck(start, (report) => reports.push(report));
}

const found = (version: number): CheckAnswer => ({ kind: 'found', version, channels: [] });
const stateNow = (): LiveReport['state'] | undefined => reports.at(-1)?.state;
const checksOf = (one: Started | undefined): readonly number[] =>
  (one?.asked ?? []).flatMap((request) => (request.kind === 'check' ? [request.version] : []));

/** A check that has shown its first text, and the thread that it asks. */
function shown(text: string): readonly [LiveCheck, Started | undefined] {
  const check = checking(byHand);
  check.use(rulesOf('a.b'));
  check.check(saying(text));
  const [thread] = started;
  thread?.answer({ kind: 'ready', refused: [] });
  thread?.answer(found(1));
  return [check, thread];
}

test('an answer about a text that was written on meanwhile is not shown, and the newest text is asked next', () => {
  const check = checking(byHand);
  check.use(rulesOf('a.b'));
  check.check(saying('Hurr'));
  const [thread] = started;
  expect(checksOf(thread)).toEqual([]);
  thread?.answer({ kind: 'ready', refused: [] });
  check.check(saying('Hurry'));
  check.check(saying('Hurry!'));
  thread?.answer(found(1));
  expect(stateNow()).toEqual({ kind: 'waiting' });
  expect(checksOf(thread)).toEqual([1, 3]);
  thread?.answer(found(3));
  expect(stateNow()).toMatchObject({ kind: 'checked', job: saying('Hurry!') });
  check.stop();
  expect(thread?.ended).toBe(true);
});

test('a text is read beside what was said before, and anew once that has changed', () => {
  const check = checking(byHand);
  const said = { past: [{ postId: 'p1', runs: [1, 2, 3] }], profile: null };
  check.know(said);
  check.use(rulesOf('a.b'));
  check.check(saying('Hurry'));
  const [thread] = started;
  thread?.answer({ kind: 'ready', refused: [] });
  expect(thread?.asked.map(({ kind }) => kind)).toEqual(['rules', 'said']);
  thread?.answer({ kind: 'heard' });
  expect(checksOf(thread)).toEqual([1]);
  check.know({ ...said, past: [] });
  thread?.answer(found(1));
  expect(stateNow()).toMatchObject({ kind: 'checked' });
  expect(checksOf(thread)).toEqual([1]);
  thread?.answer({ kind: 'heard' });
  expect(checksOf(thread)).toEqual([1, 1]);
  check.stop();
});

test('a rule that takes for ever is found beside what was said before', async () => {
  const check = checking(() => hangingOver(['b.slow']));
  check.know({ past: [], profile: null });
  check.use(rulesOf('a.quick', 'b.slow', 'c.quick'));
  check.check(saying('Hurry'));
  await vi.advanceTimersByTimeAsync(20 * ANSWER_WITHIN);
  expect(reports.at(-1)).toMatchObject({ state: { kind: 'checked' }, setAside: ['b.slow'] });
  check.stop();
});

test('a thread that fails is said to have read nothing', () => {
  const check = checking(byHand);
  check.use(rulesOf('a.b'));
  check.check(saying('Hurry'));
  started[0]?.answer({ kind: 'failed', why: 'out of memory' });
  expect(stateNow()).toEqual({ kind: 'unchecked', why: 'failed' });
  expect(started[0]?.ended).toBe(true);
});

test('a thread that never gets ready is said to have read nothing', () => {
  const check = checking(byHand);
  check.use(rulesOf('a.b'));
  check.check(saying('Hurry'));
  vi.advanceTimersByTime(60_000);
  expect(stateNow()).toEqual({ kind: 'unchecked', why: 'failed' });
});

test('rules that take for ever are found, set aside and named; the others go on', async () => {
  const guilty = ['c.slow', 'f.slow'];
  const check = checking(() => hangingOver(guilty));
  check.use(rulesOf('a.b', 'b.b', 'c.slow', 'd.b', 'e.b', 'f.slow', 'g.b'));
  check.check(saying('Hurry'));
  await vi.advanceTimersByTimeAsync(ANSWER_WITHIN);
  expect(stateNow()).toEqual({ kind: 'unchecked', why: 'searching' });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(reports.at(-1)?.setAside).toEqual(guilty);
  expect(stateNow()).toMatchObject({ kind: 'checked', job: saying('Hurry') });
  check.stop();
});

test('what was set aside before does not run, and new rules get another chance', async () => {
  const check = checking(byHand);
  check.use(rulesOf('a.b', 'c.slow'), ['c.slow']);
  const sent = (one: Started | undefined): readonly string[] =>
    one?.asked.flatMap((request) =>
      request.kind === 'rules' ? request.ruleSet.rules.map(({ id }) => id) : [],
    ) ?? [];
  expect(sent(started[0])).toEqual(['a.b']);
  check.use(rulesOf('a.b', 'c.slow'));
  expect(started[0]?.ended).toBe(true);
  expect(sent(started[1])).toEqual(['a.b', 'c.slow']);
  check.stop();
});

test('where the computer is slow and no rule is, nothing is set aside, and it is said that nothing was read', async () => {
  let threads = 0;
  // Those that check hang, those that look for the rule do not.
  const check = checking(() => {
    threads += 1;
    return hangingOver(threads === 1 || threads === 3 || threads === 5 ? ['a.b'] : []);
  });
  check.use(rulesOf('a.b'));
  check.check(saying('Hurry'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(reports.at(-1)?.setAside).toEqual([]);
  expect(stateNow()).toEqual({ kind: 'unchecked', why: 'slow' });
  check.stop();
});

test('after a busy moment the next text is read again, and what was set aside stays so', async () => {
  let isBusy = true;
  let threads = 0;
  // While the machine is busy those that check hang, and those that look for the rule do not.
  const check = checking(() => {
    threads += 1;
    return hangingOver(isBusy && threads % 2 === 1 ? ['a.b'] : []);
  });
  check.use(rulesOf('a.b', 'c.slow'), ['c.slow']);
  check.check(saying('Hurry'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(stateNow()).toEqual({ kind: 'unchecked', why: 'slow' });
  isBusy = false;
  check.check(saying('Hurry up'));
  await vi.advanceTimersByTimeAsync(ANSWER_WITHIN);
  expect(stateNow()).toMatchObject({ kind: 'checked', job: saying('Hurry up') });
  expect(reports.at(-1)?.setAside).toEqual(['c.slow']);
  check.stop();
});

test('having given up it rests, whatever is typed, and then reads the newest text', () => {
  const check = checking(byHand);
  check.use(rulesOf('a.b'));
  check.check(saying('H'));
  started[0]?.answer({ kind: 'failed', why: 'out of memory' });
  check.check(saying('Hu'));
  check.check(saying('Hurry'));
  vi.advanceTimersByTime(REST - 1);
  expect(started).toHaveLength(1);
  vi.advanceTimersByTime(1);
  expect(started).toHaveLength(2);
  started[1]?.answer({ kind: 'ready', refused: [] });
  started[1]?.answer(found(3));
  expect(stateNow()).toMatchObject({ kind: 'checked', job: saying('Hurry') });
  check.stop();
});

test('having given up it begins no more once it is stopped', () => {
  const check = checking(byHand);
  check.use(rulesOf('a.b'));
  started[0]?.answer({ kind: 'failed', why: 'out of memory' });
  check.check(saying('Hurry'));
  check.stop();
  vi.advanceTimersByTime(10 * REST);
  expect(started).toHaveLength(1);
});

test('what typing has only moved is shown where it stood until it is told, and then as it is', () => {
  const [check, thread] = shown('Hurry');
  check.check(saying('Oh. Hurry'));
  const told = reports.length;
  thread?.answer({ kind: 'same', version: 2 });
  expect(reports).toHaveLength(told);
  expect(stateNow()).toMatchObject({ kind: 'checked', job: saying('Hurry') });
  thread?.answer({ kind: 'told', version: 2, channels: [] });
  expect(stateNow()).toMatchObject({ kind: 'checked', job: saying('Oh. Hurry') });
  check.stop();
});

test('the thread is told what is shown: an answer to a text that was written on is not', () => {
  const [check, thread] = shown('Hurry');
  check.check(saying('Hurry,'));
  check.check(saying('Hurry, hurry'));
  thread?.answer(found(2));
  check.check(saying('Hurry, hurry.'));
  thread?.answer(found(3));
  thread?.answer(found(4));
  check.check(saying('Hurry, hurry.!'));
  const told = (thread?.asked ?? []).flatMap((one) =>
    one.kind === 'check' ? [[one.version, one.shown]] : [],
  );
  expect(told).toEqual([
    [1, null],
    [2, 1],
    [3, 1],
    [4, 1],
    [5, 4],
  ]);
  check.stop();
});

test('what is told of a text that was written on is not shown, and the thread is not asked twice', () => {
  const [check, thread] = shown('Hurry');
  check.check(saying('Hurry!'));
  thread?.answer({ kind: 'told', version: 1, channels: [] });
  expect(stateNow()).toMatchObject({ kind: 'checked', job: saying('Hurry') });
  expect(checksOf(thread)).toEqual([1, 2]);
  check.stop();
});
