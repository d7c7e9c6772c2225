import { PatternRefusal } from './refusal.ts';

// Word characters of .NET's dialect: https://learn.microsoft.com/dotnet/standard/base-types/character-classes-in-regular-expressions
const WORD = '\\p{L}\\p{Mn}\\p{Nd}\\p{Pc}';
const BOUNDED = `[${WORD}\\u200c\\u200d]`;

const NAMED: Readonly<Record<string, string>> = {
  w: `[${WORD}]`,
  W: `[^${WORD}]`,
  d: '[\\p{Nd}]',
  D: '[^\\p{Nd}]',
  b: `(?:(?<=${BOUNDED})(?!${BOUNDED})|(?<!${BOUNDED})(?=${BOUNDED}))`,
  B: `(?:(?<=${BOUNDED})(?=${BOUNDED})|(?<!${BOUNDED})(?!${BOUNDED}))`,
};

/** What `\w`, `\d`, `\b` and their opposites are when every script counts. */
export function namedSet(letter: string): string {
  return NAMED[letter] ?? '';
}

/** True for a set whose members can be listed inside another set. */
export function isNonNegatedSet(letter: string): boolean {
  return letter === 'w' || letter === 'd';
}

const POSIX: Readonly<Record<string, string>> = {
  alnum: '0-9A-Za-z',
  alpha: 'A-Za-z',
  ascii: '\\x00-\\x7F',
  blank: '\\t ',
  cntrl: '\\x00-\\x1F\\x7F',
  digit: '0-9',
  graph: '\\x21-\\x7E',
  lower: 'a-z',
  print: '\\x20-\\x7E',
  punct: '\\x21-\\x2F\\x3A-\\x40\\x5B-\\x60\\x7B-\\x7E',
  space: '\\t\\n\\v\\f\\r ',
  upper: 'A-Z',
  word: '0-9A-Za-z_',
  xdigit: '0-9A-Fa-f',
};

/** The members of `[:name:]`; negated, as a set of its own. */
export function posixSets(name: string, negated: boolean): string {
  const members = POSIX[name];
  if (members === undefined) throw new PatternRefusal(`“[:${name}:]” is not supported`);
  return negated ? `[^${members}]` : members;
}

const CATEGORY =
  /^(?:L|Lu|Ll|Lt|Lm|Lo|M|Mn|Mc|Me|N|Nd|Nl|No|P|Pc|Pd|Ps|Pe|Pi|Pf|Po|S|Sm|Sc|Sk|So|Z|Zs|Zl|Zp|C|Cc|Cf|Cs|Co|Cn)$/;

/** `\p{…}`, `\p{^…}` and `\pL` as JavaScript writes them. */
export function propertyOf(match: RegExpExecArray): string {
  const name = match[3] ?? match[4] ?? '';
  const negated = (match[1] === 'P') !== (match[2] === '^');
  const script = name.replace(/^Is/, '');
  if (!/^\w+$/.test(name)) throw new PatternRefusal(`“${match[0]}” is not supported`);
  return `\\${negated ? 'P' : 'p'}{${CATEGORY.test(name) ? name : `Script=${script}`}}`;
}

/** A character as it stands for itself inside `[…]`, under every flag. */
export function escapeInClass(character: string): string {
  return /[\^$\\.*+?()[\]{}|/&!#%,:;<=>@`~-]/.test(character) ? `\\${character}` : character;
}
