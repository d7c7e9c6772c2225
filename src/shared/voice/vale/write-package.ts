import { strToU8, zipSync } from 'fflate';
import { Document } from 'yaml';
import { z } from 'zod';
import { assertNever } from '../../assert-never.ts';
import type { PatternRule } from '../patterns/pattern-set.ts';
import { isPatternRule } from '../patterns/pattern-set.ts';
import { type PatternBody, type Rule, type RuleSet, ruleSchema } from '../rule.ts';
import { type PackageFiles, readPackage, type ValePackage } from './package.ts';
import type { ValeLevel } from './read-rule.ts';

const SIDECAR = 'masthead.json';

/** What Vale's format has no key for, kept beside the rules so that reading back loses nothing; Vale never looks at it. */
const sidecarSchema = z.object({
  rules: z.record(
    z.string(),
    ruleSchema.omit({ body: true, message: true, link: true, scope: true, limit: true, action: true }),
  ),
  /** Rules of our own catalogue, which are functions and no patterns. */
  others: z.array(ruleSchema),
});

/** A package and the rules that are in it for us alone, because no pattern says what they check. */
export type WrittenPackage = { readonly files: PackageFiles; readonly onlyOurs: readonly string[] };

/**
 * Writes a rule set as a Vale package: a style with one file per rule, the brand's words as a vocabulary, and settings
 * that switch it on.
 * @param style the style's name: letters, digits and hyphens
 */
export function writePackage(set: RuleSet, style: string): WrittenPackage {
  const named = withNames(set.rules.filter(isPatternRule));
  const others = set.rules.filter((rule) => !isPatternRule(rule));
  const files = new Map<string, string>([['.vale.ini', iniOf(set, style)]]);
  for (const [name, rule] of named) {
    files.set(`styles/${style}/${name}.yml`, yamlOf(fieldsOf(rule, name)));
    const ignored = rule.body.kind === 'spelling' ? rule.body.ignore : [];
    if (ignored.length > 0) files.set(`styles/config/ignore/${name}.txt`, linesOf(ignored));
  }
  if (set.accepted.length > 0)
    files.set(`styles/config/vocabularies/${style}/accept.txt`, linesOf(set.accepted));
  if (set.rejected.length > 0)
    files.set(`styles/config/vocabularies/${style}/reject.txt`, linesOf(set.rejected));
  const rules = Object.fromEntries(named.map(([name, rule]) => [name, besidesOf(rule)]));
  files.set(`styles/${style}/${SIDECAR}`, `${JSON.stringify({ rules, others }, null, 2)}\n`);
  return { files, onlyOurs: others.map(({ id }) => id) };
}

/** The files of a package as a zip, under one folder; the same files give the same bytes. */
export function zipOf(files: PackageFiles, folder: string): Uint8Array {
  const entries = [...files].map(([path, text]) => [`${folder}/${path}`, strToU8(text)] as const);
  // The format's earliest day: a package tells nothing of when it was made.
  return zipSync(Object.fromEntries(entries), { mtime: '1980-01-02T00:00:00' });
}

/**
 * Reads back a package that `writePackage` wrote: with severities, owners and the rules of our catalogue. For files
 * from elsewhere read `readPackage`, which lets rules in as `info` only.
 */
export function readOwnPackage(files: PackageFiles): RuleSet | null {
  const sidecar = [...files].find(([path]) => path.endsWith(`/${SIDECAR}`));
  if (sidecar === undefined) return null;
  const besides = sidecarSchema.safeParse(jsonOf(sidecar[1]));
  if (!besides.success) return null;
  return restored(readPackage(files), besides.data);
}

function restored(from: ValePackage, { rules: besides, others }: z.infer<typeof sidecarSchema>): RuleSet {
  const rules = from.rules.flatMap((rule): readonly Rule[] => {
    const name = rule.id.slice(rule.id.indexOf('.') + 1);
    const own = Object.hasOwn(besides, name) ? besides[name] : undefined;
    return own === undefined ? [] : [{ ...rule, ...own }];
  });
  return { rules: [...rules, ...others], accepted: from.accepted, rejected: from.rejected };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Somebody's own file of that name says nothing to us.
    return null;
  }
}

