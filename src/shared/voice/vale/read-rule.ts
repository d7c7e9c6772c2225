import type { PatternRule } from '../patterns/pattern-set.ts';
import { type Rule, ruleActionSchema, ruleSchema } from '../rule.ts';
import { Fields, isList, RuleRefusal } from './fields.ts';
import { problemOfRule, sortPatterns } from './usable.ts';
import { readYaml, YamlRefusal, type YamlValue } from './yaml-values.ts';

/** Vale's levels. */
export const valeLevels = ['suggestion', 'warning', 'error'] as const;
export type ValeLevel = (typeof valeLevels)[number];

/** A rule of a style as it came in. */
export type ReadRule =
  | {
      readonly ok: true;
      /** Weighs `info`, whatever its level: what it becomes is decided by a person who has seen what it finds. */
      readonly rule: PatternRule;
      readonly level: ValeLevel;
      /** What it lost on the way, in words that end a sentence. */
      readonly degraded: readonly string[];
    }
  | { readonly ok: false; readonly why: string };

/** What a rule's file may lean on: lists of words and templates of its package. */
export type RuleSurroundings = {
  /** Words of a file that a spelling rule ignores; null where there is no such file. */
  readonly wordList: (name: string) => readonly string[] | null;
  /** True where a Hunspell dictionary of that name ships or came along. */
  readonly hasDictionary: (name: string) => boolean;
  readonly hasTagger: boolean;
  /** How words are bounded, with `%s` for them; null: as Vale does. */
  readonly wordTemplate: string | null;
};

/** Surroundings of a rule that stands alone. */
export const alone: RuleSurroundings = {
  wordList: () => null,
  hasDictionary: (name) => name === 'en_US',
  hasTagger: false,
  wordTemplate: null,
};

/**
 * Reads one rule of a Vale style. Strict as Vale is: an unknown key refuses the rule, because it is most likely a
 * typing error that would make the rule do something else.
 * @param id `Style.Rule`
 */
export function readRule(text: string, id: string, around: RuleSurroundings = alone): ReadRule {
  try {
    return read(new Fields(readYaml(text)), id, around);
  } catch (error) {
    if (error instanceof RuleRefusal || error instanceof YamlRefusal)
      return { ok: false, why: error.message };
    throw error;
  }
}

function read(fields: Fields, id: string, around: RuleSurroundings): ReadRule {
  const kind = fields.needed('extends');
  const message = fields.needed('message');
  const level = levelOf(fields.text('level'));
  // Only documentation: nothing is lost without it.
  fields.raw('description');
  if (fields.flag('code')) throw new RuleRefusal('“code” is no longer part of the format; “scope: raw” is');
  const degraded: string[] = [];
  const body = bodyOf(kind, fields, around, degraded);
  const wanted: Omit<Rule, 'body'> & { body: unknown } = {
    id,
    guidelineId: null,
    severity: 'info',
    waivable: true,
    message,
    link: fields.text('link') ?? '',
    scope: fields.list('scope').join(', ') || 'text',
    limit: fields.number('limit', 0),
    action: actionOf(fields.raw('action'), degraded),
    networks: [],
    body,
  };
  fields.end();
  return checked(wanted, level, degraded);
}

function checked(wanted: unknown, level: ValeLevel, degraded: readonly string[]): ReadRule {
  const parsed = ruleSchema.safeParse(wanted);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new RuleRefusal(`“${issue?.path.join('.') ?? ''}” is not right: ${issue?.message ?? ''}`);
  }
  const { body, ...rest } = parsed.data;
  if (body.kind === 'catalogue') throw new RuleRefusal('it is no rule of words');
  const usable = sortPatterns(body);
  if (!usable.ok) throw new RuleRefusal(usable.why);
  const rule: PatternRule = { ...rest, body: usable.body };
  const problem = problemOfRule(rule);
  if (problem !== null) throw new RuleRefusal(problem);
  return { ok: true, rule, level, degraded: [...degraded, ...usable.left] };
}

function levelOf(written: string | null): ValeLevel {
  const level = valeLevels.find((each) => each === (written ?? 'warning'));
  if (level === undefined) throw new RuleRefusal(`“level” is none of ${valeLevels.join(', ')}`);
  return level;
}

function actionOf(value: YamlValue, degraded: string[]): Rule['action'] {
  if (value === null) return null;
  const fields = new Fields(value);
  const name = fields.text('name');
  const params = fields.list('params');
  fields.end();
  if (name === null) return null;
  const parsed = ruleActionSchema.safeParse({ name, ...(params.length > 0 ? { params } : {}) });
  if (!parsed.success) throw new RuleRefusal(`there is no action called “${name}”`);
  if (name === 'suggest' && params[0] !== 'spellings') {
    degraded.push('its suggestions come from a program, which is never run');
    return null;
  }
  return parsed.data;
}

function bodyOf(kind: string, fields: Fields, around: RuleSurroundings, degraded: string[]): unknown {
  const read = Object.hasOwn(readers, kind) ? readers[kind] : undefined;
  if (kind === 'script') throw new RuleRefusal('scripts are programs, and no program of a style is ever run');
  if (read === undefined) throw new RuleRefusal(`there is no kind of rule called “${kind}”`);
  return { kind, ...read(fields, around, degraded) };
}

