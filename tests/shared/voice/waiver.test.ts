import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { severities } from '#shared/approval/severity.ts';
import { addDays } from '#shared/time/wall.ts';
import { check } from '#shared/voice/check.ts';
import { compile } from '#shared/voice/compile.ts';
import { noContext } from '#shared/voice/context.ts';
import type { VoiceFinding } from '#shared/voice/finding.ts';
import { ruleSchema } from '#shared/voice/rule.ts';
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
