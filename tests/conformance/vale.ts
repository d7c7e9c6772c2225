import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { patternContext } from '#shared/voice/patterns/pattern-set.ts';
import { lintText, patternsFor } from '#shared/voice/vale/lint.ts';
import { type PackageFiles, readPackage } from '#shared/voice/vale/package.ts';
import { type Explained, extra, missing } from './vale-explained.ts';

/** What came of one style. */
export type StyleResult = {
  readonly style: string;
  readonly expected: number;
  /** At the same line, column and rule. */
  readonly matched: number;
  /** Of those, how many say the same. */
  readonly sameWords: number;
  readonly missing: readonly string[];
  readonly extra: readonly string[];
  /** Rules that could not come in. */
  readonly refused: readonly string[];
};

/** Differences that nobody explained, and explanations of what is no longer so. */
export type Verdict = { readonly unexplained: readonly string[]; readonly stale: readonly string[] };

/** Vale's styles with their own expectations; null where the folder beside the project is not there. */
export const publicStyles = ((): string | null => {
  const folder = join(import.meta.dirname, '../../../shared/data/vale');
  return existsSync(folder) ? folder : null;
})();

/** Our own small style, for machines without the public ones. */
export const ownStyles = join(import.meta.dirname, '../fixtures/vale');

/** Runs every style of a folder over its fixtures: `Style/style/*.yml`, `Style/fixtures/…`, `Style/features/*.feature`. */
export function runStyles(folder: string): readonly StyleResult[] {
  return readdirSync(folder)
    .filter((style) => existsSync(join(folder, style, 'features')))
    .sort()
    .map((style) => runStyle(folder, style));
}

/** What of the differences is not explained, and which explanations explain nothing. */
export function judge(
  results: readonly StyleResult[],
  known: { readonly missing: readonly Explained[]; readonly extra: readonly Explained[] } = {
    missing,
    extra,
  },
): Verdict {
  const now = new Set(
    results.flatMap((one) => [...one.missing, ...one.extra].map((alert) => `${one.style} ${alert}`)),
  );
  const explained = new Set([...known.missing, ...known.extra].map(({ alert }) => alert));
  return {
    unexplained: [...now].filter((alert) => !explained.has(alert)),
    stale: [...explained].filter((alert) => !now.has(alert)),
  };
}

type Alert = { readonly folder: string; readonly place: string; readonly message: string };

function runStyle(folder: string, style: string): StyleResult {
  const rules = filesIn(join(folder, style, 'style'), style);
  const expected = expectedIn(readFileSync(join(folder, style, 'features', 'rules.feature'), 'utf8'));
  const folders = [...new Set(expected.map((alert) => alert.folder))];
  const found = new Map(
    folders.flatMap((name) => alertsIn(join(folder, style, 'fixtures', name), name, rules)),
  );
  const wanted = new Set(expected.map(({ place }) => place));
  const matched = expected.filter(({ place }) => found.has(place));
  return {
    style,
    expected: expected.length,
    matched: matched.length,
    sameWords: matched.filter(({ place, message }) => found.get(place) === message).length,
    missing: expected.map(({ place }) => place).filter((place) => !found.has(place)),
    extra: [...found.keys()].filter((place) => !wanted.has(place)),
    refused: readPackage(rules, { hasTagger: true })
      .notes.filter(({ what }) => what === 'refused')
      .map(({ rule, why }) => `${rule}: ${why}`),
  };
}

function filesIn(folder: string, style: string): PackageFiles {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yml'));
  return new Map(names.map((name) => [`${style}/${name}`, readFileSync(join(folder, name), 'utf8')]));
}

/** The alerts of a file of scenarios; what is behind a `#` is none. */
function expectedIn(feature: string): readonly Alert[] {
  let folder = '';
  return feature.split('\n').flatMap((line) => {
    if (/^\s*#/.test(line)) return [];
    folder = /When I test "(.+)"/.exec(line)?.[1] ?? folder;
    const alert = /^\s*([^\s:]+):(\d+):(\d+):([\w.-]+):(.*)$/.exec(line);
    if (alert === null) return [];
    const [, file, row, column, rule, message] = alert;
    return [{ folder, place: `${folder}/${file}:${row}:${column}:${rule}`, message: message ?? '' }];
  });
}

function alertsIn(path: string, folder: string, rules: PackageFiles): readonly (readonly [string, string])[] {
  const settings = readFileSync(join(path, '.vale.ini'), 'utf8');
  const style = readPackage(new Map([...rules, ['.vale.ini', settings]]), { hasTagger: true });
  const texts = readdirSync(path).filter((name) => !name.startsWith('.'));
  return texts.flatMap((name) => {
    const set = patternsFor(style, name, patternContext(style.accepted));
    const text = readFileSync(join(path, name), 'utf8');
    return lintText(text, name, set, style).map(
      ({ line, column, rule, message }) => [`${folder}/${name}:${line}:${column}:${rule}`, message] as const,
    );
  });
}
