const MOST = 64;

/**
 * The words that a pattern stands for when it is only words in disguise: `addicts?`, `(?:cell|smart) ?phone`,
 * `m[ae]n`. Null when it is a real pattern, stands for too many, or for something that does not begin and end in a
 * letter or a digit, so that an index by words could not find it.
 */
export function literalsOf(pattern: string): readonly string[] | null {
  // Nearly all of a brand's terms are just words, and there may be ten thousand of them.
  if (PLAIN.test(pattern)) return isIndexable(pattern) ? [pattern] : null;
  const reader = new Reader(pattern);
  const found = reader.alternatives();
  if (found === null || !reader.atEnd()) return null;
  return found.every(isIndexable) ? found : null;
}

/** Nothing in it means anything but itself. */
const PLAIN = /^[^()[\]\\^$.*+?{}|]*$/;
const INDEXABLE = /^[\p{L}\p{Nd}](?:[^\n]*[\p{L}\p{Nd}])?$/u;

function isIndexable(literal: string): boolean {
  return INDEXABLE.test(literal);
}

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  atEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  alternatives(): readonly string[] | null {
    const all: string[] = [];
    for (;;) {
      const some = this.#sequence();
      if (some === null) return null;
      all.push(...some);
      if (all.length > MOST) return null;
      if (this.#text[this.#at] !== '|') return all;
      this.#at += 1;
    }
  }

  #sequence(): readonly string[] | null {
    let all: readonly string[] = [''];
    while (!this.atEnd() && !'|)'.includes(this.#text[this.#at] ?? '')) {
      const atom = this.#atom();
      if (atom === null) return null;
      const options = this.#text[this.#at] === '?' ? [...atom, ''] : atom;
      if (this.#text[this.#at] === '?') this.#at += 1;
      // What follows now repeats the atom or makes its question mark a lazy one.
      if ('?*+{'.includes(this.#text[this.#at] ?? 'x')) return null;
      all = all.flatMap((before) => options.map((option) => before + option));
      if (all.length > MOST) return null;
    }
    return all;
  }

  #atom(): readonly string[] | null {
    const character = String.fromCodePoint(this.#text.codePointAt(this.#at) ?? 0);
    if (character === '(') return this.#group();
    if (character === '[') return this.#set();
    if (character === '\\') return this.#escaped();
    if ('^$.*+?{}]'.includes(character)) return null;
    this.#at += character.length;
    return [character];
  }

  #escaped(): readonly string[] | null {
    const character = this.#text[this.#at + 1] ?? '';
    if (!/^[^\p{L}\p{N}\s]$/u.test(character)) return null;
    this.#at += 2;
    return [character];
  }

  #group(): readonly string[] | null {
    if (!this.#text.startsWith('(?:', this.#at)) return null;
    this.#at += 3;
    const inside = this.alternatives();
    if (inside === null || this.#text[this.#at] !== ')') return null;
    this.#at += 1;
    return inside;
  }

  #set(): readonly string[] | null {
    const found = /^\[([\p{L}\p{N} ,'’-]+)\]/u.exec(this.#text.slice(this.#at, this.#at + 40));
    const members = found?.[1];
    if (found === null || members === undefined || /[^-]-[^-]/u.test(members)) return null;
    this.#at += found[0].length;
    return [...members];
  }
}
