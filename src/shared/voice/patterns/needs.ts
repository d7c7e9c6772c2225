import { isOwnWord } from '../../spelling/own-words.ts';
import type { Rule } from '../rule.ts';
import type { PatternServices, Speller, Tagger } from './check.ts';

/** What rules need beside themselves: a dictionary, somebody who tells parts of speech. Both are dear to load. */
export type WordNeeds = { readonly spelling: boolean; readonly tagging: boolean };

/** What the rules of a set need of dictionaries and taggers; most sets need neither. */
export function needsOf(rules: readonly Rule[]): WordNeeds {
  return {
    spelling: rules.some(({ body }) => body.kind === 'spelling' || isOurSpelling(body)),
    tagging: rules.some(({ body }) => body.kind === 'sequence' && body.tokens.some(({ tag }) => tag !== '')),
  };
}

function isOurSpelling(body: Rule['body']): boolean {
  return body.kind === 'catalogue' && body.check === 'lang.spell';
}

/** What was loaded of it; null: not asked for, or not there yet. */
export type WordHelp = { readonly speller: Speller | null; readonly tagger: Tagger | null };

/**
 * The services of a place that has one dictionary, whatever a rule calls its own, and the words that a brand keeps.
 * @param own the brand's words, asked for with every text: they change while the rules do not
 */
export function servicesWith({ speller, tagger }: WordHelp, own: () => ReadonlySet<string>): PatternServices {
  if (speller === null) return { speller: () => null, tagger };
  return {
    speller: () => {
      const kept = own();
      return { correct: (word) => speller.correct(word) || isOwnWord(kept, word) };
    },
    tagger,
  };
}
