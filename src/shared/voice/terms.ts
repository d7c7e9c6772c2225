import type { Id } from '../ids.ts';
import type { Term } from './guideline.ts';

/** A term with the guideline that it stands in. */
export type PlacedTerm = { readonly guidelineId: Id; readonly term: Term };

/** Two terms that cannot both be kept, by the word they disagree about. */
export type Contradiction = {
  readonly word: string;
  readonly kind: 'used_and_avoided' | 'wanted_and_avoided' | 'in_a_circle' | 'two_spellings';
  readonly one: PlacedTerm;
  readonly other: PlacedTerm;
};

/**
 * Terms that contradict each other: a word to use and to avoid, one wanted in the place of another that is itself to be
 * avoided, two that send to each other, two exact spellings of one word. Empty when whoever writes can obey them all.
 */
export function contradictionsIn(terms: readonly PlacedTerm[]): readonly Contradiction[] {
  const avoided = byWord(terms, ['avoid']);
  const used = byWord(terms, ['use', 'case']);
  return [...usedAndAvoided(avoided, used), ...wantedAndAvoided(avoided), ...twoSpellings(terms)];
}

function normal(word: string): string {
  return word.normalize('NFKC').toLowerCase().replaceAll('’', "'").replace(/\s+/gu, ' ').trim();
}

function byWord(terms: readonly PlacedTerm[], uses: readonly Term['use'][]): ReadonlyMap<string, PlacedTerm> {
  const found = new Map<string, PlacedTerm>();
  for (const placed of terms) {
    const word = normal(placed.term.word);
    if (uses.includes(placed.term.use) && !found.has(word)) found.set(word, placed);
  }
  return found;
}

type Terms = ReadonlyMap<string, PlacedTerm>;

function usedAndAvoided(avoided: Terms, used: Terms): readonly Contradiction[] {
  return [...avoided].flatMap(([word, one]): readonly Contradiction[] => {
    const other = used.get(word);
    return other === undefined ? [] : [{ word: one.term.word, kind: 'used_and_avoided', one, other }];
  });
}

function wantedAndAvoided(avoided: Terms): readonly Contradiction[] {
  return [...avoided].flatMap(([word, one]) =>
    one.term.instead.flatMap((wanted): readonly Contradiction[] => {
      const other = avoided.get(normal(wanted));
      if (other === undefined || other === one) return [];
      const isCircle = other.term.instead.some((back) => normal(back) === word);
      // A circle is found from both sides; it is told once.
      if (isCircle && normal(other.term.word) < word) return [];
      return [{ word: wanted, kind: isCircle ? 'in_a_circle' : 'wanted_and_avoided', one, other }];
    }),
  );
}

function twoSpellings(terms: readonly PlacedTerm[]): readonly Contradiction[] {
  const spelt = new Map<string, PlacedTerm>();
  const found: Contradiction[] = [];
  for (const placed of terms) {
    if (placed.term.use !== 'case') continue;
    const word = normal(placed.term.word);
    const before = spelt.get(word);
    if (before === undefined) spelt.set(word, placed);
    else if (before.term.word !== placed.term.word)
      found.push({ word: placed.term.word, kind: 'two_spellings', one: before, other: placed });
  }
  return found;
}
