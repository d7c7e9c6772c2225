import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Rule, type RuleSet, ruleSchema } from '#shared/voice/rule.ts';
import { readOwnPackage, writePackage, zipOf } from '#shared/voice/vale/write-package.ts';

const word = fc.constantFrom(
  'rye',
  'no',
  'on',
  '007',
  'C\\+\\+',
  "baker's",
  'été',
  '😀',
  'a: b',
  '# tag',
  '- x',
  'null',
  '"q"',
  'x\\b',
  '&amp;',
  '\\*a',
  '%s',
);
const words = fc.uniqueArray(word, { maxLength: 4 });
const some = fc.uniqueArray(word, { minLength: 1, maxLength: 4 });
const pairs = fc.uniqueArray(fc.tuple(word, word), { selector: ([key]) => key, minLength: 1, maxLength: 4 });
const flag = fc.boolean();
const common = { exceptions: words, vocabulary: flag, ignoreCase: flag };

const body = fc.oneof(
  fc.record({
    kind: fc.constant('existence'),
    tokens: some,
    raw: fc.constant([]),
    append: flag,
    nonword: flag,
    ...common,
  }),
  fc.record({ kind: fc.constant('substitution'), swap: pairs, nonword: flag, capitalize: flag, ...common }),
  fc.record({
    kind: fc.constant('occurrence'),
    token: word,
    min: fc.nat(5),
    max: fc.option(fc.integer({ min: 1, max: 9 })),
    ignoreCase: flag,
  }),
  fc.record({ kind: fc.constant('repetition'), tokens: some, max: fc.nat(3), alpha: flag, ...common }),
  fc.record({ kind: fc.constant('consistency'), either: pairs, nonword: flag, ignoreCase: flag }),
  fc.record({ kind: fc.constant('conditional'), first: word, second: word, ...common }),
  fc.record({
    kind: fc.constant('capitalization'),
    match: fc.constantFrom('$title', '$sentence', '$lower', '^[A-Z]'),
    style: fc.constantFrom('AP', 'Chicago'),
    exceptions: words,
    indicators: words,
    threshold: fc.constantFrom(0.5, 0.8, 1),
    prefix: fc.constantFrom('', '\\d+\\. '),
    vocabulary: flag,
  }),
  fc.record({
    kind: fc.constant('metric'),
    formula: fc.constant('words / sentences'),
    condition: fc.constant('> 20'),
  }),
  fc.record({
    kind: fc.constant('readability'),
    metrics: fc.constant(['SMOG']),
    grade: fc.constantFrom(8, 9.5),
  }),
  fc.record({
    kind: fc.constant('spelling'),
    dictionaries: fc.constantFrom([], ['en_US']),
    append: flag,
    ignore: fc.uniqueArray(fc.constantFrom('Masthead', 'rye loaf', 'été'), { maxLength: 3 }),
    filters: fc.constantFrom([], ['[A-Z]+']),
    exceptions: words,
    threshold: fc.nat(3),
    custom: flag,
  }),
  fc.record({
    kind: fc.constant('sequence'),
    tokens: fc.constant([
      { pattern: 'of', tag: '', skip: 0, negate: false },
      { pattern: '', tag: 'NN', skip: 2, negate: true },
    ]),
    ignoreCase: flag,
  }),
);

const rule = fc
  .record({
    id: fc.stringMatching(/^[A-Za-z][A-Za-z0-9.-]{0,20}$/),
    guidelineId: fc.constant(null),
    severity: fc.constantFrom('info', 'warn', 'block'),
    waivable: flag,
    message: fc.constantFrom('', "No '%s'.", 'Say “%s”: not “%s” # ever'),
    link: fc.constantFrom('', 'https://x.example/#a'),
    scope: fc.constantFrom('text', 'sentence', 'heading, list', '~blockquote & ~heading'),
    limit: fc.nat(4),
    action: fc.constantFrom(null, { name: 'remove' }, { name: 'edit', params: ['trim', ' '] }),
    networks: fc.constantFrom([], ['x', 'bluesky']),
    body,
  })
  .map((made): Rule => ruleSchema.parse(made));

const set: fc.Arbitrary<RuleSet> = fc.record({
  rules: fc.uniqueArray(rule, { maxLength: 6, selector: ({ id }) => id }),
  accepted: fc.uniqueArray(fc.constantFrom('Masthead', 'rye loaf', 'C\\+\\+'), { maxLength: 3 }),
  rejected: fc.uniqueArray(fc.constantFrom('obviously', 'sim+ply'), { maxLength: 2 }),
});

describe('our rules as a Vale package', () => {
  it('come back the same, whatever they are', () => {
    fc.assert(
      fc.property(set, (rules) => {
        expect(readOwnPackage(writePackage(rules, 'House').files)).toEqual(rules);
      }),
      { numRuns: 150 },
    );
  });

  it('come back the same through a zip, and the same rules give the same bytes', () => {
    fc.assert(
      fc.property(set, (rules) => {
        const zip = zipOf(writePackage(rules, 'House').files, 'House');
        expect(zipOf(writePackage(rules, 'House').files, 'House')).toEqual(zip);
        const files = Object.entries(unzipSync(zip)).map(
          ([name, bytes]) => [name, strFromU8(bytes)] as const,
        );
        expect(readOwnPackage(new Map(files))).toEqual(rules);
      }),
      { numRuns: 30 },
    );
  });

  it('carry those of our catalogue along, and say that only we can run them', () => {
    const own = ruleSchema.parse({
      id: 'disc.missing',
      severity: 'block',
      waivable: false,
      body: { kind: 'catalogue', check: 'disclosure' },
    });
    const written = writePackage({ rules: [own], accepted: [], rejected: [] }, 'House');
    expect(written.onlyOurs).toEqual(['disc.missing']);
    expect(readOwnPackage(written.files)?.rules).toEqual([own]);
  });

  it('are no own package without what is kept beside them', () => {
    const { files } = writePackage({ rules: [], accepted: ['a'], rejected: [] }, 'House');
    expect(readOwnPackage(new Map([...files].filter(([path]) => !path.endsWith('.json'))))).toBeNull();
    expect(readOwnPackage(new Map([...files, ['styles/House/masthead.json', '{"rules": 1}']]))).toBeNull();
  });
});
