import { describe, expect, it } from 'vitest';
import { type Term, termSchema } from '#shared/voice/guideline.ts';
import { contradictionsIn, type PlacedTerm } from '#shared/voice/terms.ts';

function placed(
  guidelineId: string,
  ...terms: readonly (Pick<Term, 'word' | 'use'> & { instead?: string[] })[]
): PlacedTerm[] {
  return terms.map((term) => ({ guidelineId, term: termSchema.parse(term) }));
}

const kinds = (terms: readonly PlacedTerm[]) =>
  contradictionsIn(terms).map(({ kind, word }) => `${kind} ${word}`);

describe('terms that contradict each other', () => {
  it('are a word to use and to avoid, in whatever case, and both guidelines are named', () => {
    const terms = [
      ...placed('a', { word: 'Guests', use: 'use' }),
      ...placed('b', { word: 'guests', use: 'avoid' }),
    ];
    expect(contradictionsIn(terms)).toMatchObject([
      { kind: 'used_and_avoided', one: { guidelineId: 'b' }, other: { guidelineId: 'a' } },
    ]);
  });

  it('are a wish for a word that is itself to be avoided', () => {
    const terms = placed(
      'a',
      { word: 'clients', use: 'avoid', instead: ['customers'] },
      { word: 'customers', use: 'avoid', instead: ['guests'] },
    );
    expect(kinds(terms)).toEqual(['wanted_and_avoided customers']);
  });

  it('are two that send to each other, told once', () => {
    const terms = placed(
      'a',
      { word: 'shop', use: 'avoid', instead: ['store'] },
      { word: 'store', use: 'avoid', instead: ['shop'] },
    );
    expect(contradictionsIn(terms)).toHaveLength(1);
    expect(contradictionsIn(terms)[0]?.kind).toBe('in_a_circle');
  });

  it('are two exact spellings of one name', () => {
    const terms = [
      ...placed('a', { word: 'Masthead', use: 'case' }),
      ...placed('b', { word: 'MastHead', use: 'case' }),
    ];
    expect(kinds(terms)).toEqual(['two_spellings MastHead']);
  });

  it('are not those that can all be obeyed', () => {
    const terms = placed(
      'a',
      { word: 'clients', use: 'avoid', instead: ['guests', 'regulars'] },
      { word: 'guests', use: 'use' },
      { word: 'gluten', use: 'caution' },
      { word: 'Guests', use: 'case' },
    );
    expect(contradictionsIn(terms)).toEqual([]);
    expect(contradictionsIn([])).toEqual([]);
  });
});
