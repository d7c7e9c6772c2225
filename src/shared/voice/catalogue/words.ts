import { matchesIn } from '../matches.ts';
import type { PatternBody } from '../rule.ts';
import type { RawMatch, StretchFinder } from './rule.ts';

const plain = { raw: [], append: false, nonword: false, vocabulary: true } as const;

/** A word as a pattern; a straight apostrophe stands for a round one too. */
export function literally(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&').replaceAll("'", "['’]");
}

/** Any of these words or phrases, in small letters or capitals; `exceptions` are phrases in which they are right. */
export function anyOf(phrases: readonly string[], exceptions: readonly string[] = []): PatternBody {
  const some = phrases.filter((phrase) => phrase.trim() !== '');
  // Exceptions heed capitals, and a phrase may stand at the beginning of a sentence.
  const both = exceptions.flatMap((phrase) => [phrase, phrase.slice(0, 1).toUpperCase() + phrase.slice(1)]);
  return {
    kind: 'existence',
    ...plain,
    tokens: some.map(literally),
    ignoreCase: true,
    exceptions: both.map(literally),
  };
}

/** Words or phrases with what is better said; several ways are divided by a pipe sign. */
export function insteadOf(pairs: readonly (readonly [string, string])[]): PatternBody {
  return {
    kind: 'substitution',
    swap: pairs.map(([found, wanted]) => [literally(found), wanted]),
    ignoreCase: true,
    nonword: false,
    capitalize: true,
    exceptions: [],
    vocabulary: true,
  };
}

/** Pairs written as "found => wanted", one a line, as a brand sets them. */
export function pairsOf(lines: readonly string[]): readonly (readonly [string, string])[] {
  return lines.flatMap((line) => {
    const [found, wanted] = line.split('=>').map((part) => part.trim());
    return found === undefined || found === '' || wanted === undefined || wanted === ''
      ? []
      : [[found, wanted] as const];
  });
}

/** Finds what an expression finds; the first group, where there is one, is the place. Needs the flags `d` and `g`. */
export function finder(
  expression: RegExp,
  message: (words: string) => string,
  fixes: (words: string) => readonly string[] = () => [],
): StretchFinder {
  return (stretch) =>
    matchesIn(stretch, expression).flatMap((match): readonly RawMatch[] => {
      const [from, to] = match.indices?.[1] ??
        match.indices?.[0] ?? [match.index, match.index + match[0].length];
      const words = stretch.slice(from, to);
      return to > from ? [{ from, to, message: message(words), fixes: fixes(words) }] : [];
    });
}

/** Looks only where a sign is: that is quicker by far than the expressions behind it. */
export function when(sign: RegExp, ...finders: readonly StretchFinder[]): StretchFinder {
  return (stretch) => (sign.test(stretch) ? finders.flatMap((find) => find(stretch)) : []);
}

/** Finds with several finders; what stands inside what another found is left out. */
export function anyFinder(finders: readonly StretchFinder[]): StretchFinder {
  return (stretch) => {
    const found = finders.flatMap((find) => find(stretch));
    if (found.length < 2) return found;
    const kept: RawMatch[] = [];
    for (const one of found.sort((a, b) => a.from - b.from || b.to - a.to)) {
      const last = kept.at(-1);
      if (last === undefined || one.from >= last.to) kept.push(one);
    }
    return kept;
  };
}

const WORD_LINK = /https?:\/\/\S+|www\.\S+/giu;

/** Whether a text holds an address on the web. */
export function hasLink(text: string): boolean {
  WORD_LINK.lastIndex = 0;
  return WORD_LINK.test(text);
}
