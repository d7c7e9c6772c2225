import { z } from 'zod';

/** Longest text of one post that is stored, in UTF-16 units; the longest network takes 63,206 characters. */
export const POST_TEXT_MAX = 100_000;
const URL_MAX = 2048;

/** Text a person wrote: well-formed Unicode without NUL, because SQLite would store neither unchanged. */
export function textSchema(max: number) {
  return z
    .string()
    .max(max)
    .refine((text) => !text.includes('\u0000'), { error: 'The text holds a NUL character.' })
    .refine((text) => text.isWellFormed(), { error: 'The text holds half of a surrogate pair.' });
}

/** An address on the web as a person gives it. */
export const webAddressSchema = textSchema(URL_MAX).refine(
  (url) => /^https?:\/\/\S+$/iu.test(url) && URL.canParse(url),
  { error: 'A link begins with http:// or https://.' },
);
