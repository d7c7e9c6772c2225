declare module 'nspell' {
  /** A reader of Hunspell dictionaries. */
  type Speller = {
    readonly correct: (word: string) => boolean;
    readonly suggest: (word: string) => string[];
  };
  export default function nspell(affixes: string, words: string): Speller;
}
