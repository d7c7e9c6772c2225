import { compilePattern, isPatternRule, type PatternRule, patternContext } from './patterns/pattern-set.ts';
import { PatternRefusal } from './patterns/refusal.ts';
import type { Rule } from './rule.ts';

/**
 * Whether a rule runs patterns that somebody has written, which may have no end on some text: then it is run only where
 * it can be ended. Plain words, which most rules are, are looked up and always come to an end.
 */
export function mayExplode(rule: Rule): rule is PatternRule {
  if (!isPatternRule(rule)) return false;
  try {
    const { kind } = compilePattern(rule, patternContext([]));
    if (rule.body.kind === 'capitalization' && !isPlainCase(rule.body)) return true;
    const exceptions = 'exceptions' in rule.body ? rule.body.exceptions : [];
    return kind.regexes.length > 0 || exceptions.some((each) => /[^\p{L}\p{N} '-]/u.test(each));
  } catch (error) {
    // It cannot be run at all, and is refused with its reason where it is tried.
    if (error instanceof PatternRefusal) return false;
    throw error;
  }
}

/** One of the cases that are our own, and nothing of a pattern before it. */
function isPlainCase({ match, prefix }: Extract<PatternRule['body'], { kind: 'capitalization' }>): boolean {
  return /^\$(?:title|sentence|lower|upper)$/u.test(match) && prefix === '';
}