type Reader = (fields: Fields, around: RuleSurroundings, degraded: string[]) => object;

const readers: Readonly<Record<string, Reader>> = {
  existence: (fields, { wordTemplate }) => ({
    ...bounded(
      fields.list('tokens').filter((token) => token.trim() !== ''),
      fields,
      wordTemplate,
    ),
    raw: fields.list('raw'),
    append: fields.flag('append'),
    ...exceptions(fields),
  }),
  substitution: (fields, { wordTemplate }, degraded) => {
    if (fields.text('pos'))
      degraded.push('“pos” looked at parts of speech and is no longer part of the format');
    const { tokens, nonword, ignoreCase } = bounded(
      fields.pairs('swap').map(([key]) => key),
      fields,
      wordTemplate,
    );
    const swap = fields
      .pairs('swap')
      .map(([, wanted], index): [string, string] => [tokens[index] ?? '', wanted]);
    return { swap, nonword, ignoreCase, capitalize: fields.flag('capitalize'), ...exceptions(fields) };
  },
  occurrence: (fields) => ({
    token: fields.needed('token'),
    min: fields.number('min', 0),
    max: fields.number('max', 0) === 0 ? null : fields.number('max', 0),
    ignoreCase: fields.flag('ignorecase'),
  }),
  repetition: (fields) => ({
    tokens: fields.list('tokens'),
    max: fields.number('max', 0),
    alpha: fields.flag('alpha'),
    ignoreCase: fields.flag('ignorecase'),
    ...exceptions(fields),
  }),
  consistency: (fields) => ({
    either: fields.pairs('either'),
    ignoreCase: fields.flag('ignorecase'),
    nonword: fields.flag('nonword'),
  }),
  conditional: (fields) => ({
    first: fields.needed('first'),
    second: fields.needed('second'),
    ignoreCase: fields.flag('ignorecase'),
    ...exceptions(fields),
  }),
  capitalization: (fields) => ({
    match: fields.needed('match'),
    style: fields.text('style') === 'Chicago' ? 'Chicago' : 'AP',
    indicators: fields.list('indicators'),
    threshold: fields.number('threshold', 0.8),
    prefix: fields.text('prefix') ?? '',
    ...exceptions(fields),
  }),
  metric: (fields) => ({ formula: fields.needed('formula'), condition: fields.needed('condition') }),
  readability: (fields) => ({ metrics: fields.list('metrics'), grade: fields.number('grade', 0) }),
  spelling: spellingOf,
  sequence: sequenceOf,
};

/** Tokens and how they are bounded; a template of one's own is written into every token. */
function bounded(written: readonly string[], fields: Fields, template: string | null) {
  const nonword = fields.flag('nonword');
  const tokens =
    template === null || nonword ? written : written.map((token) => template.replace('%s', () => token));
  return { tokens, nonword: nonword || template !== null, ignoreCase: fields.flag('ignorecase') };
}

function exceptions(fields: Fields): { exceptions: readonly string[]; vocabulary: boolean } {
  return { exceptions: fields.list('exceptions'), vocabulary: fields.flag('vocab', true) };
}

function spellingOf(fields: Fields, around: RuleSurroundings, degraded: string[]): object {
  const lists = fields.list('ignore').map((name) => ({ name, words: around.wordList(name) }));
  for (const { name } of lists.filter(({ words }) => words === null)) {
    degraded.push(`the list of words “${name}” did not come along`);
  }
  fields.raw('dicpath');
  fields.raw('aff');
  const own = fields.text('dic')?.replace(/^.*[\\/]|\.dic$/g, '');
  const asked = [...fields.list('dictionaries'), ...(own === undefined ? [] : [own])];
  const missing = asked.filter((name) => !around.hasDictionary(name));
  if (missing.length > 0 && missing.length === asked.length) {
    throw new RuleRefusal(`its dictionary “${missing.join('”, “')}” is not one that can be used here`);
  }
  for (const name of missing) degraded.push(`its dictionary “${name}” is not one that can be used here`);
  return {
    dictionaries: asked.filter((name) => around.hasDictionary(name)),
    append: fields.flag('append'),
    ignore: lists.flatMap(({ words }) => words ?? []),
    filters: fields.list('filters'),
    exceptions: fields.list('exceptions'),
    threshold: fields.number('threshold', 0),
    custom: fields.flag('custom'),
  };
}

function sequenceOf(fields: Fields, { hasTagger }: RuleSurroundings, degraded: string[]): object {
  const value = fields.raw('tokens');
  if (!isList(value)) throw new RuleRefusal('“tokens” is not a list');
  const tokens = value.map((entry) => {
    const token = new Fields(entry);
    const read = {
      pattern: token.text('pattern') ?? '',
      tag: token.text('tag') ?? '',
      skip: token.number('skip', 0),
      negate: token.flag('negate'),
    };
    token.end();
    return read;
  });
  if (tokens.some(({ tag }) => tag !== '')) {
    degraded.push(
      hasTagger
        ? 'parts of speech are told by another tagger than Vale’s, so it may find a little more or less'
        : 'parts of speech are not told here, so it finds nothing',
    );
  }
  return { tokens, ignoreCase: fields.flag('ignorecase') };
}
