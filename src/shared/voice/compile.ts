import type { Network } from '../channels/networks.ts';
import { t } from '../messages/index.ts';
import { catalogueRule } from './catalogue/index.ts';
import { type CatalogueRule, type Settings, type StretchFinder, settingsOf } from './catalogue/rule.ts';
import type { PatternServices } from './patterns/check.ts';
import {
  type CompiledPattern,
  compilePattern,
  isPatternRule,
  noServices,
  type OnRun,
  type PatternContext,
  type PatternRule,
  PatternSet,
  patternContext,
} from './patterns/pattern-set.ts';
import type { Phrases } from './patterns/phrases.ts';
import { PatternRefusal } from './patterns/refusal.ts';
import { isInScope } from './patterns/scope.ts';
import type { PatternBody, Rule, RuleSet } from './rule.ts';

/** A rule that cannot be run, and why, in words that end a sentence. It is set aside; the others run. */
export type RefusedRule = { readonly ruleId: string; readonly why: string };

/** A rule of our catalogue that looks at sentences. */
export type SentenceRule = { readonly rule: Rule; readonly find: StretchFinder };
/** A rule of our catalogue that looks at the post as a whole. */
export type PostRule = { readonly rule: Rule; readonly entry: CatalogueRule; readonly settings: Settings };

/** The rules of the same networks, by how they look at a text. */
export type RuleGroup = {
  /** Empty: all, and the base text. */
  readonly networks: readonly Network[];
  /** Rules of words that need no more than a paragraph or a sentence: what they find there can be kept. */
  readonly near: PatternSet;
  /** Rules of words that look at the text as a whole. */
  readonly wide: PatternSet;
  /** The scopes that those ask for; empty where there are none. */
  readonly wideScopes: readonly string[];
  readonly sentences: readonly SentenceRule[];
  readonly posts: readonly PostRule[];
};

/** Rules, ready to run. */
export type CompiledRules = {
  readonly groups: readonly RuleGroup[];
  readonly refused: readonly RefusedRule[];
  /** What the brand accepts as it stands; null where that is nothing. */
  readonly accepted: Phrases | null;
  /** The entry of the catalogue that a rule runs, by the rule's id. */
  readonly entries: ReadonlyMap<string, CatalogueRule>;
  /** Most findings of a rule in one post, by the rule's id; rules without a limit are not in it. */
  readonly limits: ReadonlyMap<string, number>;
};

/** Kinds that look no further than the stretch they are given, and remember nothing of another. */
const nearKinds: readonly PatternBody['kind'][] = [
  'existence',
  'substitution',
  'sequence',
  'spelling',
  'repetition',
  'capitalization',
];

/**
 * Makes a rule set ready to run. Never throws for a rule: one that cannot be run is named in `refused`.
 * @param onRun told of each rule of words before it runs
 */
export function compile(
  ruleSet: RuleSet,
  services: PatternServices = noServices,
  onRun?: OnRun,
): CompiledRules {
  const refused: RefusedRule[] = [];
  const accepted = usable(ruleSet.accepted, refused);
  const context = patternContext(accepted, services);
  const rules = [...ruleSet.rules, ...rejectedRule(ruleSet.rejected)];
  const entries = new Map<string, CatalogueRule>();
  const byNetworks = new Map<string, Rule[]>();
  for (const rule of rules) {
    const key = [...rule.networks].sort().join(' ');
    const known = byNetworks.get(key);
    if (known === undefined) byNetworks.set(key, [rule]);
    else known.push(rule);
  }
  const groups = [...byNetworks].map(([, some]) => groupOf(some, { context, refused, entries, onRun }));
  const limits = new Map(rules.filter(({ limit }) => limit > 0).map(({ id, limit }) => [id, limit]));
  return { groups, refused, accepted: context.accepted, entries, limits };
}

/** Accepted phrases that can be run; one that cannot would otherwise take all with it. */
function usable(accepted: readonly string[], refused: RefusedRule[]): readonly string[] {
  try {
    patternContext(accepted);
    return accepted;
  } catch {
    return accepted.filter((phrase) => {
      const why = refusalOf(() => patternContext([phrase]));
      if (why !== null) refused.push({ ruleId: `accepted.${phrase}`, why });
      return why === null;
    });
  }
}

function refusalOf(make: () => unknown): string | null {
  try {
    make();
    return null;
  } catch (error) {
    if (error instanceof PatternRefusal) return error.message;
    throw error;
  }
}

