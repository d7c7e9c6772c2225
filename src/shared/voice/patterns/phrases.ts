import type { TextBlock } from './block.ts';
import { type Find, findTokens, type Tokens, tokensOf } from './find.ts';
import { WordIndex } from './word-index.ts';

/** Words and patterns that are right as they stand: exceptions of a rule, or what a brand accepts. */
export class Phrases {
  readonly #tokens: Tokens;
  readonly #index: WordIndex;
  readonly #places = new WeakMap<TextBlock, readonly Find[]>();

  /** Throws `PatternRefusal` for a pattern that cannot be run. */
  constructor(phrases: readonly string[]) {
    // The longer first, so that “Data Center Edition” is found before “Data”.
    const ordered = [...phrases].sort((one, other) => other.length - one.length);
    this.#tokens = tokensOf(ordered, { ignoreCase: false, lines: true, bounded: true, told: false });
    this.#index = new WordIndex(
      this.#tokens.literals.map((literal) => ({ ...literal, rule: 0, ignoreCase: false })),
    );
  }

  /** True where one of them stands inside a place of a block, or around it. */
  touch(block: TextBlock, from: number, to: number): boolean {
    return this.#in(block).some(
      (place) => (place.from >= from && place.to <= to) || (place.from <= from && place.to >= to),
    );
  }

  #in(block: TextBlock): readonly Find[] {
    const known = this.#places.get(block);
    if (known !== undefined) return known;
    const found = findTokens(this.#tokens, block, this.#index.find(block).get(0) ?? []);
    this.#places.set(block, found);
    return found;
  }
}
