import { PatternRefusal } from './refusal.ts';
import { requiredIn } from './required.ts';
import { tailOf } from './tail.ts';
import { translate } from './translate.ts';

const OTHER_LETTERS = /[\p{L}\p{Mn}\p{Pc}\u200c\u200d]+/gu;

const OTHER_DIGITS = /\p{Nd}+/gu;

/**
 * A text in two forms: as it is, and as its `shadow`, which has the same length, with `_` for every letter and `0` for every
 * digit beyond ASCII: JavaScript's quick `\b` and `\w` then find the bounds of words in every script, at a tenth of the price of
 * the exact ones (docs/decisions/0198). `lower` is the text in small letters.
 */
export type Shadowed = { readonly text: string; readonly shadow: string; readonly lower: string };

/** A text with its shadow. */
export function shadowed(text: string): Shadowed {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
  const shadow = text.replace(/[^\x00-\x7f]+/g, standIn);
  return { text, shadow, lower: text.toLowerCase() };
}

/** What stands for characters beyond ASCII in a shadow. Sets of Unicode are slow: only such characters meet them. */
function standIn(characters: string): string {
  return characters
    .replace(OTHER_DIGITS, (digits) => '0'.repeat(digits.length))
    .replace(OTHER_LETTERS, (letters) => '_'.repeat(letters.length));
}

export type RegexSettings = {
  readonly ignoreCase: boolean;
  /** `^` and `$` are the ends of lines. */
  readonly lines: boolean;
};

/** A stretch that a pattern was found at. */
export type Match = {
  readonly from: number;
  readonly to: number;
  readonly words: string;
  /** What the pattern's groups hold; of a pattern that ran over a shadow only whether they hold anything. */
  readonly groups: readonly (string | undefined)[];
};

/** A pattern of Vale's dialect, made into regular expressions when they are first needed. */
export class VoiceRegex {
  readonly pattern: string;
  readonly #settings: RegexSettings;
  /** Whether letters beyond ASCII are all the same to it. */
  readonly #shadows: boolean;
  /** Strings of which one must be there; in small letters where case is ignored. */
  readonly #required: readonly string[] | null;
  readonly #quick: RegExp;
  /** What has to be there too, and is found sooner. */
  readonly #tail: VoiceRegex | null;
  #exact: RegExp | null = null;

  /**
   * Throws `PatternRefusal` where JavaScript cannot run it.
   * @param needsGroups true when what its groups hold is read
   */
  constructor(pattern: string, settings: RegexSettings, needsGroups = false) {
    this.pattern = pattern;
    this.#settings = settings;
    // An underscore would find the stand-in, and whoever names letters means those themselves.
    this.#shadows = !needsGroups && /^[\x20-\x5e`-~\t\n]*$/.test(pattern) && !/\\[pPxu]/.test(pattern);
    const required = requiredIn(pattern);
    this.#required = settings.ignoreCase ? (required?.map((each) => each.toLowerCase()) ?? null) : required;
    this.#quick = makeRegex(pattern, settings, 'ascii');
    this.#tail = this.#tailIn(pattern);
  }

