import { PatternRefusal } from './refusal.ts';
import { translate } from './translate.ts';

/**
 * What a text holds, as far as patterns care: `plain` = no letters beyond ASCII, nothing outside the basic plane;
 * `astral` = no letters beyond ASCII, but for instance emoji; `letters` = letters of any script.
 */
export type TextKind = 'plain' | 'astral' | 'letters';

/** What a text holds. The exact variants of patterns cost ten times the plain ones, and few texts need them. */
export function textKindOf(text: string): TextKind {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
  if (!/[^\x00-\x7f]/.test(text)) return 'plain';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is left out
  if (/[[\p{L}\p{Mn}\p{Nd}\p{Pc}\u200c\u200d]--[\x00-\x7f]]/v.test(text)) return 'letters';
  return /[\ud800-\udfff]/.test(text) ? 'astral' : 'plain';
}

export type RegexSettings = {
  readonly ignoreCase: boolean;
  /** `^` and `$` are the ends of lines. */
  readonly lines: boolean;
};

/** A pattern of Vale's dialect, made into a regular expression once per kind of text, when it is first needed. */
export class VoiceRegex {
  readonly pattern: string;
  readonly #settings: RegexSettings;
  readonly #made = new Map<TextKind, RegExp>();

  /** Throws `PatternRefusal` where JavaScript cannot run it. */
  constructor(pattern: string, settings: RegexSettings) {
    this.pattern = pattern;
    this.#settings = settings;
    this.for('plain');
  }

  /** The expression for a text of a kind; global, so set `lastIndex` before `exec`. */
  for(kind: TextKind): RegExp {
    const made = this.#made.get(kind) ?? makeRegex(this.pattern, this.#settings, kind);
    this.#made.set(kind, made);
    return made;
  }
}

const known = new Map<string, RegExp>();
const MOST_KNOWN = 4000;

function makeRegex(pattern: string, { ignoreCase, lines }: RegexSettings, kind: TextKind): RegExp {
  const key = `${ignoreCase ? 'i' : ''}${lines ? 'm' : ''}/${kind}/${pattern}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const { source, flags, needsSets } = translate(pattern, kind === 'letters' ? 'unicode' : 'ascii');
  const all = new Set([...flags, 'g', ...(ignoreCase ? ['i'] : []), ...(lines ? ['m'] : [])]);
  if (needsSets || kind !== 'plain') all.add('v');
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

/** The first match at or after a place; null when there is none. */
export function matchFrom(
  regex: VoiceRegex,
  text: string,
  kind: TextKind,
  from: number,
): RegExpExecArray | null {
  const expression = regex.for(kind);
  expression.lastIndex = from;
  return expression.exec(text);
}

/** Every match from the left, never over one another, as Vale finds them; empty matches are left out. */
export function allMatches(regex: VoiceRegex, text: string, kind: TextKind): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (let at = 0; at <= text.length; ) {
    const match = matchFrom(regex, text, kind, at);
    if (match === null) break;
    if (match[0] !== '') found.push(match);
    // An empty match in the middle of a character outside the basic plane is found at its beginning again.
    at = match[0] === '' ? Math.max(at, match.index) + 1 : match.index + match[0].length;
  }
  return found;
}

/** True where the pattern is found anywhere in the text. */
export function matches(regex: VoiceRegex, text: string): boolean {
  const expression = regex.for(textKindOf(text));
  expression.lastIndex = 0;
  return expression.test(text);
}
