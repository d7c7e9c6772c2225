import type { PatternRule } from '../patterns/pattern-set.ts';
import type { PatternBody } from '../rule.ts';

/** Vale's own style, `Vale`: repetition, spelling, and what vocabularies accept and reject. */
export function builtinRules(
  accepted: readonly string[],
  rejected: readonly string[],
): readonly PatternRule[] {
  const rules = [
    own('Repetition', "'%s' is repeated!", {
      kind: 'repetition',
      tokens: ['[^\\s]+'],
      max: 0,
      alpha: true,
      ignoreCase: false,
      exceptions: [],
      vocabulary: true,
    }),
    own('Spelling', "Did you really mean '%s'?", {
      kind: 'spelling',
      dictionaries: [],
      append: true,
      ignore: [],
      filters: [],
      exceptions: [],
      threshold: 0,
      custom: false,
    }),
  ];
  return [...rules, ...termsOf(accepted), ...avoidOf(rejected)];
}

function own(name: string, message: string, body: PatternBody): PatternRule {
  return {
    id: `Vale.${name}`,
    guidelineId: null,
    severity: 'info',
    waivable: true,
    message,
    link: '',
    scope: 'text',
    limit: 0,
    action: name === 'Repetition' ? { name: 'edit', params: ['truncate', ' '] } : null,
    networks: [],
    body,
  };
}

/** Accepted words are wanted as they are written there; those that are patterns only except. */
function termsOf(accepted: readonly string[]): readonly PatternRule[] {
  const words = accepted.filter((word) => /^[\p{L}\p{N} -]+$/u.test(word));
  if (words.length === 0) return [];
  const swap = words.map((word): [string, string] => [word.toLowerCase(), word]);
  const body = {
    kind: 'substitution',
    swap,
    ignoreCase: true,
    nonword: false,
    capitalize: false,
    exceptions: [],
  } as const;
  return [own('Terms', "Use '%s' instead of '%s'.", { ...body, vocabulary: false })];
}

function avoidOf(rejected: readonly string[]): readonly PatternRule[] {
  if (rejected.length === 0) return [];
  const body = {
    kind: 'existence',
    tokens: rejected,
    raw: [],
    append: false,
    ignoreCase: false,
    nonword: false,
  } as const;
  return [own('Avoid', "Avoid using '%s'.", { ...body, exceptions: [], vocabulary: false })];
}
