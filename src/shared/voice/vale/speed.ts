import { compilePattern, type PatternRule, patternContext } from '../patterns/pattern-set.ts';
import { shadowed, type VoiceRegex } from '../patterns/regex.ts';

/** How long the texts are that patterns are tried on: a long post, and a long sentence for rules that see only those. */
const LONG = 3000;
const SENTENCE = 400;

/** A text that makes patterns go back and forth: something over and over, and an end that fits nothing. */
function filled(unit: string, length: number): string {
  return `${unit.repeat(Math.ceil(length / unit.length)).slice(0, length)}\u0001`;
}

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

/** Texts on which a pattern, if any, takes its worst time: of the usual things and of its own pieces. */
export function adversarialTexts(pattern: string, length: number): readonly string[] {
  const pieces = [
    ...new Set(pattern.replace(/\\[pP]\{[^}]*\}|\\./g, ' ').match(/[\p{L}\p{N}]{1,12}/gu) ?? []),
  ];
  const own = pieces.slice(0, 8).flatMap((piece) => [piece, `${piece} `]);
  return [...UNITS, ...own].map((unit) => filled(unit, length));
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
    regex.all(shadowed(text));
    return clock() - began;
  };
  const first = once();
  return first < 5 ? first : Math.min(first, once());
}
