import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { severities } from '#shared/approval/severity.ts';
import { addDays } from '#shared/time/wall.ts';
import { catalogueRules } from '#shared/voice/catalogue/index.ts';
import { check } from '#shared/voice/check.ts';
import { compile } from '#shared/voice/compile.ts';
import { noContext, type VoiceContext } from '#shared/voice/context.ts';
import type { VoiceDocument } from '#shared/voice/document.ts';
import type { VoiceFinding } from '#shared/voice/finding.ts';
import { ruleSchema } from '#shared/voice/rule.ts';
import type { RuleChoices } from '#shared/voice/settings.ts';
import { type Waiver, waiverFor } from '#shared/voice/waiver.ts';
import { postDocument } from '#tests/helpers/voice-documents.ts';

const TODAY = '2026-12-09';
const terms = ['hurry', 'last tray', 'grab', 'deal'] as const;
const rulesOf = (severity: string, waivable = true) =>
  compile({
    rules: [
      ruleSchema.parse({
        id: 'brand.hurry',
        severity,
        waivable,
        body: { kind: 'existence', tokens: [...terms], ignoreCase: true },
      }),
    ],
    accepted: [],
    rejected: [],
  });
const rules = rulesOf('block');

/** The finding at a place of a text. */
function foundAt(text: string, from: number, compiled = rules): VoiceFinding {
  const findings = check(postDocument({ text }), compiled, noContext);
  const found = findings.find(({ place }) => place?.passage.of === 'text' && place.from === from);
  if (found === undefined) throw new Error(`Nothing is found at ${from} in ${JSON.stringify(text)}.`);
  return found;
}

function waived({ fingerprint, ruleId, severity }: VoiceFinding, expiresOn: string | null = null): Waiver {
  const reason = 'A customer said so, in these words.';
  return { fingerprint, ruleId, severity, category: 'quote', reason, by: 'ines', at: 0, expiresOn };
}

const word = fc.stringMatching(/^[a-z]{1,9}$/u).filter((some) => !terms.some((term) => term.includes(some)));
const wordsOf = (least: number) => fc.array(word, { minLength: least, maxLength: 6 });
const term = fc.constantFrom(...terms);
/** A sentence with a term in it: what stands before, the term, what stands after. */
const sentence = fc.tuple(wordsOf(0), term, wordsOf(0));
/** Anything at all that somebody may write in other paragraphs, other scripts and halves of emoji included. */
const elsewhere = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.lorem({ mode: 'sentences' }),
  sentence.map(([before, found, after]) => `${[...before, found, ...after].join(' ')}.`),
);

function written([before, found, after]: readonly [readonly string[], string, readonly string[]]) {
  const head = before.map((some) => `${some} `).join('');
  return { text: `${head}${found}${after.map((some) => ` ${some}`).join('')}.`, at: head.length };
}

describe('a waiver', () => {
  it('survives whatever is written in other paragraphs, and in other sentences of its own', () => {
    fc.assert(
      fc.property(sentence, elsewhere, elsewhere, wordsOf(1), (parts, before, after, more) => {
        const { text, at } = written(parts);
        const waiver = waived(foundAt(text, at));
        const others = [
          { head: `${before}\n`, tail: `\n${after}` },
          { head: `${more.join(' ')}. `, tail: ` ${more.join(' ')}!` },
        ];
        for (const { head, tail } of others) {
          const moved = foundAt(`${head}${text}${tail}`, head.length + at);
          expect(waiverFor(moved, [waiver], TODAY)).toBe(waiver);
        }
      }),
    );
  });

  it('dies when its words change, and comes back with them', () => {
    fc.assert(
      fc.property(sentence, term, (parts, other) => {
        fc.pre(parts[1] !== other);
        const { text, at } = written(parts);
        const waiver = waived(foundAt(text, at));
        const changed = written([parts[0], other, parts[2]]);
        expect(waiverFor(foundAt(changed.text, changed.at), [waiver], TODAY)).toBeNull();
        expect(waiverFor(foundAt(text, at), [waiver], TODAY)).toBe(waiver);
      }),
    );
  });

  it('dies when what stands right beside its words in their sentence changes', () => {
    fc.assert(
      fc.property(sentence, word, fc.boolean(), (parts, put, isBefore) => {
        const { text, at } = written(parts);
        const waiver = waived(foundAt(text, at));
        const [before, found, after] = parts;
        const changed = isBefore
          ? written([[...before, put], found, after])
          : written([before, found, [put, ...after]]);
        // The same word twice may read as before, as far as is looked: "so so hurry".
        const near = isBefore ? before.join(' ').slice(-12) : after.join(' ').slice(0, 12);
        fc.pre(!near.includes(put));
        expect(waiverFor(foundAt(changed.text, changed.at), [waiver], TODAY)).toBeNull();
      }),
    );
  });

  it('holds through its last day and not a day longer', () => {
    fc.assert(
      fc.property(sentence, fc.integer({ min: -400, max: 400 }), (parts, days) => {
        const { text, at } = written(parts);
        const found = foundAt(text, at);
        const waiver = waived(found, addDays(TODAY, days));
        expect(waiverFor(found, [waiver], TODAY)).toBe(days >= 0 ? waiver : null);
      }),
    );
  });

  it('dies when the rule becomes stricter, outlives its becoming milder, and is none of what is never waived', () => {
    const level = fc.constantFrom(...severities);
    fc.assert(
      fc.property(sentence, level, level, (parts, then, now) => {
        const { text, at } = written(parts);
        const waiver = waived(foundAt(text, at, rulesOf(then)));
        const found = foundAt(text, at, rulesOf(now));
        const isStricter = severities.indexOf(now) > severities.indexOf(then);
        expect(waiverFor(found, [waiver], TODAY)).toBe(isStricter ? null : waiver);
        expect(waiverFor(foundAt(text, at, rulesOf(now, false)), [waiver], TODAY)).toBeNull();
      }),
    );
  });
});

