import { describe, expect, it } from 'vitest';
import { DECISION_MAGIC, isGenuine, readDecision, sealOf, writeDecision } from '#shared/packages/decision.ts';

const secret = 'ab'.repeat(32);
const id = (last: number): string => `0190a5a0-0000-7000-8000-00000000000${last}`;
const item = {
  post: id(1),
  submission: id(2),
  contentHash: 'c'.repeat(64),
  verdict: 'approve' as const,
  reason: '',
  comments: [],
};
const payload = {
  package: id(3),
  workspace: id(4),
  name: 'Ruth',
  at: '2026-12-02T09:30:00.000Z',
  items: [item],
};

/** A file with a right seal over any text. */
function sealed(text: string): string {
  return `${DECISION_MAGIC}\n${text}\n${sealOf(secret, text)}\n`;
}

describe('a decision file', () => {
  it('reads back what was written, and its seal holds only with its own secret', () => {
    const file = readDecision(writeDecision(payload, secret));
    if (typeof file === 'string') throw new Error(file);
    expect(file.payload).toEqual(payload);
    expect(isGenuine(file, secret)).toBe(true);
    expect(isGenuine(file, 'ac'.repeat(32))).toBe(false);
  });

  it('is refused in every other spelling of the same payload, even under a right seal', () => {
    const text = JSON.stringify(payload);
    const canonical = writeDecision(payload, secret).split('\n')[1] ?? '';
    expect(readDecision(sealed(canonical))).toMatchObject({ payload });
    const spellings = [
      text,
      canonical.replace('{', '{ '),
      canonical.replace('"Ruth"', '"\\u0052uth"'),
      canonical.replace('"name":"Ruth"', '"name":"Eve","name":"Ruth"'),
      canonical.replace('"comments":[]', '"comments":[],"extra":1'),
      canonical.replace('{"at"', '{"__proto__":{},"at"'),
      canonical.replace('"name":"Ruth"', '"constructor":{},"name":"Ruth"'),
      canonical.replace('"Ruth"', '" "'),
      canonical.replace('"Ruth"', '"a\\u0000b"'),
      canonical.replace('"Ruth"', '"\\ud800"'),
      canonical.replace('"approve"', '"maybe"'),
      `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
      '',
      'null',
    ];
    for (const spelling of spellings) expect(readDecision(sealed(spelling))).toBe('broken');
    const twice = { ...payload, items: [item, item] };
    expect(readDecision(writeDecision(twice, secret))).toBe('broken');
  });

  it('says what is wrong with a file that is none', () => {
    const good = writeDecision(payload, secret);
    expect(readDecision('')).toBe('not-a-decision');
    expect(readDecision('<!doctype html>')).toBe('not-a-decision');
    expect(readDecision(good.replace(' 1\n', ' 7\n'))).toBe('newer');
    expect(readDecision(good.replace(' 1\n', ' one\n'))).toBe('broken');
    expect(readDecision(good.replaceAll('\n', '\r\n'))).toBe('broken');
    expect(readDecision(good.toUpperCase())).toBe('broken');
    expect(readDecision(`${good}more`)).toBe('broken');
    expect(readDecision(`MASTHEAD-DECISION 1\n${'a'.repeat(1_000_000)}`)).toBe('too-large');
  });
});
