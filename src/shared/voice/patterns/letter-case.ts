import { shadowed, VoiceRegex } from './regex.ts';

// Words that titles keep small, after AP (up to three letters) and Chicago (prepositions of any length).
const SMALL = new Set(
  'a an and as at but by en for if in nor of on or per the to vs vs. via v v.'.split(' '),
);
const PREPOSITIONS = new Set(
  (
    'with from into during including until against among throughout despite towards upon concerning about over through ' +
    'before between after since without under within along following across beyond around down near above'
  ).split(' '),
);

/** What case a text is to be in, and which words go their own way. */
export type CaseRules = {
  /** Words as they are written wherever they stand, or patterns of words that may stand as they are. */
  readonly own: readonly string[];
  readonly indicators: readonly string[];
  /** A pattern of what stands before and is left alone; empty: none. */
  readonly prefix: string;
  readonly style: 'AP' | 'Chicago';
};

/** The words of a text for comparing their case: what begins with a letter or a digit, up to the next space. */
export class CaseWords {
  readonly #words: RegExp;
  readonly #own: readonly {
    readonly word: string;
    readonly lower: string;
    readonly pattern: VoiceRegex;
  }[];

  /** Throws `PatternRefusal` for an exception that is a pattern and cannot be run. */
  constructor(own: readonly string[]) {
    const longest = [...own].sort((one, other) => other.length - one.length);
    const sources = longest.map((word) => new VoiceRegex(word, insensitive, true).for(ANY_SCRIPT).source);
    // An abbreviation with its full stop is another word: “vs.” is not the “VS” of an editor's name.
    const phrases =
      sources.length === 0 ? '' : `(?<![\\p{L}\\p{N}_])(?:${sources.join('|')})(?![\\p{L}\\p{N}_]|\\.\\s)|`;
    this.#words = new RegExp(`${phrases}[\\p{N}\\p{L}*]+[^\\s]*`, 'giv');
    this.#own = own.map((word) => ({
      word,
      lower: word.toLowerCase(),
      pattern: new VoiceRegex(word, { ignoreCase: false, lines: false }),
    }));
  }

  /** The words of a text. */
  of(text: string): readonly string[] {
    return text.match(this.#words) ?? [];
  }

  /** How a word is written wherever it stands; null when it follows the rule. */
  ownForm(word: string): string | null {
    for (const { word: own, lower, pattern } of this.#own) {
      if (lower === word.toLowerCase()) return own;
      if (pattern.isIn(shadowed(word))) return word;
    }
    return null;
  }
}

const insensitive = { ignoreCase: true, lines: false } as const;
const ANY_SCRIPT = shadowed('é');

/** The words of a text as a sentence has them: the first with a capital, and those after an indicator such as a colon. */
export function sentenceCased(
  words: readonly string[],
  rules: CaseRules,
  cases: CaseWords,
): readonly string[] {
  return words.map((word, index) => {
    const own = cases.ownForm(word);
    if (own !== null) return own;
    const before = words[index - 1] ?? '';
    const begins = index === 0 || startsAnew(before, index - 1, rules.indicators);
    return begins ? capitalised(word.toLowerCase()) : word.toLowerCase();
  });
}

function startsAnew(word: string, index: number, indicators: readonly string[]): boolean {
  if (indicators.some((indicator) => word.length > indicator.length && word.endsWith(indicator))) return true;
  return index === 0 && /\d+\./.test(word);
}

/** A text as a title. */
export function titleCased(text: string, rules: CaseRules, cases: CaseWords): string {
  const plain = text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/[–—]/g, '-');
  return text.replace(/[\p{N}\p{L}]+[^\s/-]*/gu, (word: string, at: number) => {
    const own = cases.ownForm(word);
    if (own !== null) return own;
    const lower = word.toLowerCase();
    return staysSmall(lower, at, plain, rules.style) ? lower : capitalised(word);
  });
}

function staysSmall(word: string, at: number, text: string, style: CaseRules['style']): boolean {
  const bounding = at === 0 || at + word.length >= text.length;
  const small = SMALL.has(word) || (style === 'Chicago' && PREPOSITIONS.has(word));
  if (bounding || !small) return false;
  const [before, beforeThat, after] = [text[at - 1], text[at - 2], text[at + word.length]];
  if (before !== ' ' && before !== '-' && before !== '/') return false;
  return beforeThat !== ':' && beforeThat !== '-' && (after !== '-' || before === '-');
}

function capitalised(word: string): string {
  const first = String.fromCodePoint(word.codePointAt(0) ?? 32);
  return first.toUpperCase() + word.slice(first.length);
}