/** The rule that words make which are never right; none where there are none. */
export function rejectedRule(rejected: readonly string[]): readonly Rule[] {
  if (rejected.length === 0) return [];
  const body = {
    ignoreCase: true,
    nonword: false,
    raw: [],
    append: false,
    exceptions: [],
    vocabulary: false,
  };
  return [
    {
      id: 'term.rejected',
      guidelineId: null,
      severity: 'warn',
      waivable: true,
      message: t('voice.find.avoid', { words: '%s' }),
      link: '',
      scope: 'text',
      limit: 0,
      action: null,
      networks: [],
      body: { kind: 'existence', tokens: rejected, ...body },
    },
  ];
}

const wideScopes = [
  'text.txt',
  'text.alt.txt',
  'paragraph.txt',
  'sentence.txt',
  'heading.txt',
  'summary.txt',
  'raw.txt',
];

type Making = {
  readonly context: PatternContext;
  readonly refused: RefusedRule[];
  readonly entries: Map<string, CatalogueRule>;
  readonly onRun: OnRun | undefined;
};

function groupOf(rules: readonly Rule[], making: Making): RuleGroup {
  const near: CompiledPattern[] = [];
  const wide: CompiledPattern[] = [];
  const sentences: SentenceRule[] = [];
  const posts: PostRule[] = [];
  const addPattern = (rule: PatternRule): void => {
    // The limit counts over the whole text, so it is applied when all has been found.
    const said = { ...rule, limit: 0, message: rule.message === '' ? ownMessage(rule.body) : rule.message };
    let made: CompiledPattern | null = null;
    const why = refusalOf(() => {
      made = compilePattern(said, making.context);
    });
    if (why !== null) making.refused.push({ ruleId: rule.id, why });
    if (made !== null) (isNear(rule) ? near : wide).push(made);
  };
  for (const rule of rules) {
    if (isPatternRule(rule)) addPattern(rule);
    else addCatalogue(rule, making, { addPattern, sentences, posts });
  }
  return {
    networks: rules[0]?.networks ?? [],
    near: new PatternSet(near, making.onRun),
    wide: new PatternSet(wide, making.onRun),
    wideScopes: wideScopes.filter((scope) => wide.some((one) => isInScope(one.scope, scope.split('.')))),
    sentences,
    posts,
  };
}

function isNear({ body, scope }: PatternRule): boolean {
  if (/summary/u.test(scope)) return false;
  // What is counted in a sentence or a heading is counted in each by itself.
  return (
    nearKinds.includes(body.kind) ||
    (body.kind === 'occurrence' && /^(?:sentence|heading|paragraph)$/u.test(scope))
  );
}

type Into = {
  readonly addPattern: (rule: PatternRule) => void;
  readonly sentences: SentenceRule[];
  readonly posts: PostRule[];
};

function addCatalogue(
  rule: Rule,
  { refused, entries }: Making,
  { addPattern, sentences, posts }: Into,
): void {
  if (rule.body.kind !== 'catalogue') return;
  const entry = catalogueRule(rule.body.check);
  if (entry === null) {
    refused.push({ ruleId: rule.id, why: t('voice.refusal.unknownCheck', { check: rule.body.check }) });
    return;
  }
  entries.set(rule.id, entry);
  const settings = settingsOf(entry, rule.body.options);
  const { check } = entry;
  if (check.of === 'words') {
    const message = rule.message === '' ? check.message() : rule.message;
    const body = check.body(settings);
    // A list that the brand has left empty has nothing to find.
    if (!isEmpty(body)) addPattern({ ...rule, message, body });
  } else if (check.of === 'sentence') sentences.push({ rule, find: check.finder(settings) });
  else posts.push({ rule, entry, settings });
}

function isEmpty(body: PatternBody): boolean {
  if (body.kind === 'existence') return body.tokens.length === 0 && body.raw.length === 0;
  return body.kind === 'substitution' && body.swap.length === 0;
}

/** What a rule of words says that brings no sentence of its own. */
export function ownMessage(body: PatternBody): string {
  switch (body.kind) {
    case 'existence':
      return t('voice.find.avoid', { words: '%s' });
    case 'substitution':
      return t('voice.find.instead', { wanted: '%s', words: '%s' });
    case 'occurrence':
      return body.max === null
        ? t('voice.find.tooFew', { most: body.min })
        : t('voice.find.tooMany', { most: body.max });
    case 'repetition':
      return t('voice.find.repeated', { words: '%s' });
    case 'spelling':
      return t('voice.find.spelling', { words: '%s' });
    default:
      return t('voice.find.other', { words: '%s' });
  }
}
