import type { GuidelineContent } from '#shared/voice/guideline.ts';
import type { PatternBody } from '#shared/voice/rule.ts';

/** A rule that is written beside what its section says. */
export type OwnRule = GuidelineContent['rules'][number];

/** Kinds of rules that can be written in the form; others come with styles and are shown as they are. */
export const ruleKinds = [
  'existence',
  'substitution',
  'occurrence',
  'repetition',
  'consistency',
  'conditional',
  'capitalization',
] as const;
export type RuleKind = (typeof ruleKinds)[number];

/** A body that the form can write. */
export type BodyOf<Kind extends RuleKind> = Extract<PatternBody, { readonly kind: Kind }>;

/** What a rule looks at: the whole text, a paragraph, a sentence, or a short first line that stands alone. */
export const ruleScopes = ['text', 'paragraph', 'sentence', 'heading'] as const;

const exceptions = { exceptions: [], vocabulary: false } as const;

/** A rule of a kind that finds nothing yet. */
export function blankBody(kind: RuleKind): BodyOf<RuleKind> {
  switch (kind) {
    case 'existence':
      return { kind, tokens: [], raw: [], append: false, ignoreCase: true, nonword: false, ...exceptions };
    case 'substitution':
      return { kind, swap: [], ignoreCase: true, nonword: false, capitalize: false, ...exceptions };
    case 'occurrence':
      return { kind, token: '', min: 0, max: 1, ignoreCase: true };
    case 'repetition':
      return { kind, tokens: [], max: 0, alpha: true, ignoreCase: true, ...exceptions };
    case 'consistency':
      return { kind, either: [], ignoreCase: true, nonword: false };
    case 'conditional':
      return { kind, first: '', second: '', ignoreCase: false, ...exceptions };
    case 'capitalization':
      return {
        kind,
        match: '$sentence',
        style: 'AP',
        indicators: [],
        threshold: 0.8,
        prefix: '',
        ...exceptions,
      };
  }
}

/** A rule that finds nothing yet, under a name that no other rule of its guideline has. */
export function freshRule({ rules, severity, waivable }: GuidelineContent): OwnRule {
  const taken = new Set(rules.map(({ id }) => id));
  let number = rules.length + 1;
  while (taken.has(`rule-${number}`)) number += 1;
  return {
    id: `rule-${number}`,
    severity,
    waivable,
    message: '',
    link: '',
    scope: 'text',
    limit: 0,
    action: null,
    networks: [],
    body: blankBody('existence'),
  };
}

/** The rule without lines that were added and never filled in; nothing where nothing is left of it. */
export function tidiedRule(rule: OwnRule): readonly OwnRule[] {
  const body = tidiedBody(rule.body);
  return body === null ? [] : [{ ...rule, body }];
}

function tidiedBody(body: OwnRule['body']): OwnRule['body'] | null {
  switch (body.kind) {
    case 'existence':
      return body.tokens.length + body.raw.length === 0 ? null : body;
    case 'substitution': {
      const swap = body.swap.filter(([found]) => found.trim() !== '');
      return swap.length === 0 ? null : { ...body, swap };
    }
    case 'occurrence':
      return body.token.trim() === '' ? null : body;
    case 'repetition':
      return body.tokens.length === 0 ? null : body;
    case 'consistency': {
      const either = body.either.filter(([one, other]) => one.trim() !== '' && other.trim() !== '');
      return either.length === 0 ? null : { ...body, either };
    }
    case 'conditional':
      return body.first.trim() === '' || body.second.trim() === '' ? null : body;
    default:
      return body;
  }
}

/** A name as rules have them: letters, digits and dashes, none at its beginning. */
export function ruleName(typed: string): string {
  return typed
    .replace(/[^\w.-]+/gu, '-')
    .replace(/^[^A-Za-z0-9]+/u, '')
    .slice(0, 60);
}
