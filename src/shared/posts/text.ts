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

/** A text as it can be stored, and how many characters that took away or put a sign in place of. */
export type StorableText = { readonly text: string; readonly removed: number; readonly replaced: number };

const ends = /\r\n?/gu;
const NUL = '\u0000';
/** Half of a surrogate pair: with the u flag a whole pair is one character and does not match. */
const half = /[\uD800-\uDFFF]/gu;

/**
 * What of a typed or pasted text is taken: line ends as one character, no NUL, and for half of a surrogate pair the
 * sign for what cannot be read. Storage would refuse what is left out here (`textSchema`).
 */
export function storableText(text: string): StorableText {
  const removed = text.split(NUL).length - 1;
  const replaced = text.match(half)?.length ?? 0;
  const clean = text.replace(ends, '\n').replaceAll(NUL, '').replace(half, '\uFFFD');
  return { text: clean, removed, replaced };
}

/** The address that somebody typed, its scheme added where they left it out; null when it is none. */
export function webAddressFrom(typed: string): string | null {
  const words = typed.trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//iu.test(words) ? words : `https://${words}`;
  if (!webAddressSchema.safeParse(address).success) return null;
  return new URL(address).hostname.includes('.') ? address : null;
}
