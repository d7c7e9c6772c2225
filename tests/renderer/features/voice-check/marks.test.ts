import { expect, test } from 'vitest';
import {
  currentOf,
  deskOf,
  emptyDesk,
  type Listed,
  nothingOpen,
  worstIn,
} from '#renderer/features/voice-check/desk.ts';
import { marksOf, wordsRead } from '#renderer/features/voice-check/marks.ts';
import { movedStretch } from '#renderer/features/voice-check/moved.ts';
import { type Composition, plainComposition, type Variant } from '#shared/posts/composition.ts';
import { noContext } from '#shared/voice/context.ts';
import type { Passage } from '#shared/voice/document.ts';
import type { VoiceFinding } from '#shared/voice/finding.ts';
import { listedFindings } from '#shared/voice/listed.ts';
import type { Waiver } from '#shared/voice/waiver.ts';
import { postDocument } from '#tests/helpers/voice-documents.ts';

const BASE = 'Come now, hurry. Bread until noon.';

const plain = postDocument({ text: BASE, firstComment: 'Hurry up', language: 'en' });
const own: Variant = {
  text: 'No hurry at all.',
  firstComment: null,
  parts: null,
  format: null,
  title: null,
};
const live: Composition = {
  ...plainComposition,
  text: BASE,
  firstComment: 'Hurry up',
  variants: { linkedin: own },
};
const inText: Passage = { of: 'text' };

function found(
  from: number,
  to: number,
  passage: Passage = inText,
  fingerprint = `print-${from}`,
): VoiceFinding {
  return {
    ruleId: 'brand.x.avoid',
    guidelineId: null,
    severity: 'block',
    waivable: true,
    place: { passage, from, to },
    message: 'Say when there is bread.',
    fixes: [],
    fingerprint,
  };
}

const job = {
  documents: [
    { channelId: 'instagram', document: plain },
    { channelId: 'linkedin', document: { ...plain, text: 'No hurry at all.' } },
  ],
  context: noContext,
};
const channels = [
  { channelId: 'instagram', findings: [found(10, 15), found(0, 5, { of: 'firstComment' }, 'print-c')] },
  {
    channelId: 'linkedin',
    findings: [found(3, 8, inText, 'print-l'), found(0, 5, { of: 'firstComment' }, 'print-c')],
  },
];
const waiver: Waiver = {
  fingerprint: 'print-10',
  ruleId: 'brand.x.avoid',
  severity: 'block',
  category: 'quote',
  reason: 'Lena says it so in the interview.',
  by: 'mara',
  at: 1,
  expiresOn: '2026-12-31',
};
const report = { state: { kind: 'checked', job, channels }, setAside: [], refused: [] } as const;

function listedOn(today: string, waivers: readonly Waiver[] = []): readonly Listed[] {
  return deskOf(report, waivers, today).listed ?? [];
}

const spots = (tab: string | null, passage: Passage, value: string, listed = listedOn('2026-12-01')) =>
  marksOf({ job, listed }, { tab, passage }, live, value).map(({ from, to }) => value.slice(from, to));

test('channels that say the same are told of it once, and the base shows what its followers say', () => {
  expect(listedOn('2026-12-01').map(({ channelIds }) => channelIds)).toEqual([
    ['instagram'],
    ['instagram', 'linkedin'],
    ['linkedin'],
  ]);
  expect(spots(null, inText, BASE)).toEqual(['hurry']);
  expect(spots('instagram', inText, BASE)).toEqual(['hurry']);
  expect(spots('linkedin', inText, 'No hurry at all.')).toEqual(['hurry']);
  expect(spots('linkedin', { of: 'firstComment' }, 'Hurry up')).toEqual(['Hurry']);
  expect(spots(null, { of: 'part', index: 0 }, '')).toEqual([]);
});

test('two findings of the same words in the same surroundings stay two', () => {
  const twice = [{ channelId: null, findings: [found(0, 5, inText, 'same'), found(7, 12, inText, 'same')] }];
  expect(new Set(listedFindings(twice).map(({ key }) => key)).size).toBe(2);
});

test('a mark goes with its words while the text is written on, and leaves with them', () => {
  expect(spots(null, inText, `Oh. ${BASE}`)).toEqual(['hurry']);
  expect(spots(null, inText, `${BASE} Or not.`)).toEqual(['hurry']);
  expect(spots(null, inText, BASE.replace('hurry', 'hury'))).toEqual([]);
  expect(spots(null, inText, '')).toEqual([]);
  expect(movedStretch({ from: 2, to: 3 }, 'aaaa', 'aaaaaa')).toEqual({ from: 2, to: 3 });
});

test('what is wrong in a title is marked in the title of its channel and nowhere else', () => {
  const title = 'Do hurry';
  const read = {
    documents: [{ channelId: 'youtube', document: { ...plain, network: 'youtube', title } as const }],
    context: noContext,
  };
  const findings = [found(3, 8, { of: 'title' })];
  const state = { kind: 'checked', job: read, channels: [{ channelId: 'youtube', findings }] } as const;
  const listed = deskOf({ ...report, state }, [], '2026-12-01').listed ?? [];
  const marked = (tab: string | null, passage: Passage, value: string) =>
    marksOf({ job: read, listed }, { tab, passage }, live, value).map(({ from, to }) =>
      value.slice(from, to),
    );
  expect(marked('youtube', { of: 'title' }, title)).toEqual(['hurry']);
  expect(marked('youtube', inText, BASE)).toEqual([]);
  expect(marked(null, { of: 'title' }, title)).toEqual([]);
});

test('what is waived is neither marked nor counted, until its day is over', () => {
  const waived = listedOn('2026-12-31', [waiver]);
  expect(spots(null, inText, BASE, waived)).toEqual([]);
  expect(waived[0]?.finding.waiver?.by).toBe('mara');
  expect(worstIn(waived, 'instagram')).toBe('block');
  expect(currentOf({ listed: waived, openKey: waived[0]?.key ?? null })?.key).toBe(waived[1]?.key);
  expect(spots(null, inText, BASE, listedOn('2027-01-01', [waiver]))).toEqual(['hurry']);
});

test('where something is waived, the brand is not said to have nothing to say', () => {
  const [waived] = listedOn('2026-12-31', [waiver]);
  if (waived === undefined) throw new Error('The sample has a waived finding.');
  expect(nothingOpen([])).toBe('The brand has nothing to say against it.');
  expect(nothingOpen([waived])).toBe('Nothing open; one finding is waived, below.');
  expect(nothingOpen([waived, waived])).toBe('Nothing open; 2 findings are waived, below.');
});

test('a text that was not read is never clean', () => {
  const unread = { ...report, state: { kind: 'unchecked', why: 'slow' } } as const;
  expect({ ...emptyDesk, ...deskOf(unread, [], '2026-12-01') }).toMatchObject({ status: 'slow', job: null });
  expect(emptyDesk.status).toBe('waiting');
  expect(wordsRead(null, 'instagram', inText)).toBeNull();
});
