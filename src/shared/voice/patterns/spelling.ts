import type { PatternBody } from '../rule.ts';
import type { TextBlock } from './block.ts';
import { type Hit, type KindCheck, type KindContext, kindOf } from './check.ts';
import { exceptionsOf, isExcepted } from './exceptions.ts';
import { fillMessage } from './message.ts';
import { shadowed, VoiceRegex } from './regex.ts';

type Body = Extract<PatternBody, { kind: 'spelling' }>;

// Vale's own filters: names with a capital inside, acronyms, and what has other characters than those of English.
const DEFAULT_FILTERS = ['[A-Z]{1}[a-z]+[A-Z]+\\w+', '[A-Z]+$', "[^a-zA-Z_']"];

// Mentions, hashtags, links and addresses are no words of a language. Asterisks are code.
const WORDS =
  /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+|[@#][\p{L}\p{N}_.-]+|[\p{L}\p{N}_*](?:[\p{L}\p{Mn}\p{N}_*'’-]*[\p{L}\p{Mn}\p{N}_*])?/gu;

/** Words that no dictionary knows. Without a dictionary at hand it finds nothing. */
export function spellingCheck(body: Body, context: KindContext): KindCheck {
  const filters = [...body.filters, ...(body.custom ? [] : DEFAULT_FILTERS)].map(
    (filter) => new VoiceRegex(filter, { ignoreCase: false, lines: false }),
  );
  const ignored = new Set(body.ignore.map((word) => word.toLowerCase()));
  const exceptions = exceptionsOf(body.exceptions, true, context);
  const isKnown = (block: TextBlock, word: string, at: number): boolean =>
    ignored.has(word.toLowerCase()) ||
    filters.some((filter) => filter.isIn(shadowed(word))) ||
    isExcepted(exceptions, block, at, at + word.length);
  const check = (block: TextBlock): readonly Hit[] => {
    const speller = context.services.speller(
      body.dictionaries,
      body.append || body.dictionaries.length === 0,
    );
    if (speller === null) return [];
    return wordsIn(block.text)
      .filter(({ word, at }) => !isKnown(block, word, at) && !speller.correct(word))
      .map(({ word, at }): Hit => {
        const place = { from: at, to: at + word.length };
        return { place, message: fillMessage(context.rule.message, [word]), fixes: [] };
      });
  };
  return kindOf(check, filters);
}

function wordsIn(text: string): readonly { readonly word: string; readonly at: number }[] {
  return [...text.matchAll(WORDS)]
    .filter(([word]) => !/^[@#]|\/\/|^www\.|@/.test(word))
    .flatMap((match) => partsOf(match[0].replace(/’/g, "'"), match.index));
}

/** Both sides of a hyphen are words of their own. */
function partsOf(word: string, at: number): readonly { readonly word: string; readonly at: number }[] {
  return [...word.matchAll(/[^-]+/g)].map((part) => ({ word: part[0], at: at + part.index }));
}
