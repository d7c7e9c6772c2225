import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogue, catalogueRules } from '#shared/voice/catalogue/index.ts';
import { check, createChecker } from '#shared/voice/check.ts';
import { compile } from '#shared/voice/compile.ts';
import { noContext } from '#shared/voice/context.ts';
import { ruleSetSchema } from '#shared/voice/rule.ts';
import { postDocument } from '#tests/helpers/voice-documents.ts';

const standard = compile({ rules: catalogueRules(), accepted: [], rejected: [] });
const all = compile({
  rules: catalogueRules(Object.fromEntries(catalogue.map(({ id, severity }) => [id, { level: severity }]))),
  accepted: [],
  rejected: [],
});

/** The texts of the sample's posts, those of the seasons included. */
function samplePosts(): readonly string[] {
  const file: unknown = JSON.parse(readFileSync('resources/sample/hollin-and-rye.json', 'utf8'));
  const { posts, seasons } = file as {
    readonly posts: readonly { readonly text?: string }[];
    readonly seasons: readonly { readonly texts: Readonly<Record<string, string>> }[];
  };
  return [
    ...posts.flatMap(({ text }) => text ?? []),
    ...seasons.flatMap(({ texts }) => Object.values(texts)),
  ];
}

describe('the rules that are on by default', () => {
  it('speak with weight about at most 15 % of ordinary posts', () => {
    const posts = samplePosts();
    const flagged = posts.filter((text) =>
      check(postDocument({ text, network: 'instagram' }), standard, noContext).some(
        ({ severity }) => severity !== 'info',
      ),
    );
    expect(posts.length).toBeGreaterThan(100);
    expect(flagged.length / posts.length).toBeLessThanOrEqual(0.15);
  });

  it('are about two dozen, and none is refused', () => {
    expect(catalogueRules().length).toBeGreaterThanOrEqual(20);
    expect(catalogueRules().length).toBeLessThanOrEqual(26);
    expect(all.refused).toEqual([]);
  });
});

describe('ten thousand terms', () => {
  const swap = Array.from({ length: 10_000 }, (_, index) => [`wordy${index} term`, `term ${index}`]);
  const body = { kind: 'substitution', swap, ignoreCase: true };
  const terms = compile(ruleSetSchema.parse({ rules: [{ id: 'brand.t.avoid', severity: 'warn', body }] }));

  it('are all found, and only where they stand', () => {
    const find = (text: string) =>
      check(postDocument({ text }), terms, noContext).map(({ fixes }) => fixes[0]?.replacement);
    expect(find('A Wordy77 term and wordy9999 term.')).toEqual(['Term 77', 'term 9999']);
    expect(find('wordy10000 term, wordy7 terms')).toEqual([]);
  });
});

describe('a megabyte', () => {
  const million = 1_000_000;
  const hostile: Readonly<Record<string, string>> = {
    'without a space': 'a'.repeat(million),
    'of spaces': ' '.repeat(million),
    'of quotation marks': '“'.repeat(million),
    'of hashtags': '#slowbread '.repeat(million / 11),
    'of breaches': 'DO NOT MISS the best bread in the world! '.repeat(million / 41),
    'of emoji': '👨‍👩‍👧‍👦'.repeat(million / 11),
    'of combining marks': `a${'\u0301'.repeat(million)}`,
    'in Arabic': 'الخبز الطازج كل صباح. '.repeat(million / 22),
    'in Japanese': '毎朝パンを焼きます。'.repeat(million / 10),
    'in Thai without spaces': 'ขนมปังสดทุกเช้า'.repeat(million / 15),
    'of lone surrogates': '\ud83d'.repeat(million),
    'of addresses': 'https://h.example/a?b=c '.repeat(million / 24),
    'of open braces': '{{'.repeat(million / 2),
    'of percent signs': '5'.repeat(million / 2) + '%'.repeat(million / 2),
    'of lines': 'a\n'.repeat(million / 2),
    'of empty lines': '\n \n'.repeat(million / 3),
  };

  it.each(Object.keys(hostile))('%s is gone through, with a bounded number of findings', (name) => {
    const findings = createChecker(all)(postDocument({ text: hostile[name] ?? '' }), noContext);
    expect(findings.length).toBeLessThanOrEqual(1000);
  });

  it('of breaches keeps what blocks, wherever it stands', () => {
    const document = postDocument({ text: hostile['of breaches'] ?? '', facts: ['paid'] });
    expect(check(document, all, noContext).some(({ ruleId }) => ruleId === 'disc.missing')).toBe(true);
  });
});
