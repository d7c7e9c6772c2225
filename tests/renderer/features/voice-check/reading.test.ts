import { expect, test } from 'vitest';
import { isMovedAlong, type Reading } from '#renderer/features/voice-check/reading.ts';
import { createChecker } from '#shared/voice/check.ts';
import { compile } from '#shared/voice/compile.ts';
import { noContext } from '#shared/voice/context.ts';
import { ruleSchema } from '#shared/voice/rule.ts';
import { postDocument } from '#tests/helpers/voice-documents.ts';

const rule = ruleSchema.parse({
  id: 'own.hurry',
  severity: 'warn',
  body: { kind: 'substitution', swap: [['hurry', 'take your time']] },
});
const rules = compile({ rules: [rule], accepted: [], rejected: [] });

function read(...texts: readonly string[]): Reading {
  const documents = texts.map((text, index) => ({
    channelId: index === 0 ? null : `c${index}`,
    document: postDocument({ text, language: 'en' }),
  }));
  const check = createChecker(rules);
  const channels = documents.map(({ channelId, document }) => ({
    channelId,
    findings: check(document, noContext),
  }));
  return { documents, channels };
}

const start = 'The bakery opens early on Sunday, and nobody has to hurry there at all when it does.';

test('words that are written far from a finding only move it, with its fix', () => {
  const before = read(start);
  expect(before.channels[0]?.findings).toHaveLength(1);
  expect(before.channels[0]?.findings[0]?.fixes).toHaveLength(1);
  expect(isMovedAlong(before, read(`Oh. ${start}`))).toBe(true);
  expect(isMovedAlong(before, read(`${start} Come.`))).toBe(true);
  expect(isMovedAlong(before, before)).toBe(true);
});

test('a finding that came, went or was written into is another', () => {
  const before = read(start);
  expect(isMovedAlong(before, read(start.replace('hurry', 'hurray')))).toBe(false);
  expect(isMovedAlong(before, read(`In a hurry. ${start}`))).toBe(false);
  expect(isMovedAlong(read('Come in.'), read('Come in, hurry.'))).toBe(false);
  expect(isMovedAlong(read('Come in.'), read('Come in, now.'))).toBe(true);
});

test('each channel is compared with itself', () => {
  const before = read(start, start);
  expect(isMovedAlong(before, read(`Oh. ${start}`, start))).toBe(true);
  expect(isMovedAlong(before, read(`Oh. ${start}`, 'Come in.'))).toBe(false);
  expect(isMovedAlong(before, read(start))).toBe(false);
});
