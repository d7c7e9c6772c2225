import type { DictionaryName } from '#shared/spelling/dictionaries.ts';

/** What the window asks of the spelling worker. */
export type SpellRequest = { readonly id: number; readonly dictionary: DictionaryName } & (
  | { readonly kind: 'check'; readonly words: readonly string[] }
  | { readonly kind: 'suggest'; readonly word: string }
);

/** `words`: of a check those that are not known, of a suggestion what was perhaps meant. Null: it cannot be read. */
export type SpellAnswer = { readonly id: number; readonly words: readonly string[] | null };
