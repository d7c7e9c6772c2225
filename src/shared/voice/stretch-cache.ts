import type { Rule } from './rule.ts';

/** What one rule found in a stretch of a text; places are those of the stretch. */
export type StretchFinding = {
  readonly rule: Rule;
  readonly from: number;
  readonly to: number;
  readonly message: string;
  readonly fixes: readonly string[];
  readonly fingerprint: string;
};

type Generation = Map<string, readonly StretchFinding[]>;
type Shelf = { now: Generation; before: Generation };

/** Stretches of one kind that are kept before those that nobody asked for lately are forgotten: several posts' worth. */
const STRETCHES_MOST = 1000;

/** What was found in stretches of a text, by their words. It grows with the text, not with the time spent on it. */
export class StretchCache {
  readonly #shelves = new Map<string, Shelf>();

  /**
   * What is known of a stretch, or what `find` makes of it.
   * @param kind who looked at it, and as what
   */
  get(kind: string, words: string, find: () => readonly StretchFinding[]): readonly StretchFinding[] {
    const shelf = this.#shelfOf(kind);
    const known = shelf.now.get(words);
    if (known !== undefined) return known;
    const found = shelf.before.get(words) ?? find();
    shelf.now.set(words, found);
    return found;
  }

  /** After each check: lets go of what the last checks did not ask for. */
  age(): void {
    for (const shelf of this.#shelves.values()) {
      if (shelf.now.size < STRETCHES_MOST) continue;
      shelf.before = shelf.now;
      shelf.now = new Map();
    }
  }

  #shelfOf(kind: string): Shelf {
    const known = this.#shelves.get(kind);
    if (known !== undefined) return known;
    const made = { now: new Map(), before: new Map() };
    this.#shelves.set(kind, made);
    return made;
  }
}