  /** The expression that a text asks for; global, so set `lastIndex` before `exec`. */
  for({ text, shadow }: Shadowed): RegExp {
    if (this.#shadows || text === shadow) return this.#quick;
    this.#exact ??= makeRegex(this.pattern, this.#settings, 'unicode');
    return this.#exact;
  }

  /** The first stretch at or after a place that is not empty; null when there is none. */
  from(text: Shadowed, start: number): Match | null {
    if (start === 0 && !this.#mayBeIn(text)) return null;
    const match = next(this.for(text), this.#sourceIn(text), start);
    return match === null ? null : stretch(match, text.text);
  }

  /** Every stretch from the left, never over one another; empty ones are left out, as nothing can be shown there. */
  all(text: Shadowed): readonly Match[] {
    return this.#mayBeIn(text) ? this.allUnasked(text) : [];
  }

  /** The same without asking first whether it can be there at all: who measures an expression has to see its worst. */
  allUnasked(text: Shadowed): readonly Match[] {
    const found: Match[] = [];
    const expression = this.for(text);
    const source = this.#sourceIn(text);
    for (let match = next(expression, source, 0); match !== null; ) {
      const one = stretch(match, text.text);
      found.push(one);
      match = next(expression, source, one.to);
    }
    return found;
  }

  /** True where it is found anywhere, if only at an empty place. */
  isIn(text: Shadowed): boolean {
    if (!this.#mayBeIn(text)) return false;
    const expression = this.for(text);
    expression.lastIndex = 0;
    return expression.test(this.#sourceIn(text));
  }

  #sourceIn({ text, shadow }: Shadowed): string {
    return this.#shadows ? shadow : text;
  }

  #mayBeIn(text: Shadowed): boolean {
    return this.#hasRequired(text) && (this.#tail === null || this.#tail.isIn(text));
  }

  #hasRequired({ text, lower }: Shadowed): boolean {
    if (this.#required === null) return true;
    const searched = this.#settings.ignoreCase ? lower : text;
    return this.#required.some((each) => searched.includes(each));
  }

  #tailIn(pattern: string): VoiceRegex | null {
    const tail = tailOf(pattern);
    if (tail === null) return null;
    const made = new VoiceRegex(tail, this.#settings, !this.#shadows);
    // Under other flags the same letters may not be the same.
    return made.#quick.flags === this.#quick.flags ? made : null;
  }

  /** Makes the quick expression ready to run at full speed. */
  warm(): void {
    this.#tail?.warm();
    // The first run makes the engine's short translation, the second its fast one.
    for (let round = 0; round < 2; round += 1) {
      this.#quick.lastIndex = 0;
      this.#quick.exec('a b');
    }
  }
}

/** The first match at or after a place that is not empty; null when there is none. */
function next(expression: RegExp, source: string, start: number): RegExpExecArray | null {
  for (let at = start; at <= source.length; ) {
    expression.lastIndex = at;
    const match = expression.exec(source);
    if (match === null || match[0] !== '') return match;
    // An empty match inside a character of two units is found at its beginning again.
    at = Math.max(at, match.index) + 1;
  }
  return null;
}

function stretch(match: RegExpExecArray, exact: string): Match {
  let from = match.index;
  let to = from + match[0].length;
  // The quick expression may part a character of two units, such as an emoji.
  if (isLow(exact, from) && from > 0) from -= 1;
  if (isLow(exact, to)) to += 1;
  return { from, to, words: exact.slice(from, to), groups: match.length > 1 ? match.slice(1) : noGroups };
}

/** What most expressions hold. */
const noGroups: Match['groups'] = [];

function isLow(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}

const known = new Map<string, RegExp>();
const MOST_KNOWN = 4000;

/** The same expression for the same pattern, wherever it stands: making one is dear. */
function makeRegex(pattern: string, settings: RegexSettings, words: 'ascii' | 'unicode'): RegExp {
  const key = `${settings.ignoreCase ? 'i' : ''}${settings.lines ? 'm' : ''}/${words}/${pattern}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const { source, flags, needsSets } = translate(pattern, words);
  const all = new Set([
    ...flags,
    'g',
    ...(settings.ignoreCase ? ['i'] : []),
    ...(settings.lines ? ['m'] : []),
  ]);
  // Without the flag a character of two units, such as an emoji, would be two characters inside `[…]`.
  if (needsSets || words === 'unicode' || /[\ud800-\udfff]/.test(pattern)) all.add('v');
  const made = compile(source, [...all].join(''));
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, made);
  return made;
}

function compile(source: string, flags: string): RegExp {
  try {
    return new RegExp(source, flags);
  } catch (error) {
    throw new PatternRefusal(error instanceof Error ? error.message : String(error));
  }
}
