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

/**
 * What was found in stretches of a text, by their words. It holds those of the last check only, so it never grows
 * beyond the text.
 */
export class StretchCache {
  #now: Generation = new Map();
  #before: Generation = new Map();

  /** What is known of a stretch, or what `find` makes of it. */
  get(key: string, find: () => readonly StretchFinding[]): readonly StretchFinding[] {
    const known = this.#now.get(key) ?? this.#before.get(key) ?? find();
    this.#now.set(key, known);
    return known;
  }

  /** Forgets what the last check did not ask for. */
  age(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }
}
