import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, type Json } from '#shared/journal/canonical.ts';
import { catalogueRules } from '#shared/voice/catalogue/index.ts';
import { check, createChecker } from '#shared/voice/check.ts';
import { type CompiledRules, compile } from '#shared/voice/compile.ts';
import { noContext } from '#shared/voice/context.ts';
import { passagesOf } from '#shared/voice/document.ts';
import { profileOf } from '#shared/voice/profile.ts';
import { type Rule, type RuleSet, ruleSetSchema } from '#shared/voice/rule.ts';
import { ruleSetHash } from '#shared/voice/rule-set-hash.ts';
import { PastTexts } from '#shared/voice/shingles.ts';
import { warmUp } from '#shared/voice/warm-up.ts';
import { postDocument } from '#tests/helpers/voice-documents.ts';

const everything = Object.fromEntries(
  [
    'voice.hype',
    'voice.contractions',
    'lang.repeat',
    'lang.double-space',
    'claim.absolute',
    'read.wordy',
  ].map((id) => [id, { level: 'warn' as const }]),
);

/** A rule set as it would be read from a file. */
function ruleSet(rules: readonly object[], more: Partial<RuleSet> = {}): RuleSet {
  return ruleSetSchema.parse({ rules, ...more });
}

const counting = { id: 'Style.Count', severity: 'info', body: { kind: 'occurrence', token: '!', max: 1 } };
const swapping = {
  id: 'brand.one.avoid',
  severity: 'block',
  message: "Use '%s', not '%s'.",
  body: { kind: 'substitution', swap: [['clients', 'guests']], ignoreCase: true },
};
const compiled = compile(ruleSet([...catalogueRules(everything), counting, swapping]));

const found = (text: string, rules: CompiledRules = compiled) =>
  check(postDocument({ text }), rules, noContext);

const words = fc.constantFrom(
  ...'the best bread in the world is 80% of our clients OPEN TODAY #slowbread 🍞🥖🥐 “so they said of it all” do not {{name}} é 日本 العربية !'.split(
    ' ',
  ),
);
const sentence = fc.array(words, { maxLength: 12 }).map((some) => some.join(' '));
const text = fc
  .array(sentence, { maxLength: 8 })
  .chain((some) => fc.constantFrom('. ', '\n', '\n\n', '! ', '').map((between) => some.join(between)));

/** What the brand has said, gathered anew: nothing in it remembers a text that was read beside it. */
const said = () => {
  const texts = [
    'the best bread in the world is 80% of our clients',
    'so they said of it all do not OPEN TODAY the best bread',
  ];
  const past = new PastTexts(texts.map((one, index) => ({ postId: `p${index}`, text: one })));
  return { ...noContext, past, profile: profileOf(Array.from({ length: 12 }, () => texts.join('! '))) };
};

