import type { PatternRule } from '../patterns/pattern-set.ts';
import type { RuleSet } from '../rule.ts';
import type { StyleNote } from '../style.ts';
import { builtinRules } from './builtin.ts';
import { readIni, type ValeIni } from './ini.ts';
import { alone, type ReadRule, type RuleSurroundings, readRule, type ValeLevel } from './read-rule.ts';

/** A Hunspell dictionary that came with a style. */
export type Dictionary = { readonly aff: string; readonly dic: string };

/** A Vale package as it was read: styles, vocabularies, settings. */
export type ValePackage = {
  readonly ini: ValeIni | null;
  readonly styles: readonly string[];
  readonly rules: readonly PatternRule[];
  /** The level each rule had in its style, after the settings. */
  readonly levels: ReadonlyMap<string, ValeLevel>;
  readonly accepted: readonly string[];
  readonly rejected: readonly string[];
  readonly dictionaries: ReadonlyMap<string, Dictionary>;
  readonly notes: readonly StyleNote[];
};

/** The text files of a folder or zip, by their path with `/`. */
export type PackageFiles = ReadonlyMap<string, string>;

/** True for the files of a package that mean something here. */
export function isPackageFile(path: string): boolean {
  return /(?:^|\/)(?:\.?vale\.ini|accept\.txt|reject\.txt|masthead\.json|[^/]+\.(?:yml|txt|aff|dic))$/.test(
    path,
  );
}

/**
 * Reads a folder of styles. Each folder with rule files is a style; a rule that cannot come in is told with its
 * reason, and never stops the others.
 * @param folder what the folder itself is called, for rules that lie in it directly
 * @param ownDictionaries false where only those of the program can be used
 */
export function readPackage(
  files: PackageFiles,
  { hasTagger = false, folder = '', ownDictionaries = true } = {},
): ValePackage {
  const ini = iniOf(files);
  const dictionaries = dictionariesOf(files);
  const around: RuleSurroundings = {
    wordList: (name) => wordListOf(files, name),
    hasDictionary: (name) => alone.hasDictionary(name) || (ownDictionaries && dictionaries.has(name)),
    hasTagger,
    wordTemplate: ini?.wordTemplate ?? null,
  };
  const read = ruleFilesOf(files, folder).map(({ path, style, name }) => {
    const id = `${style}.${name}`;
    return { style, id, rule: readRule(files.get(path) ?? '', id, around) };
  });
  const words = vocabularyOf(files, ini);
  return {
    ini,
    ...words,
    dictionaries,
    styles: [...new Set(read.map(({ style }) => style))],
    rules: [...read.flatMap(({ rule }) => (rule.ok ? [rule.rule] : [])), ...builtinFor(ini, words)],
    levels: new Map(
      read.flatMap(({ id, rule }) => (rule.ok ? [[id, ini?.levels.get(id) ?? rule.level] as const] : [])),
    ),
    notes: [...read.flatMap(({ id, rule }) => notesOf(id, rule)), ...iniNotes(ini)],
  };
}

/** What a package gives to a brand: its rules as a set, those that its settings switch off left out. */
export function ruleSetOf(from: ValePackage): RuleSet {
  const off = new Set(
    from.ini?.sections.flatMap(({ rules }) => [...rules].filter(([, on]) => !on).map(([id]) => id)),
  );
  return {
    rules: from.rules.filter(({ id }) => !off.has(id)),
    accepted: from.accepted,
    rejected: from.rejected,
  };
}

function iniOf(files: PackageFiles): ValeIni | null {
  const paths = [...files.keys()].filter((path) => /(?:^|\/)\.?vale\.ini$/.test(path));
  const [outermost] = paths.sort((one, other) => one.split('/').length - other.split('/').length);
  return outermost === undefined ? null : readIni(files.get(outermost) ?? '');
}

type RuleFile = { readonly path: string; readonly style: string; readonly name: string };

