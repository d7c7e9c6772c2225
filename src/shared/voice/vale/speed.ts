import { compilePattern, type PatternRule, patternContext } from '../patterns/pattern-set.ts';
import { shadowed, type VoiceRegex } from '../patterns/regex.ts';

/** How long the texts are that patterns are tried on: a long post, and a long sentence for rules that see only those. */
const LONG = 3000;
const SENTENCE = 400;

/** A text that makes patterns go back and forth: something over and over, and an end that fits nothing. */
function filled(unit: string, length: number): string {
  return `${unit.repeat(Math.ceil(length / unit.length)).slice(0, length)}\u0001`;
}

/** So much of a pattern's own words stands at the end of such a text. */
const NEEDED = 200;
/** So many of the signs in a pattern are tried before such a text. */
const SIGNS = 3;

const UNITS = [
  'a',
  'A',
  '1',
  ' ',
  '\n',
  '-',
  '.',
  ',',
  '"',
  '(',
  '_',
  'a ',
  'A ',
  'a, ',
  '1 ',
  'a-',
  'Aa',
  'a1',
  "a'",
  'é',
  'a. ',
  'ab, c and ',
];

/**
 * Texts on which a pattern, if any, takes its worst time: of the usual things and of its own pieces. Each ends with what
 * the pattern needs to be run at all, and each stands there once more behind each of its first signs.
 */
export function adversarialTexts(pattern: string, length: number): readonly string[] {
  const plain = pattern.replace(/\\[pP]\{[^}]*\}|\\./g, ' ');
  const pieces = [...new Set(plain.match(/[\p{L}\p{N}]{1,12}/gu) ?? [])];
  const own = pieces.slice(0, 8).flatMap((piece) => [piece, `${piece} `]);
  const needed = ` ${plain.replace(/[$()*+.?[\]^{|}]+/g, ' ').slice(0, NEEDED)}`;
  const signs = [...new Set(plain.match(/[^\p{L}\p{N}\s$()*+.?[\]^{|}]/gu) ?? [])].slice(0, SIGNS);
  const texts = [...UNITS, ...own].map((unit) => filled(unit, length) + needed);
  return [...texts, ...signs.flatMap((sign) => texts.map((text) => sign + text))];
}

/**
 * How long a rule's expressions take on the worst of such texts, in milliseconds. May not come back within a
 * lifetime: call it where it can be ended.
 * @param clock milliseconds since whenever
 */
export function worstTime(rule: PatternRule, clock: () => number): number {
  const { kind, scope } = compilePattern(rule, patternContext([]));
  const sentences = scope.every((parts) => parts.some(({ sections }) => sections[0] === 'sentence'));
  const length = sentences ? SENTENCE : LONG;
  return Math.max(0, ...kind.regexes.map((regex) => worstOf(regex, length, clock)));
}

function worstOf(regex: VoiceRegex, length: number, clock: () => number): number {
  regex.warm();
  const times = adversarialTexts(regex.pattern, length).map((text) => timeOf(regex, text, clock));
  return Math.max(...times);
}

/** The better of two tries: the machine may have been busy with something else. */
function timeOf(regex: VoiceRegex, text: string, clock: () => number): number {
  const once = (): number => {
    const began = clock();
    regex.allUnasked(shadowed(text));
    return clock() - began;
  };
  const first = once();
  return first < 5 ? first : Math.min(first, once());
}