describe('a check', () => {
  it('that remembers sentences finds the same beside what the brand has said, by any of its words and lines', () => {
    const rules = compile(
      ruleSet([
        ...catalogueRules({
          ...everything,
          'voice.tone-drift': { level: 'warn', options: { distance: 1 } },
          'dup.self': { level: 'warn', options: { share: 30 } },
        }),
        counting,
        swapping,
      ]),
    );
    fc.assert(
      fc.property(
        text,
        fc.array(
          fc.tuple(fc.nat(), fc.nat({ max: 12 }), fc.oneof(words, sentence, fc.constantFrom('\n', '\n\n'))),
          {
            maxLength: 12,
          },
        ),
        (start, edits) => {
          const remembering = createChecker(rules);
          const known = said();
          let now = start;
          for (const [at, cut, put] of [[0, 0, ''] as const, ...edits]) {
            const from = now.length === 0 ? 0 : at % now.length;
            now = now.slice(0, from) + put + now.slice(from + cut);
            // Every other text is another channel's, read beside the same.
            for (const one of [now, `${now}\n${start}`]) {
              const document = postDocument({ text: one, parts: [now.slice(9)] });
              expect(remembering(document, known)).toEqual(check(document, rules, said()));
            }
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('that remembers sentences finds what a plain one finds, whatever is edited', () => {
    fc.assert(
      fc.property(
        text,
        fc.array(fc.tuple(fc.nat(), fc.nat({ max: 12 }), fc.oneof(words, sentence, fc.string())), {
          maxLength: 12,
        }),
        (start, edits) => {
          const remembering = createChecker(compiled);
          let now = start;
          for (const [at, cut, put] of [[0, 0, ''] as const, ...edits]) {
            const from = now.length === 0 ? 0 : at % now.length;
            now = now.slice(0, from) + put + now.slice(from + cut);
            const document = postDocument({ text: now, firstComment: now.slice(0, 20), network: 'x' });
            expect(remembering(document, noContext)).toEqual(check(document, compiled, noContext));
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('marks whole characters inside the passage, in the order of the text, each place once per rule', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'grapheme', maxLength: 200 })), (given) => {
        const document = postDocument({ text: given, firstComment: given });
        const findings = check(document, compiled, noContext);
        const all = passagesOf(document);
        const places = findings.flatMap(({ ruleId, place }) =>
          place === null ? [] : [{ ruleId, ...place }],
        );
        for (const { passage, from, to } of places) {
          const own = all.find(([other]) => other.of === passage.of)?.[1] ?? '';
          expect(from).toBeLessThan(to);
          expect(to).toBeLessThanOrEqual(own.length);
          const edges = [...new Intl.Segmenter('en').segment(own)].map(({ index }) => index);
          expect([...edges, own.length]).toEqual(expect.arrayContaining([from, to]));
        }
        const keys = places.map(({ ruleId, passage, from }) => `${ruleId} ${passage.of} ${from}`);
        expect(new Set(keys).size).toBe(keys.length);
        const inText = places.filter(({ passage }) => passage.of === 'text').map(({ from }) => from);
        expect(inText).toEqual(inText.toSorted((a, b) => a - b));
        expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(findings.length);
      }),
      { numRuns: 150 },
    );
  });

  it('gives the exact place, a fix for it, and the weight of its rule', () => {
    expect(found('Dear Clients, come in.')).toMatchObject([
      {
        ruleId: 'brand.one.avoid',
        severity: 'block',
        place: { passage: { of: 'text' }, from: 5, to: 12 },
        message: "Use 'Guests', not 'Clients'.",
        fixes: [{ place: { from: 5, to: 12 }, replacement: 'Guests' }],
      },
    ]);
  });

  it('looks at first comments, further parts and alt texts too', () => {
    const media = [
      { assetId: 'a', kind: 'image', fileName: 'a.png', alt: 'Two clients', credit: '', permission: '' },
    ] as const;
    const document = postDocument({
      text: 'Bread.',
      firstComment: 'clients',
      parts: ['', 'our clients'],
      media,
    });
    expect(check(document, compiled, noContext).map(({ place }) => place?.passage)).toEqual([
      { of: 'firstComment' },
      { of: 'part', index: 1 },
      { of: 'alt', assetId: 'a' },
    ]);
  });

  it('takes a short first line without an end for a heading, whatever its letters', () => {
    const body = { kind: 'existence', tokens: ['clients'], ignoreCase: true };
    const rules = compile(ruleSet([{ id: 'Style.Heading', severity: 'warn', scope: 'heading', body }]));
    const first = (line: string) => found(`${line}\n\nAll of it.`, rules).length;
    const lines = [
      'Clients',
      `${'🥖'.repeat(110)} clients`,
      'Clients.',
      `Clients${' a'.repeat(60)}`,
      'Clients …',
      'Clients, ',
    ];
    expect(lines.map(first)).toEqual([1, 1, 0, 0, 0, 0]);
    expect(found('Clients', rules)).toEqual([]);
  });

  it('finds the same once everything was made ready', () => {
    const rules = () => compile(ruleSet([...catalogueRules(everything), counting, swapping]));
    const [ready, plain] = [rules(), rules()];
    expect([...warmUp(ready)].length).toBeGreaterThan(0);
    const post = 'Our clients say it is the best bread in the world!\n\nDo not do not ask 80% of them why!';
    expect(found(post, ready)).toEqual(found(post, plain));
    expect(found(post, ready).length).toBeGreaterThan(3);
  });

  it('runs the rules of a network only there', () => {
    const rules = compile(ruleSet([{ ...swapping, networks: ['linkedin'] }]));
    const on = (network: 'linkedin' | 'x' | null) =>
      check(postDocument({ text: 'clients', network }), rules, noContext).length;
    expect([on('linkedin'), on('x'), on(null)]).toEqual([1, 0, 0]);
  });

  it('tells a limited rule no oftener than its limit', () => {
    const rules = compile(ruleSet([{ ...swapping, severity: 'warn', limit: 2 }]));
    expect(found('clients\n\nclients. clients\nclients', rules)).toHaveLength(2);
  });

  it('leaves out nothing that blocks, so that none hides behind one that is waived', () => {
    const rules = compile(ruleSet([{ ...swapping, limit: 1 }]));
    expect(found('clients\n\nclients. clients\nclients', rules)).toHaveLength(4);
    expect(found('clients\n'.repeat(300), rules)).toHaveLength(300);
  });

  it('leaves alone what the brand accepts and speaks of what it rejects', () => {
    const rules = compile(
      ruleSet([...catalogueRules()], {
        accepted: ['OPEN TODAY', 'The only shop that'],
        rejected: ['foodie'],
      }),
    );
    expect(found('We are OPEN TODAY, foodie.', rules)).toMatchObject([
      { ruleId: 'term.rejected', place: { from: 19 } },
    ]);
    expect(found('The only shop that rests.', rules)).toEqual([]);
  });

  it('keeps lists of English words out of other languages', () => {
    const post = { text: 'It is second to none.' };
    expect(check(postDocument(post), compiled, noContext)).toHaveLength(1);
    expect(check(postDocument({ ...post, language: 'de-AT' }), compiled, noContext)).toEqual([]);
  });

  it('takes a heading for a heading', () => {
    const rules = compile(
      ruleSet([
        {
          id: 'Style.Head',
          severity: 'info',
          message: "'%s'",
          scope: 'heading',
          body: { kind: 'existence', tokens: ['bread'] },
        },
      ]),
    );
    expect(found('All about bread\n\nWe bake bread.', rules)).toMatchObject([
      { place: { from: 10, to: 15 } },
    ]);
  });
});

describe('a fingerprint', () => {
  const line = 'It never fails.';
  const of = (text: string) => found(text).find(({ ruleId }) => ruleId === 'claim.absolute')?.fingerprint;

  it('survives edits elsewhere', () => {
    expect(of(`Bread. ${line} Butter is what it wants.`)).toBe(of(line));
    expect(of(`A new beginning.\n${line}`)).toBe(of(line));
  });

  it('of a word of the brand heeds its own sentence only', () => {
    const print = (text: string) => found(text)[0]?.fingerprint;
    expect(print('Good morning! Our clients wait. So do we.')).toBe(print('Our clients wait. Or not.'));
    expect(print('Good clients wait.')).not.toBe(print('Our clients wait.'));
  });

  it('dies when the words change, or what stands around them', () => {
    expect(of('It never fail.')).not.toBe(of(line));
    expect(of('Rye never fails.')).not.toBe(of(line));
  });

  it('is another for the same words a second time', () => {
    const both = found(`${line} ${line}`).filter(({ ruleId }) => ruleId === 'claim.absolute');
    expect(new Set(both.map(({ fingerprint }) => fingerprint)).size).toBe(2);
    expect(both[0]?.fingerprint).toBe(of(line));
  });

  it('of a fact is another for another fact', () => {
    const prints = (['paid', 'gifted'] as const).map(
      (fact) => check(postDocument({ text: 'Bread.', facts: [fact] }), compiled, noContext)[0]?.fingerprint,
    );
    expect(new Set(prints).size).toBe(2);
  });
});

describe('a rule set', () => {
  const set = ruleSet([swapping, counting]);

  it('has one hash, whatever the order of its keys', () => {
    const turned = { rejected: set.rejected, rules: set.rules, accepted: set.accepted };
    expect(ruleSetHash(turned)).toBe(ruleSetHash(set));
    expect(ruleSetHash(set)).toMatch(/^[0-9a-f]{64}$/);
    expect(ruleSetHash({ ...set, accepted: ['x'] })).not.toBe(ruleSetHash(set));
  });

  it('has another hash than under older programs, whose checks found something else', () => {
    const older = [1, 2].map((catalogue) =>
      bytesToHex(sha256(utf8ToBytes(canonicalJson({ catalogue, ...set } as Json)))),
    );
    expect(older).not.toContain(ruleSetHash(set));
  });

  it('keeps what is never waived, whatever the brand would choose', () => {
    const rules = catalogueRules({ 'disc.missing': { level: 'off' }, 'claim.superlative': { level: 'off' } });
    expect(rules.find(({ id }) => id === 'disc.missing')).toMatchObject({
      severity: 'block',
      waivable: false,
    });
    expect(rules.some(({ id }) => id === 'claim.superlative')).toBe(false);
  });

  it('goes on without the rules that cannot be run, and names them', () => {
    const broken: object[] = [
      { id: 'Style.Broken', severity: 'warn', body: { kind: 'existence', tokens: ['(?<=a'] } },
      { id: 'Style.Nowhere', severity: 'warn', scope: 'moon', body: { kind: 'existence', tokens: ['a'] } },
      { id: 'own.unknown', severity: 'warn', body: { kind: 'catalogue', check: 'no.such' } },
    ];
    const rules = compile(ruleSet([...broken, swapping], { accepted: ['(', 'Rye'] }));
    expect(rules.refused.map(({ ruleId }) => ruleId).sort()).toEqual([
      'Style.Broken',
      'Style.Nowhere',
      'accepted.(',
      'own.unknown',
    ]);
    expect(found('clients', rules)).toHaveLength(1);
  });

  it('uses how an option comes where the brand set nonsense', () => {
    const rules = compile(ruleSet(catalogueRules({ 'a11y.emoji-run': { options: { most: -7 } } }) as Rule[]));
    expect(found('🍞🥖', rules)).toEqual([]);
    expect(found('🍞🥖🥐', rules)).toHaveLength(1);
  });
});
