import { describe, expect, it } from 'vitest';
import type { OwnRules } from '#shared/channels/rules.ts';
import type { PostFact } from '#shared/posts/facts.ts';
import { disclosedFacts } from '#shared/voice/catalogue/disclosed-facts.ts';
import { countries } from '#shared/voice/catalogue/disclosure-countries.ts';
import { catalogueRules } from '#shared/voice/catalogue/index.ts';
import { check } from '#shared/voice/check.ts';
import { compile } from '#shared/voice/compile.ts';
import { noContext } from '#shared/voice/context.ts';
import type { VoiceDocument } from '#shared/voice/document.ts';
import { postDocument } from '#tests/helpers/voice-documents.ts';

const compiled = compile({
  rules: catalogueRules().filter(({ id }) => id === 'disc.missing' || id === 'disc.late'),
  accepted: [],
  rejected: [],
});

function found(document: Partial<VoiceDocument>, country: string | null = null): readonly string[] {
  return check(postDocument(document), compiled, { ...noContext, country }).map(({ ruleId }) => ruleId);
}

const says = (country: string | null, fact: PostFact, text: string): boolean =>
  !found({ text, facts: [fact] }, country).includes('disc.missing');

describe('the words of a country', () => {
  it('name who says so, where, and since when', () => {
    for (const [country, { sources }] of Object.entries(countries)) {
      expect(country).toMatch(/^[A-Z]{2}$/u);
      expect(sources.length).toBeGreaterThan(0);
      for (const { name, url, date } of sources) {
        expect(name).not.toBe('');
        expect(new URL(url).protocol).toBe('https:');
        expect(date).toMatch(/\d{4}/u);
      }
    }
  });

  it('are written as texts are compared: in small letters, with a straight apostrophe', () => {
    for (const own of Object.values(countries)) {
      const lists = [own.labels, own.refused, ...disclosedFacts.map((fact) => own[fact] ?? []), own.ai ?? []];
      for (const words of lists.flat()) expect(words).toBe(words.toLowerCase().replaceAll('’', "'").trim());
    }
  });

  // As the sources of `disclosure-countries.ts` have it.
  it.each([
    ['DE', 'paid', '#ad Der neue Kneter.', false],
    ['DE', 'paid', 'Werbung: der neue Kneter.', true],
    ['DE', 'affiliate', 'Affiliate Link: alles für Brot.', false],
    ['AT', 'paid', 'Entgeltliche Einschaltung: der neue Kneter.', true],
    ['GB', 'paid', 'Sponsored by Kneadwell: a new mixer.', false],
    ['GB', 'gifted', '#gifted A new mixer.', false],
    ['GB', 'gifted', 'Ad: a new mixer.', true],
    ['US', 'paid', 'Sponsored by Kneadwell: a new mixer.', true],
    ['US', 'affiliate', 'Affiliate link: our scales.', false],
    ['US', 'affiliate', 'Paid link: our scales.', true],
    ['AU', 'gifted', '#gifted A new mixer.', false],
    ['IE', 'gifted', '#gifted A new mixer.', true],
    ['IE', 'paid', '#Fógra Meascthóir nua.', true],
    ['FR', 'paid', 'Collaboration commerciale avec Kneadwell.', true],
    ['FR', 'paid', 'PUBLICITÉ Notre nouveau pétrin.', true],
    ['ES', 'paid', '#ad Nuestra amasadora.', false],
    ['ES', 'paid', 'Publicidad. Nuestra amasadora.', true],
    ['IT', 'paid', 'In collaborazione con Kneadwell.', true],
    ['IT', 'gifted', '#suppliedby Kneadwell', true],
    ['NL', 'gifted', 'Gekregen van Kneadwell.', true],
    ['SE', 'paid', 'Reklam för Kneadwell.', true],
    [null, 'affiliate', 'Affiliate link: our scales.', true],
    ['ZZ', 'paid', '#ad A new mixer.', true],
  ] as const)('in %s: %s, “%s” is enough: %s', (country, fact, text, enough) => {
    expect(says(country, fact, text)).toBe(enough);
  });
});

describe('a disclosure that comes late', () => {
  const words = 'Rye, water and salt make up the loaf that we like. ';
  const late = (document: Partial<VoiceDocument>): boolean =>
    found({ facts: ['paid'], ...document }).includes('disc.late');
  const fold = (value: number): OwnRules => ({
    foldAt: { value, reason: 'Seen on our page', by: null, at: 0 },
  });

  it('is one behind the fold of its own channel, where that has figures of its own', () => {
    const text = `${words.repeat(2)}Paid partnership. ${words.repeat(8)}`;
    expect(late({ text, network: 'linkedin' })).toBe(false);
    expect(late({ text, network: 'linkedin', rules: fold(80) })).toBe(true);
    const longer = `${words.repeat(6)}Paid partnership. ${words.repeat(8)}`;
    expect(late({ text: longer, network: 'linkedin' })).toBe(true);
    expect(late({ text: longer, network: 'linkedin', rules: fold(2000) })).toBe(false);
  });

  it('is none where nothing of the text is folded', () => {
    expect(late({ text: `${words.repeat(5)}#ad`, network: 'linkedin', rules: fold(3000) })).toBe(false);
    expect(late({ text: `${words.repeat(6)}#ad` })).toBe(true);
  });

  it('is none in a title, whether that was written for itself or is the first line', () => {
    const rest = words.repeat(12);
    expect(late({ text: `A title\n${rest} #ad`, network: 'youtube' })).toBe(true);
    expect(late({ text: `${rest} #ad`, title: 'Our mixer (ad)', network: 'youtube' })).toBe(false);
    const line = 'A first line that is long enough to be a title of its own, which people read: #ad';
    expect(late({ text: `${line}\n${rest}`, network: 'youtube' })).toBe(false);
  });
});

describe('what an address shows', () => {
  const looked = (document: Partial<VoiceDocument>, level: 'block' | 'off' = 'block') =>
    check(
      postDocument(document),
      compile({
        rules: catalogueRules({ 'disc.affiliate': { level } }).filter(({ id }) => id.startsWith('disc.')),
        accepted: [],
        rejected: [],
      }),
      noContext,
    ).map(({ ruleId, waivable, place }) => [ruleId, waivable, place?.from ?? null]);

  it('is a guess: marked where it stands, waived by who knows better, or switched off', () => {
    const text = 'Our scales: https://amzn.to/3abcd';
    expect(looked({ text })).toEqual([['disc.affiliate', true, 12]]);
    expect(looked({ text, link: 'https://amzn.to/3abcd' })).toContainEqual(['disc.affiliate', true, null]);
    expect(looked({ text }, 'off')).toEqual([]);
  });

  it('is no guess once it is stated, and never waived then', () => {
    const text = 'Our scales: https://amzn.to/3abcd';
    expect(looked({ text, facts: ['affiliate'] }, 'off')).toEqual([['disc.missing', false, null]]);
  });
});
