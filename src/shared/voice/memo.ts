/** What was asked for lately, by its words: of two halves the older is let go of when the newer is full. */
export class Memo<Value> {
  readonly #most: number;
  #now = new Map<string, Value>();
  #before = new Map<string, Value>();

  /** @param most how many are kept before the older are let go of */
  constructor(most: number) {
    this.#most = most;
  }

  /** What is known of these words, or what `make` makes of them. */
  get(words: string, make: (words: string) => Value): Value {
    const known = this.#now.get(words);
    if (known !== undefined) return known;
    const value = this.#before.get(words) ?? make(words);
    if (this.#now.size >= this.#most) {
      this.#before = this.#now;
      this.#now = new Map();
    }
    this.#now.set(words, value);
    return value;
  }
}
