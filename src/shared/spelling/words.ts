/** A word of a text that can be looked up, in UTF-16 units. */
export type TextWord = { readonly from: number; readonly to: number; readonly word: string };
type Stretch = { readonly from: number; readonly to: number };

/**
 * Letters with apostrophes inside. What touches a digit, an underscore, a slash or the sign of a link, or a dot in the
 * middle of something, is no word of a language.
 */
const word =
  /(?<![\p{L}\p{M}\p{N}_@#$\\/]|[\p{L}\p{N}]\.)[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*(?![\p{L}\p{M}\p{N}_@\\/]|\.[\p{L}\p{N}])/gu;

/** Names in braces are filled in later. */
const variable = /\{[^{}\n]*\}/gu;

/** NHS, iPhone, YouTube: how such words are written is their own affair. */
function hasOwnSpelling(text: string): boolean {
  return text.length === 1 || /\p{Lu}/u.test(text.slice(1));
}

/**
 * The words of a text that a dictionary of a language in Latin letters can judge.
 * @param without stretches that belong to the networks: links, mentions, hashtags
 */
export function wordsToCheck(text: string, without: readonly Stretch[]): readonly TextWord[] {
  const skipped = [...without, ...stretchesOf(text, variable)];
  return Array.from(text.matchAll(word), ({ index, 0: found }): TextWord => {
    return { from: index, to: index + found.length, word: found };
  }).filter(
    ({ from, to, word: found }) =>
      /^[\p{Script=Latin}\p{M}'’]+$/u.test(found) &&
      !hasOwnSpelling(found) &&
      !skipped.some((stretch) => from < stretch.to && stretch.from < to),
  );
}

function stretchesOf(text: string, pattern: RegExp): readonly Stretch[] {
  return Array.from(text.matchAll(pattern), ({ index, 0: found }) => ({
    from: index,
    to: index + found.length,
  }));
}

/** The form in which a word is looked up: straight apostrophes, composed letters. */
export function lookupForm(text: string): string {
  return text.normalize('NFC').replaceAll('’', "'");
}

/** Fewest words by which a paragraph shows its language. */
const LANGUAGE_WORDS = 4;

/**
 * The misspelt words of a paragraph. One in which most words are unknown is written in another language, and is left
 * alone.
 */
export function misspeltIn(
  words: readonly TextWord[],
  isKnown: (word: string) => boolean,
): readonly TextWord[] {
  const unknown = words.filter((one) => !isKnown(lookupForm(one.word)));
  const isOtherLanguage = words.length >= LANGUAGE_WORDS && unknown.length * 2 > words.length;
  return isOtherLanguage ? [] : unknown;
}
