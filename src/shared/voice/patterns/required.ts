const MOST = 8;

/**
 * Strings of which every text that a pattern is found in holds at least one; null when nothing of use can be said.
 * Looking for a few strings is far cheaper than running an expression, and most texts have none of them.
 */
export function requiredIn(pattern: string): readonly string[] | null {
  if (!isSelfContained(pattern)) return null;
  const reader = new RequiredReader(pattern);
  const found = reader.alternatives();
  return found === null || !reader.atEnd() ? null : found;
}

/** False where flags change what counts as the same, and where remarks and references back say nothing of themselves. */
export function isSelfContained(pattern: string): boolean {
  return !/\(\?(?:[a-z]*-?[a-z]*[:)]|#|P=)/.test(pattern.replaceAll('(?:', ''));
}

class RequiredReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  atEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  alternatives(): readonly string[] | null {
    let all: readonly string[] | null = [];
    for (;;) {
      const one = this.#sequence();
      all = all === null || one === null ? null : [...all, ...one];
      if (this.#text[this.#at] !== '|') return all === null || all.length > MOST ? null : all;
      this.#at += 1;
    }
  }

  #sequence(): readonly string[] | null {
    let best: readonly string[] | null = null;
    let run = '';
    const offer = (candidate: readonly string[] | null): void => {
      if (candidate !== null && worth(candidate) > worth(best)) best = candidate;
    };
    while (!this.atEnd() && !'|)'.includes(this.#text[this.#at] ?? '')) {
      const isGroup = this.#text[this.#at] === '(';
      const atom = this.#atom();
      const repeat = this.#repeat();
      // What a group holds may have something around it, so it is no part of the run before and after.
      const isOne = !isGroup && atom?.length === 1 && repeat !== 'perhaps';
      const single = isOne ? (atom[0] ?? '') : null;
      if (single !== null && repeat === 'once') run += single;
      else {
        offer(run === '' && single === null ? null : [run + (single ?? '')]);
        run = '';
        if (repeat !== 'perhaps') offer(atom);
      }
    }
    offer(run === '' ? null : [run]);
    return best;
  }

  /** What an atom always holds; null: nothing to be said. */
  #atom(): readonly string[] | null {
    const character = String.fromCodePoint(this.#text.codePointAt(this.#at) ?? 0);
    if (character === '(') return this.#group();
    if (character === '[') return this.#set();
    if (character === '\\') return this.#escaped();
    this.#at += character.length;
    return '^$.'.includes(character) ? null : [character];
  }

  #escaped(): readonly string[] | null {
    const rest = this.#text.slice(this.#at, this.#at + 24);
    const found = /^\\(?:[pP]\{[^}]*\}|x\{[^}]*\}|x..|u....|k<\w+>|c.|[\s\S])/.exec(rest)?.[0] ?? '\\';
    this.#at += found.length;
    return /^\\[^\p{L}\p{N}]$/u.test(found) ? [found.slice(1)] : null;
  }

  #set(): null {
    const found = /^\[\^?\]?(?:\\[\s\S]|\[:\^?\w+:\]|[^\]\\])*\]/.exec(this.#text.slice(this.#at))?.[0];
    this.#at += found?.length ?? 1;
    return null;
  }

  #group(): readonly string[] | null {
    const open =
      /^\((?:\?(?::|[=!]|<[=!]|P?<\w+>|'\w+'))?/.exec(this.#text.slice(this.#at, this.#at + 60))?.[0] ?? '(';
    this.#at += open.length;
    const inside = this.alternatives();
    this.#at += 1;
    return /[=!]$/.test(open) ? null : inside;
  }

  #repeat(): 'once' | 'again' | 'perhaps' {
    const found = /^(?:[?*+]|\{\d+(?:,\d*)?\})[?+]?/.exec(this.#text.slice(this.#at, this.#at + 20))?.[0];
    if (found === undefined) return 'once';
    this.#at += found.length;
    return /^(?:[?*]|\{0)/.test(found) ? 'perhaps' : 'again';
  }
}

/** How well strings tell texts apart: by their shortest, and a single letter or space is worth nothing. */
function worth(candidate: readonly string[] | null): number {
  if (candidate === null || candidate.length === 0) return 0;
  const lengths = candidate.map((each) => (/^[\p{L}\s]$/u.test(each) ? 0 : each.length));
  return Math.min(...lengths) * 10 - candidate.length;
}