function besidesOf({ id, guidelineId, severity, waivable, networks }: PatternRule) {
  return { id, guidelineId, severity, waivable, networks };
}

/** Names for files: letters, digits and hyphens of the rule's id, no two the same even where case does not count. */
function withNames(rules: readonly PatternRule[]): readonly (readonly [string, PatternRule])[] {
  const taken = new Set<string>();
  const named = rules.map((rule): readonly [string, PatternRule] => {
    const plain = rule.id.replace(/[^A-Za-z0-9]+/g, '-').slice(0, 50);
    let name = plain;
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${plain}-${count}`;
    taken.add(name.toLowerCase());
    return [name, rule];
  });
  // Folders are read in the order of names; written so, what comes back is in the order it was.
  const digits = String(named.length).length;
  return named.map(([name, rule], index) => [`${String(index + 1).padStart(digits, '0')}-${name}`, rule]);
}

function linesOf(words: readonly string[]): string {
  return `${words.join('\n')}\n`;
}

function iniOf({ accepted, rejected }: RuleSet, style: string): string {
  const vocabulary = accepted.length + rejected.length > 0 ? [`Vocab = ${style}`] : [];
  const lines = [
    'StylesPath = styles',
    'MinAlertLevel = suggestion',
    ...vocabulary,
    '',
    '[*]',
    `BasedOnStyles = ${style}`,
  ];
  return linesOf(lines);
}

const levels: Readonly<Record<Rule['severity'], ValeLevel>> = {
  block: 'error',
  warn: 'warning',
  info: 'suggestion',
};

type Fields = ReadonlyMap<string, unknown>;

function fieldsOf(rule: PatternRule, name: string): Fields {
  const { kind } = rule.body;
  const scopes = rule.scope.split(',').map((scope) => scope.trim());
  return new Map<string, unknown>([
    ['extends', kind],
    ['message', rule.message],
    ['level', levels[rule.severity]],
    ['scope', scopes.length === 1 ? rule.scope : scopes],
    ...(rule.link === '' ? [] : ([['link', rule.link]] as const)),
    ...(rule.limit === 0 ? [] : ([['limit', rule.limit]] as const)),
    ...(rule.action === null ? [] : ([['action', new Map(Object.entries(rule.action))]] as const)),
    ...ownFieldsOf(rule.body, name),
  ]);
}

function ownFieldsOf(body: PatternBody, name: string): Fields {
  const { kind: _, ...rest } = body;
  switch (body.kind) {
    case 'substitution':
      return keysOf({ ...rest, swap: new Map(body.swap) });
    case 'consistency':
      return keysOf({ ...rest, either: new Map(body.either) });
    case 'occurrence':
      return keysOf({ ...rest, max: body.max ?? 0 });
    case 'spelling':
      return keysOf({ ...rest, ignore: body.ignore.length > 0 ? [`config/ignore/${name}.txt`] : [] });
    case 'existence':
    case 'repetition':
    case 'conditional':
    case 'capitalization':
    case 'metric':
    case 'readability':
    case 'sequence':
      return keysOf(rest);
    default:
      return assertNever(body);
  }
}

const valeKeys: Readonly<Record<string, string>> = { ignoreCase: 'ignorecase', vocabulary: 'vocab' };

/** Our names for fields as Vale's; empty lists are left out. */
function keysOf(body: object): Fields {
  const filled = Object.entries(body).filter(([, value]) => !Array.isArray(value) || value.length > 0);
  return new Map(filled.map(([key, value]) => [valeKeys[key] ?? key, value]));
}

/** Every text in quotation marks: no word of a brand becomes a number, a “no” or a comment. */
function yamlOf(fields: Fields): string {
  const document = new Document(fields);
  return document.toString({
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'QUOTE_DOUBLE',
    lineWidth: 0,
  });
}
