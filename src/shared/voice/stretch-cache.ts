import type { RuleGroup } from './compile.ts';
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

/** What a stretch was looked at as. */
type Kind = 'paragraph' | 'alt' | 'heading' | 'sentence';

/** What was found in stretches of a text, by their words. It grows with the text, not with the time spent on it. */
export class StretchCache {
  readonly #shelves = new Map<RuleGroup, Map<Kind, Shelf>>();

  /** What is known of a stretch, or what `find` makes of it with the rules of a group. */
  get(
    group: RuleGroup,
    kind: Kind,
    words: string,
    find: () => readonly StretchFinding[],
  ): readonly StretchFinding[] {
    const shelf = this.#shelfOf(group, kind);
    const known = shelf.now.get(words);
    if (known !== undefined) return known;
    const found = shelf.before.get(words) ?? find();
    shelf.now.set(words, found);
    return found;
  }

  /** After each check: lets go of what the last checks did not ask for. */
  age(): void {
    for (const shelves of this.#shelves.values()) {
      for (const shelf of shelves.values()) {
        if (shelf.now.size < STRETCHES_MOST) continue;
        shelf.before = shelf.now;
        shelf.now = new Map();
      }
    }
  }

  #shelfOf(group: RuleGroup, kind: Kind): Shelf {
    const shelves = this.#shelves.get(group) ?? new Map<Kind, Shelf>();
    this.#shelves.set(group, shelves);
    const shelf = shelves.get(kind) ?? { now: new Map(), before: new Map() };
    shelves.set(kind, shelf);
    return shelf;
  }
}
