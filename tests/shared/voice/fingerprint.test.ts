import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf, fingerprintAt } from '#shared/voice/fingerprint.ts';

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
});
