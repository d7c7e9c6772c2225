import type { Rule } from '../rule.ts';
import type { TextBlock } from './block.ts';
import type { Phrases } from './phrases.ts';
import type { VoiceRegex } from './regex.ts';
import type { LiteralFind } from './word-index.ts';

/** Where a block breaks a rule. */
export type Hit = {
  /** In the block's text; null: it is about the text as a whole. */
  readonly place: { readonly from: number; readonly to: number } | null;
  readonly message: string;
  /** What could stand there instead, the best first. */
  readonly fixes: readonly string[];
};

/** What a rule has seen of one text so far, for those that look at more than a block. */
export type Memory = Set<string>;

/** What the rules that run over one text have seen of it; few of them ask. */
export type Memories = { readonly of: (rule: Rule) => Memory };

/** What one rule makes of one block. */
export type BlockCheck = (
  block: TextBlock,
  words: readonly LiteralFind[],
  memories: Memories,
) => readonly Hit[];

/** A rule's body, ready to run. */
export type KindCheck = {
  readonly check: BlockCheck;
  /** Plain words that an index looks for; `check` is given where they were found. */
  readonly literals: readonly { readonly order: number; readonly words: string }[];
  readonly ignoreCase: boolean;
  /** The expressions that it runs, for warming up and for measuring them. */
  readonly regexes: readonly VoiceRegex[];
  /** True when the rule looks at the whole of a text, whatever its scope says. */
  readonly ofSummary: boolean;
};

/** Says whether words are spelt right; null for a dictionary that is not there. */
export type Speller = { readonly correct: (word: string) => boolean };

/** Parts of speech of a sentence's words, one tag per word, in the tags of the Penn Treebank. */
export type Tagger = (words: readonly string[]) => readonly string[];

/** What kinds of rules need from outside. */
export type PatternServices = {
  /** What spells words by these dictionaries, or null while there is none. */
  readonly speller: (dictionaries: readonly string[], withDefault: boolean) => Speller | null;
  readonly tagger: Tagger | null;
};

/** What every kind is compiled with. */
export type KindContext = {
  readonly rule: Rule;
  /** What the brand accepts; null where it accepts nothing or the rule does not care. */
  readonly accepted: Phrases | null;
  /** The same as they were written, for kinds that build patterns of them. */
  readonly acceptedWords: readonly string[];
  readonly services: PatternServices;
};

/** A check without words for the index. */
export function kindOf(check: BlockCheck, regexes: readonly VoiceRegex[], ofSummary = false): KindCheck {
  return { check, literals: [], ignoreCase: false, regexes, ofSummary };
}
