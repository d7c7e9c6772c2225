import { describe, expect, it } from 'vitest';
import { catalogue, catalogueRules, ruleReason, ruleTitle } from '#shared/voice/catalogue/index.ts';
import { check } from '#shared/voice/check.ts';
import { compile } from '#shared/voice/compile.ts';
import { noContext } from '#shared/voice/context.ts';
import { noServices } from '#shared/voice/patterns/pattern-set.ts';
import { PastTexts } from '#shared/voice/shingles.ts';
import { postDocument } from '#tests/helpers/voice-documents.ts';
import { accessLines } from './access.lines.ts';
import { factLines } from './facts.lines.ts';
import { governanceLines } from './governance.lines.ts';
import type { Line, RuleLines } from './lines.ts';
import { peopleLines } from './people.lines.ts';
import { wordLines } from './words.lines.ts';

const lines: Readonly<Record<string, RuleLines>> = {
  ...factLines,
  ...accessLines,
  ...wordLines,
  ...peopleLines,
  ...governanceLines,
};

const past = new PastTexts([
  {
    postId: 'toast',
    text: 'Day-old rye makes the better toast. Slice it a finger thick, butter it while it is hot, salt it as if you meant it.',
  },
]);
/** A dictionary of the words that the lines use. */
const known = new Set('we bake the bread an oven fresh buns it is good receive and'.split(' '));
const services = {
  ...noServices,
  speller: () => ({ correct: (word: string) => known.has(word.toLowerCase()) }),
};

function fires(id: string, line: Line, { options = {}, context = {} }: RuleLines): boolean {
  const rules = catalogueRules({ [id]: { level: 'warn', options } }).filter((rule) => rule.id === id);
  const compiled = compile({ rules, accepted: [], rejected: [] }, services);
  const document = postDocument(typeof line === 'string' ? { text: line } : line);
  return check(document, compiled, { ...noContext, past, ...context }).some(({ ruleId }) => ruleId === id);
}

describe.each(catalogue.map(({ id }) => id))('%s', (id) => {
  const own = lines[id];

  it('has five lines that it must speak about, and five that it must not', () => {
    expect(own?.fires.length).toBeGreaterThanOrEqual(5);
    expect(own?.quiet.length).toBeGreaterThanOrEqual(5);
  });

  it('speaks about the ones and leaves the others alone', () => {
    if (own === undefined) throw new Error(`${id} has no lines.`);
    expect(own.fires.filter((line) => !fires(id, line, own))).toEqual([]);
    expect(own.quiet.filter((line) => fires(id, line, own))).toEqual([]);
  });

  it('has a title and a reason', () => {
    expect(ruleTitle(id)).toMatch(/^\p{Lu}.*[^.]$/u);
    expect(ruleReason(id)).toMatch(/^[\p{Lu}“].*\.$/u);
  });
});

it('has no lines for a rule that there is none of', () => {
  expect(Object.keys(lines).sort()).toEqual(catalogue.map(({ id }) => id as string).sort());
});
