import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueRules } from '#shared/voice/catalogue/index.ts';
import { check } from '#shared/voice/check.ts';
import { compile } from '#shared/voice/compile.ts';
import { noContext } from '#shared/voice/context.ts';
import { digestOf, fingerprintAt, isAbout } from '#shared/voice/fingerprint.ts';
import { postDocument } from '#tests/helpers/voice-documents.ts';

describe('fingerprints', () => {
  // Waivers in workspaces hold on to these: they may never come out otherwise.
  it.each([
    ['Our CLIENTS  love it.', 4, 11, '42c54b9053491bdce02bdd25229e2f1d'],
    ['So. Our clients love it! And more', 8, 15, '9d3a11eecb2ceb899ed697673426f1ee'],
    ['Ｏｕｒ ｃｌｉｅｎｔｓ', 4, 11, 'd538061046d9a050c64fe04f47f2b2c6'],
    ['a\tclient’s\u00a0bread', 2, 8, '3105a4557e2f8fab26583aff29eb71cf'],
    ['one\ntwo clients\nthree', 8, 15, 'a2da56c52688c64fcf1f79173437b00a'],
    ['“Clients!” she said. Good', 1, 8, 'f396e5056584768108716cdbc2fd277a'],
    ['İstanbul clients ﬁne', 9, 16, 'e4024c34903bf657d988faf83417d791'],
  ])('%j, %d to %d', (stretch, from, to, hash) => {
    expect(fingerprintAt('brand.one', stretch, from, to)).toBe(hash);
  });

  it('are those of words in their normal form', () => {
    const unit = fc.constantFrom(...'aB é\t\n！ﬁİ’', '  ');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 20 }), (words) => {
        const normal = words.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
        expect(digestOf([words])).toBe(digestOf([normal]));
      }),
    );
  });

  it('tell each picture without alt text from the others', () => {
    const ids = ['loaf', 'bun', 'rye'];
    const media = ids.map((assetId) => {
      return { assetId, kind: 'image', fileName: 'a.png', alt: '', credit: '', permission: '' } as const;
    });
    const rules = catalogueRules({}).filter(({ id }) => id === 'a11y.alt-missing');
    const compiled = compile({ rules, accepted: [], rejected: [] });
    const found = check(postDocument({ text: 'Bread.', media }), compiled, noContext);
    const about = found.map((finding) => ids.filter((id) => isAbout(finding, id)));
    expect(about.toSorted()).toEqual([['bun'], ['loaf'], ['rye']]);
  });
});
