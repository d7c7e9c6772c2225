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

/**
 * All words of all rules by their first word: a text is gone through once, however many rules there are. Nine in ten
 * tokens of real styles are plain words (see docs/decisions/0198), and regular expressions of thousands of
 * alternatives would take a second to make and milliseconds to run.
 */
export class WordIndex {
  readonly #byFirst = new Map<string, Entry[]>();

  constructor(literals: Iterable<Literal>) {
    for (const { rule, order, words, ignoreCase } of literals) {
      const compared = ignoreCase ? words.toLowerCase() : words;
      const first = (/^[\p{L}\p{Mn}\p{Nd}\p{Pc}]+/u.exec(words)?.[0] ?? '').toLowerCase();
      const entry = { rule, order, words, ignoreCase, compared };
      const entries = this.#byFirst.get(first);
      if (entries === undefined) this.#byFirst.set(first, [entry]);
      else entries.push(entry);
    }
  }

  /** What each rule's words are found at, in the order of the text. */
  find(block: TextBlock): ReadonlyMap<number, readonly LiteralFind[]> {
    const found = new Map<number, LiteralFind[]>();
    if (this.#byFirst.size === 0) return found;
    const { text, shadow, lower } = block;
    // Lower case may be longer than what it was made of; then places would not fit, and each is compared by itself.
    const aligned = lower.length === text.length ? lower : null;
    // By hand: an expression would be run once for each word, with every key.
    for (let from = 0; from < shadow.length; ) {
      let to = from;
      while (isWordUnit(shadow.charCodeAt(to))) to += 1;
      if (to > from) {
        const first = aligned?.slice(from, to) ?? text.slice(from, to).toLowerCase();
        const entries = this.#byFirst.get(first);
        if (entries !== undefined) this.#compare(entries, block, aligned, from, found);
      }
      from = to + 1;
    }
    return found;
  }

  #compare(
    entries: readonly Entry[],
    { text, shadow }: TextBlock,
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
      if (!same || isWordUnit(shadow.charCodeAt(to))) continue;
      const finds = found.get(rule);
      if (finds === undefined) found.set(rule, [{ order, from, to }]);
      else finds.push({ order, from, to });
    }
  }
}

/** True for a unit of a shadow that is part of a word; beyond the end there is none. */
function isWordUnit(code: number): boolean {
  return (
    (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95
  );
}