/** Every `Style/Rule.yml`; a folder called `config` holds other things, and one called `style` has its name from outside. */
function ruleFilesOf(files: PackageFiles, folder: string): readonly RuleFile[] {
  return [...files.keys()].sort().flatMap((path) => {
    const parts = path.split('/');
    const file = parts.at(-1) ?? '';
    if (!file.endsWith('.yml') || parts.includes('config')) return [];
    const folders = [...folder.split('/'), ...parts.slice(0, -1)].filter((each) => each !== '');
    const style = folders.findLast((each) => !/^styles?$/i.test(each)) ?? 'Style';
    return [{ path, style: idPart(style), name: idPart(file.slice(0, -'.yml'.length)) }];
  });
}

function idPart(name: string): string {
  return (
    name
      .replace(/[^\w-]/g, '-')
      .replace(/^[^A-Za-z0-9]+/, '')
      .slice(0, 55) || 'x'
  );
}

function notesOf(rule: string, read: ReadRule): readonly StyleNote[] {
  if (!read.ok) return [{ rule, what: 'refused', why: shortened(read.why) }];
  return read.degraded.map((why) => ({ rule, what: 'degraded', why: shortened(why) }));
}

function shortened(why: string): string {
  return why.length > 900 ? `${why.slice(0, 900)}…` : why;
}

function iniNotes(ini: ValeIni | null): readonly StyleNote[] {
  const ignored = ini?.ignored ?? [];
  const texts = ini?.sections.some(
    ({ tokenIgnores, blockIgnores }) => tokenIgnores.length + blockIgnores.length > 0,
  );
  const names = [...ignored, ...(texts === true ? ['TokenIgnores, BlockIgnores'] : [])];
  return names.map((name) => ({
    rule: '.vale.ini',
    what: 'degraded',
    why: `“${name}” means nothing for posts`,
  }));
}

function builtinFor(
  ini: ValeIni | null,
  words: Pick<ValePackage, 'accepted' | 'rejected'>,
): readonly PatternRule[] {
  const wanted = ini?.sections.some(
    ({ styles, rules }) =>
      styles?.includes('Vale') === true || [...rules.keys()].some((id) => id.startsWith('Vale.')),
  );
  return wanted === true ? builtinRules(words.accepted, words.rejected) : [];
}

/** Lines of words and patterns; `#` begins a remark. */
function linesOf(text: string): readonly string[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('# '));
}

function vocabularyOf(files: PackageFiles, ini: ValeIni | null): Pick<ValePackage, 'accepted' | 'rejected'> {
  const wanted = ini?.vocabularies ?? [];
  const all = (kind: string): readonly string[] =>
    [...files].filter(([path]) => isVocabulary(path, kind, wanted)).flatMap(([, text]) => linesOf(text));
  return { accepted: [...new Set(all('accept'))], rejected: [...new Set(all('reject'))] };
}

/** With settings, the vocabularies that they name; without, every one. */
function isVocabulary(path: string, kind: string, wanted: readonly string[]): boolean {
  const name = new RegExp(`(?:^|/)(?:vocabularies|Vocab)/([^/]+)/${kind}\\.txt$`).exec(path)?.[1];
  return name !== undefined && (wanted.length === 0 || wanted.includes(name));
}

function wordListOf(files: PackageFiles, name: string): readonly string[] | null {
  const plain = name.replaceAll('\\', '/').replace(/^(?:\.{0,2}\/)+/, '');
  const found = [...files].find(([path]) => path === plain || path.endsWith(`/${plain}`));
  return found === undefined ? null : linesOf(found[1]);
}

function dictionariesOf(files: PackageFiles): ReadonlyMap<string, Dictionary> {
  return new Map(
    [...files].flatMap(([path, dic]) => {
      const stem = path.endsWith('.dic') ? path.slice(0, -'.dic'.length) : null;
      const aff = stem === null ? undefined : files.get(`${stem}.aff`);
      return aff === undefined ? [] : [[stem?.split('/').at(-1) ?? '', { aff, dic }] as const];
    }),
  );
}
