import { beforeEach, expect, test, vi } from 'vitest';
import type { CheckAnswer, CheckJob, CheckRequest } from '#renderer/features/voice-check/check-messages.ts';
import { LiveCheck, type LiveState } from '#renderer/features/voice-check/live-check.ts';
import { noContext } from '#shared/voice/context.ts';
import { ruleSchema } from '#shared/voice/rule.ts';
import { postDocument } from '#tests/helpers/voice-documents.ts';

// The thread as it is, in this one: messages wait on both ways until the test carries them.

const asked: CheckRequest[] = [];
const answered: CheckAnswer[] = [];
let state: LiveState | null = null;
let hear: (answer: CheckAnswer) => void = () => undefined;
const thread: { onmessage: ((event: { readonly data: CheckRequest }) => void) | null } = { onmessage: null };
const rules = {
  rules: [
    ruleSchema.parse({
      id: 'own.hurry',
      severity: 'block',
      body: { kind: 'existence', tokens: ['hurry'] },
    }),
  ],
  accepted: [],
  rejected: [],
};

beforeEach(async () => {
  vi.useFakeTimers();
  vi.stubGlobal('self', Object.assign(thread, { postMessage: (one: CheckAnswer) => answered.push(one) }));
  vi.resetModules();
  await import('#renderer/features/voice-check/check-worker.ts');
  return () => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  };
});

function read(): void {
  for (const data of asked.splice(0)) thread.onmessage?.({ data });
}

function deliver(): void {
  while (answered.length > 0) hear(answered.shift() as CheckAnswer);
}

function checking(): LiveCheck {
  const post = (request: CheckRequest): void => void asked.push(request);
  const listen = (listener: typeof hear): void => {
    hear = listener;
  };
  const check = new LiveCheck(
    () => ({ post, listen, end: () => undefined }),
    (report) => {
      state = report.state;
    },
  );
  check.use(rules);
  read();
  deliver();
  return check;
}

const saying = (text: string): CheckJob => ({
  documents: [{ channelId: null, document: postDocument({ text, language: 'en' }) }],
  context: noContext,
});

/** The words that are shown as read, and how much was found in them. */
function shown(): readonly [string, number] | null {
  if (state?.kind !== 'checked') return null;
  const [document] = state.job.documents;
  return [document?.document.text ?? '', state.channels[0]?.findings.length ?? 0];
}

test('what a key finds is shown with the next one at the latest, however fast somebody types', () => {
  const check = checking();
  check.check(saying('We say hurr'));
  read();
  deliver();
  expect(shown()).toEqual(['We say hurr', 0]);
  // The answer about the word that breaks the rule comes when one more key is typed already.
  check.check(saying('We say hurry'));
  read();
  check.check(saying('We say hurry '));
  deliver();
  read();
  deliver();
  expect(shown()).toEqual(['We say hurry ', 1]);
  check.stop();
});

test('keys that only move a finding along are answered in short, and told once typing rests', () => {
  const check = checking();
  // The finding's own surroundings belong to it: what is written stands further away.
  const start = 'The bakery opens early on Sunday, and nobody has to hurry there.';
  check.check(saying(start));
  read();
  deliver();
  for (const text of [`Oh ${start}`, `Oh. ${start}`]) {
    check.check(saying(text));
    read();
    expect(answered.map(({ kind }) => kind)).toEqual(['same']);
    deliver();
    vi.advanceTimersByTime(100);
  }
  expect(shown()).toEqual([start, 1]);
  vi.advanceTimersByTime(300);
  deliver();
  expect(shown()).toEqual([`Oh. ${start}`, 1]);
  check.stop();
});
