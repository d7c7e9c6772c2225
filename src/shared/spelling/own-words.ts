import { z } from 'zod';

/** Most words that a brand keeps. */
export const OWN_WORDS_MAX = 5000;

/** A word that is right although no dictionary has it: letters, with straight apostrophes inside. */
export const ownWordSchema = z
  .string()
  .min(2)
  .max(60)
  .regex(/^[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*$/u, { error: 'A word is letters and apostrophes.' })
  // Members of a set are keys of an object; the only such word is in every dictionary anyway.
  .refine((word) => !(word in {}), { error: 'That word is in the dictionary.' });

/** Whether a word was kept: "Brandvold's" is where "Brandvold" was, and a name also in small letters. */
export function isOwnWord(kept: ReadonlySet<string>, word: string): boolean {
  const bare = word.replace(/'s$/u, '');
  return [word, bare, word.toLowerCase(), bare.toLowerCase()].some((form) => kept.has(form));
}
