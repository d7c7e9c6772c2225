/** Scripts that put no space between words: there a word has no edge that could be seen. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const inWord = /[\p{L}\p{N}_]/u;

/**
 * Where words first stand in a text as whole words; null where they do not. Both are given in small letters.
 * @param before what may not stand right before them
 */
export function placeOf(text: string, words: string, before: RegExp = inWord): number | null {
  if (words === '') return null;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const isWhole =
      !before.test(text.slice(Math.max(0, at - 1), at)) &&
      !(/[\p{L}\p{N}]$/u.test(words) && /^[\p{L}\p{N}_]/u.test(text.slice(at + words.length)));
    if (isWhole) return at;
  }
  return null;
}

function plain(words: string): string {
  return words.normalize('NFKC').toLowerCase().replaceAll('’', "'").replace(/\s+/gu, ' ').trim();
}

/** Whether a text has one of the phrases as whole words, or in the plural: "war" is in "The wars", not in "software". */
export function namesAny(text: string, phrases: readonly string[]): boolean {
  const said = plain(text);
  return phrases.some((phrase) => {
    const words = plain(phrase);
    if (unspaced.test(words)) return said.includes(words);
    return [words, `${words}s`, `${words}es`].some((form) => words !== '' && placeOf(said, form) !== null);
  });
}
