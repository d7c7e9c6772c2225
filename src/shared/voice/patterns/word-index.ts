import type { TextBlock } from './block.ts';

/** Words that a rule looks for as they are. */
export type Literal = {
  /** The rule, by its place among those of the index. */
  readonly rule: number;
  /** Which of the rule's own tokens it is; of two at one place the lower wins. */
  readonly order: number;
  readonly words: string;
  readonly ignoreCase: boolean;
};

/** Where words were found: in a block's text, the end not included. */
export type LiteralFind = { readonly order: number; readonly from: number; readonly to: number };

type Entry = Literal & { readonly compared: string };

const ASCII_WORD = /\w+/g;
const ANY_WORD = /[\p{L}\p{Mn}\p{Nd}\p{Pc}]+/gu;
const WORD_CHARACTER = /[\p{L}\p{Mn}\p{Nd}\p{Pc}]/u;

/**
 * All words of all rules by their first word: a text is gone through once, however many rules there are. Nine in ten
 * tokens of real styles are plain words (see docs/decisions/0198), and regular expressions of thousands of
 * alternatives would take a second to make and milliseconds to run.
 */
export class WordIndex {
  readonly #byFirst = new Map<string, Entry[]>();

  constructor(literals: Iterable<Literal>) {
    for (const literal of literals) {
      const compared = literal.ignoreCase ? literal.words.toLowerCase() : literal.words;
      const first = (/^[\p{L}\p{Mn}\p{Nd}\p{Pc}]+/u.exec(literal.words)?.[0] ?? '').toLowerCase();
      const entries = this.#byFirst.get(first);
      if (entries === undefined) this.#byFirst.set(first, [{ ...literal, compared }]);
      else entries.push({ ...literal, compared });
    }
  }

  /** What each rule's words are found at, in the order of the text. */
  find(block: TextBlock): ReadonlyMap<number, readonly LiteralFind[]> {
    const found = new Map<number, LiteralFind[]>();
    if (this.#byFirst.size === 0) return found;
    const { text } = block;
    const lower = text.toLowerCase();
    // Lower case may be longer than what it was made of; then places would not fit, and each is compared by itself.
    const aligned = lower.length === text.length ? lower : null;
    const words = block.kind === 'letters' ? ANY_WORD : ASCII_WORD;
    words.lastIndex = 0;
    for (let word = words.exec(text); word !== null; word = words.exec(text)) {
      const entries = this.#byFirst.get(word[0].toLowerCase());
      if (entries !== undefined) this.#compare(entries, text, aligned, word.index, found);
    }
    return found;
  }

  #compare(
    entries: readonly Entry[],
    text: string,
    lower: string | null,
    from: number,
    found: Map<number, LiteralFind[]>,
  ): void {
    for (const { rule, order, compared, words, ignoreCase } of entries) {
      const to = from + words.length;
      const same = !ignoreCase
        ? text.startsWith(compared, from)
        : lower !== null
          ? lower.startsWith(compared, from)
          : text.slice(from, to).toLowerCase() === compared;
      if (!same || (to < text.length && WORD_CHARACTER.test(text[to] ?? ''))) continue;
      const finds = found.get(rule);
      if (finds === undefined) found.set(rule, [{ order, from, to }]);
      else finds.push({ order, from, to });
    }
  }
}
