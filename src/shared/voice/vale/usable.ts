import { compilePattern, noServices, type PatternRule, patternContext } from '../patterns/pattern-set.ts';
import { PatternRefusal } from '../patterns/refusal.ts';
import { shadowed, VoiceRegex } from '../patterns/regex.ts';
import type { PatternBody } from '../rule.ts';

const ANY_SCRIPT = shadowed('é');

/** What of a body can be run here. */
export type Usable =
  | { readonly ok: true; readonly body: PatternBody; readonly left: readonly string[] }
  | { readonly ok: false; readonly why: string };

/** Leaves out the patterns of a body that cannot be run, and says which; refuses it when it is nothing without them. */
export function sortPatterns(body: PatternBody): Usable {
  const left: string[] = [];
  const fits = (pattern: string): boolean => {
    const why = problemOf(pattern);
    if (why !== null) left.push(`the pattern “${shortened(pattern)}” was left out: ${why}`);
    return why === null;
  };
  const sorted = withOnly(body, fits);
  if (left.length > 0 && isEmpty(sorted)) return { ok: false, why: left.join('; ') };
  return { ok: true, body: sorted, left };
}

function shortened(pattern: string): string {
  return pattern.length > 60 ? `${pattern.slice(0, 60)}…` : pattern;
}

function problemOf(pattern: string): string | null {
  // Nine in ten patterns are words, and nothing can be wrong with those.
  if (/^[\p{L}\p{N} '-]+$/u.test(pattern)) return null;
  return problemIn(() => {
    const regex = new VoiceRegex(pattern, { ignoreCase: false, lines: true });
    regex.for(ANY_SCRIPT);
  });
}

function problemIn(attempt: () => void): string | null {
  try {
    attempt();
    return null;
  } catch (error) {
    if (error instanceof PatternRefusal) return error.message;
    throw error;
  }
}

function withOnly(body: PatternBody, fits: (pattern: string) => boolean): PatternBody {
  const exceptions = 'exceptions' in body ? { exceptions: body.exceptions.filter(fits) } : {};
  if (body.kind === 'existence') return { ...body, ...exceptions, tokens: body.tokens.filter(fits) };
  if (body.kind === 'substitution')
    return { ...body, ...exceptions, swap: body.swap.filter(([key]) => fits(key)) };
  if (body.kind === 'consistency') {
    return { ...body, either: body.either.filter(([one, other]) => fits(one) && fits(other)) };
  }
  if (body.kind === 'spelling') return { ...body, ...exceptions, filters: body.filters.filter(fits) };
  return { ...body, ...exceptions } as PatternBody;
}

function isEmpty(body: PatternBody): boolean {
  if (body.kind === 'existence') return body.tokens.length === 0 && body.raw.length === 0;
  if (body.kind === 'substitution') return body.swap.length === 0;
  return body.kind === 'consistency' && body.either.length === 0;
}

/** What is wrong with a rule put together, such as a formula or a scope that make no sense; null when nothing is. */
export function problemOfRule(rule: PatternRule): string | null {
  return problemIn(() => {
    const { kind } = compilePattern(rule, patternContext([], noServices));
    for (const regex of kind.regexes) regex.for(ANY_SCRIPT);
  });
}
