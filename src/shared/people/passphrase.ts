import { z } from 'zod';

/** Shortest and longest passphrase, in characters. Length is what helps; rules of composition do not (NIST SP 800-63B). */
export const PASSPHRASE_MIN = 8;
export const PASSPHRASE_MAX = 256;

/** The same passphrase however a keyboard composes its letters: NFKC, as NIST SP 800-63B asks. */
export function normalPassphrase(typed: string): string {
  return typed.normalize('NFKC');
}

/** What somebody types to get in; it may be anything, and is right or wrong. */
export const typedPassphraseSchema = z
  .string()
  .max(PASSPHRASE_MAX * 2)
  .refine((typed) => typed.isWellFormed());

/** A passphrase that somebody chooses. */
export const passphraseSchema = typedPassphraseSchema.refine((typed) => {
  const { length } = [...normalPassphrase(typed)];
  return length >= PASSPHRASE_MIN && length <= PASSPHRASE_MAX;
});
