import type { TextBlock } from './block.ts';
import { literalsOf } from './literals.ts';
import { type Match, type RegexSettings, VoiceRegex } from './regex.ts';
import type { LiteralFind } from './word-index.ts';

/** Something a rule looks for, found: where, and which of the rule's tokens it is. */
export type Find = { readonly from: number; readonly to: number; readonly order: number };

/** The tokens of a rule, parted into plain words for the index and one expression for all others. */
export type Tokens = {
  readonly literals: readonly { readonly order: number; readonly words: string }[];
  readonly regex: VoiceRegex | null;
  /** Which token each group of the expression is. */
  readonly orders: readonly number[];
};

/** How tokens are put together into one pattern. */
export type TokenSettings = RegexSettings & {
  /** True: whole words only. */
  readonly bounded: boolean;
  /** False: nobody asks which token was found, and the expression is quicker without a group for each. */
  readonly told: boolean;
  /** What stands before the tokens, as a pattern; with it nothing is a plain word. */
  readonly before?: string;
  readonly after?: string;
};

/** Parts tokens into words and patterns. Throws `PatternRefusal` for a pattern that cannot be run. */
export function tokensOf(tokens: readonly string[], settings: TokenSettings): Tokens {
  const { before = '', after = '' } = settings;
  const canIndex = settings.bounded && before === '' && after === '';
  const literals: { order: number; words: string }[] = [];
  const patterns: { order: number; pattern: string }[] = [];
  tokens.forEach((token, order) => {
    const words = canIndex ? literalsOf(token) : null;
    if (words === null) patterns.push({ order, pattern: token });
    else for (const each of words) literals.push({ order, words: each });
  });
  if (patterns.length === 0 && (tokens.length > 0 || before + after === '')) {
    return { literals, regex: null, orders: [] };
  }
  // A reference back counts groups: then no group may be added or taken away, and the token cannot be told.
  const keeps =
    !settings.told ||
    [before, after, ...patterns.map(({ pattern }) => pattern)].some((part) => /\\[1-9k]/.test(part));
  const inside = patterns.map(({ pattern }) => (keeps ? pattern : `(${withoutGroups(pattern)})`)).join('|');
  const around = (part: string): string => (keeps ? part : withoutGroups(part));
  const whole = around(before) + (inside === '' ? '' : wordsOnly(inside, settings.bounded)) + around(after);
  const orders = keeps ? [] : patterns.map(({ order }) => order);
  return { literals, regex: new VoiceRegex(whole, settings), orders };
}

/** Vale's templates: tokens as whole words, or wherever they stand. */
function wordsOnly(pattern: string, bounded: boolean): string {
  return bounded ? `\\b(?:${pattern})\\b` : `(?:${pattern})`;
}

/** A pattern whose groups are only for order, so that the groups around tokens can be counted. */
export function withoutGroups(pattern: string): string {
  const groups = /\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]|\((?:\?P?<\w+>|\?'\w+'|(?!\?))/g;
  return pattern.replace(groups, (part) => (part.startsWith('(') ? '(?:' : part));
}

/** What most rules find in most blocks. */
const nothing: readonly Find[] = [];

/** Everything a rule's tokens are found at, from the left and never over one another. */
export function findTokens(
  tokens: Tokens,
  block: TextBlock,
  literals: readonly LiteralFind[],
): readonly Find[] {
  let pattern = nextPattern(tokens, block, 0);
  if (pattern === null && literals.length === 0) return nothing;
  const found: Find[] = [];
  let at = 0;
  let next = 0;
  for (;;) {
    while (next < literals.length && (literals[next]?.from ?? 0) < at) next += 1;
    if (pattern !== null && pattern.from < at) pattern = nextPattern(tokens, block, at);
    const literal = bestLiteral(literals, next);
    const best = better(literal, pattern);
    if (best === null) return found;
    found.push(best);
    at = best.to;
  }
}

function nextPattern({ regex, orders }: Tokens, block: TextBlock, from: number): Find | null {
  const match = regex?.from(block, from) ?? null;
  return match === null ? null : { from: match.from, to: match.to, order: orderOf(match, orders) };
}

function orderOf({ groups }: Match, orders: readonly number[]): number {
  const group = orders.findIndex((_, index) => groups[index] !== undefined);
  return orders[group] ?? 0;
}

/** Of the words found at one place, those that come first in the rule. */
function bestLiteral(literals: readonly LiteralFind[], next: number): Find | null {
  let best = literals[next];
  if (best === undefined) return null;
  for (let index = next + 1; literals[index]?.from === best.from; index += 1) {
    const other = literals[index];
    if (other !== undefined && other.order < best.order) best = other;
  }
  return best;
}

function better(literal: Find | null, pattern: Find | null): Find | null {
  if (literal === null || pattern === null) return literal ?? pattern;
  if (literal.from !== pattern.from) return literal.from < pattern.from ? literal : pattern;
  return literal.order < pattern.order ? literal : pattern;
}