const facts = { facts: ['paid', 'ai'] } as const;
/** What one of our own rules finds in a post, with what it may be set to. */
function ownFinding(
  id: string,
  document: Partial<VoiceDocument>,
  { options = {}, context = {} }: { options?: object; context?: Partial<VoiceContext> } = {},
): VoiceFinding {
  const rules = catalogueRules({ [id]: { level: 'block', ...options } } as RuleChoices);
  const own = compile({ rules: rules.filter((rule) => rule.id === id), accepted: [], rejected: [] });
  const [found] = check(postDocument(document), own, { ...noContext, ...context });
  if (found === undefined) throw new Error(`${id} finds nothing in ${JSON.stringify(document)}.`);
  return found;
}

const holds = (before: VoiceFinding, after: VoiceFinding): boolean =>
  waiverFor(after, [waived(before)], TODAY) !== null;

/** Rules that speak of a post as a whole, each with an opening that makes them speak whatever follows. */
const ofTheWhole = [
  ['crit.crisis-hold', '', { options: { options: { hold: 'yes' } } }],
  ['crit.crisis-hold', 'The flood. ', { options: { options: { topics: ['flood'] } } }],
  ['crit.reply-tone', 'Maybe. ', { context: { isReply: true } }],
  ['disc.ai-made', '', {}],
  ['a11y.emoji-count', '🍞🥖🥐🥨 ', {}],
  ['voice.person', 'We and us and our. ', {}],
] as const;

describe('a waiver of what is found in a post as a whole', () => {
  it.each(ofTheWhole)('by %s (“%s”) dies when any of its words changes, and comes back', (id, head, more) => {
    fc.assert(
      fc.property(wordsOf(1), word, fc.constantFrom('text', 'firstComment', 'part'), (said, put, where) => {
        const text = head + said.join(' ');
        const before = ownFinding(id, { ...facts, text }, more);
        const changes = {
          text: { text: `${text} ${put}` },
          firstComment: { text, firstComment: put },
          part: { text, parts: [put] },
        };
        expect(holds(before, ownFinding(id, { ...facts, ...changes[where] }, more))).toBe(false);
        expect(holds(before, ownFinding(id, { ...facts, text }, more))).toBe(true);
      }),
    );
  });

  it('by a rule of words that counts over all of them dies with any', () => {
    const count = compile({
      rules: [
        ruleSchema.parse({
          id: 'Style.Rye',
          severity: 'block',
          message: 'Say it once.',
          body: { kind: 'occurrence', token: 'rye', min: 1 },
        }),
      ],
      accepted: [],
      rejected: [],
    });
    const found = (text: string): VoiceFinding => {
      const [first] = check(postDocument({ text }), count, noContext);
      if (first === undefined) throw new Error('Nothing is found.');
      return first;
    };
    expect(holds(found('Buns are back.'), found('Something else altogether.'))).toBe(false);
    expect(holds(found('Buns are back.'), found('Buns are back.'))).toBe(true);
  });

  it('ends with the hold it was given in', () => {
    const inHold = (since: number) =>
      ownFinding('crit.crisis-hold', { text: 'Buns.' }, { options: { options: { hold: 'yes' }, since } });
    expect(holds(inHold(1), inHold(1))).toBe(true);
    expect(holds(inHold(1), inHold(2))).toBe(false);
  });
});

describe('a waiver of a disclosure that comes late', () => {
  const late = (text: string) => ownFinding('disc.late', { text, facts: ['paid'] });
  const opening = 'One.\nTwo.\nThree.\nFour, ';

  it('dies with the words that it comes after, and survives what is written after it', () => {
    fc.assert(
      fc.property(wordsOf(1), wordsOf(1), word, (before, after, put) => {
        const text = `${opening}${before.join(' ')}. #ad`;
        const found = late(text);
        expect(holds(found, late(`${text}\n${after.join(' ')}.`))).toBe(true);
        expect(holds(found, late(`${put} ${text}`))).toBe(false);
      }),
    );
  });
});

describe('a waiver of something beside the words', () => {
  it('survives whatever is written, and dies with what it is about', () => {
    const media = (assetId: string) => [
      { assetId, kind: 'image', fileName: 'a.png', alt: '', credit: '', permission: '' } as const,
    ];
    fc.assert(
      fc.property(elsewhere, elsewhere, (one, other) => {
        const found = ownFinding('a11y.alt-missing', { text: one, media: media('a') });
        expect(holds(found, ownFinding('a11y.alt-missing', { text: other, media: media('a') }))).toBe(true);
        expect(holds(found, ownFinding('a11y.alt-missing', { text: one, media: media('b') }))).toBe(false);
      }),
    );
  });
});
