import type { PatternBody } from '../rule.ts';
import type { TextBlock } from './block.ts';
import type { Hit, KindCheck, KindContext } from './check.ts';
import { exceptionsOf, isExcepted } from './exceptions.ts';
import { type Find, findTokens, tokensOf } from './find.ts';
import { fillMessage, listed, withoutFirstQuotes } from './message.ts';
import { shadowed, VoiceRegex } from './regex.ts';
import type { LiteralFind } from './word-index.ts';

type Body = Extract<PatternBody, { kind: 'substitution' }>;
type Swap = { readonly pattern: string; readonly wanted: string };

/** Words in whose place others are wanted. */
export function substitutionCheck(body: Body, context: KindContext): KindCheck {
  const swaps = body.swap
    .map(([pattern, wanted]): Swap => ({ pattern, wanted }))
    // The longer first, so that “kill off” is found before “kill”.
    .sort((one, other) => other.pattern.length - one.pattern.length);
  const tokens = tokensOf(
    swaps.map(({ pattern }) => pattern),
    { ignoreCase: body.ignoreCase, lines: true, bounded: !body.nonword, told: true },
  );
  const exceptions = exceptionsOf(body.exceptions, body.vocabulary && !body.nonword, context);
  const check = (block: TextBlock, words: readonly LiteralFind[]): readonly Hit[] => {
    const hits: Hit[] = [];
    for (const find of findTokens(tokens, block, words)) {
      const swap = swaps[find.order];
      if (swap === undefined || isExcepted(exceptions, block, find.from, find.to)) continue;
      hits.push(...hitOf(block, find, swap, body, context));
    }
    return hits;
  };
  return {
    check,
    literals: tokens.literals,
    ignoreCase: body.ignoreCase,
    regexes: tokens.regex === null ? [] : [tokens.regex],
    ofSummary: false,
  };
}

function hitOf(block: TextBlock, find: Find, swap: Swap, body: Body, { rule }: KindContext): readonly Hit[] {
  const found = block.text.slice(find.from, find.to);
  const wanted = withGroups(swap, found, body.ignoreCase);
  if (isAcceptable(wanted, found.trim())) return [];
  const own = rule.action?.name === 'replace' ? (rule.action.params ?? []) : [];
  const options = own.length > 0 ? own : wanted.split('|').map((option) => cased(option, found, body));
  if (options.every((option) => option === found)) return [];
  const several = options.length > 1;
  const template = several ? withoutFirstQuotes(rule.message) : rule.message;
  const words = several && template !== rule.message ? listed(options) : options.join(' or ');
  return [
    {
      place: { from: find.from, to: find.to },
      message: fillMessage(template, [words, found.trim()]),
      fixes: rule.action?.name === 'remove' ? [''] : fixesAmong(options, found),
    },
  ];
}

/** A wanted form may be a pattern of all that is right; what fits it already is left alone. */
function isAcceptable(wanted: string, found: string): boolean {
  if (/^[\p{L}\p{N} -]*$/u.test(wanted)) return wanted === found;
  if (wanted.split('|').includes(found)) return true;
  if (!/[\\^$.*+?()[\]{}|]/.test(wanted)) return false;
  return patternFits(wanted, found);
}

function patternFits(wanted: string, found: string): boolean {
  try {
    return new VoiceRegex(`^(?:${wanted})$`, { ignoreCase: false, lines: false }).isIn(shadowed(found));
  } catch {
    // Words that are no pattern, such as “C++ (any)”, can only be equal, and they are not.
    return false;
  }
}

/** Only words can be put in the place of others, not a pattern of them. */
function fixesAmong(options: readonly string[], found: string): readonly string[] {
  return options.filter((option) => option !== found && !/[\\[\]{}*+^$]|\(\?|\)\?/.test(option));
}

/** `$1` in what is wanted stands for a group of what was found. */
function withGroups({ pattern, wanted }: Swap, found: string, ignoreCase: boolean): string {
  if (!/\$\d/.test(wanted)) return wanted;
  const expression = new VoiceRegex(pattern, { ignoreCase, lines: true }, true).for(shadowed(found));
  expression.lastIndex = 0;
  return found.replace(expression, wanted);
}

/** “It is” becomes “It's”, though the rule says “it's”; words with capitals of their own stay as they are. */
function cased(option: string, found: string, { capitalize, ignoreCase }: Body): string {
  const begins = /^\p{Lu}(?:\p{Ll}|$|[^\p{L}])/u.test(found);
  if (!begins || !(capitalize || ignoreCase) || option !== option.toLowerCase()) return option;
  return option.slice(0, 1).toUpperCase() + option.slice(1);
}
