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

/** Stretches that are kept before those that nobody asked for lately are forgotten: several posts' worth. */
const STRETCHES_MOST = 1000;

/** What was found in stretches of a text, by their words. It grows with the text, not with the time spent on it. */
export class StretchCache {
  #now: Generation = new Map();
  #before: Generation = new Map();

  /** What is known of a stretch, or what `find` makes of it. */
  get(key: string, find: () => readonly StretchFinding[]): readonly StretchFinding[] {
    const known = this.#now.get(key) ?? this.#before.get(key) ?? find();
    this.#now.set(key, known);
    return known;
  }

  /** After each check: lets go of what the last checks did not ask for. */
  age(): void {
    if (this.#now.size < STRETCHES_MOST) return;
    this.#before = this.#now;
    this.#now = new Map();
  }
}
