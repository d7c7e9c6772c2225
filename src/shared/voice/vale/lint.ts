import type { TextBlock } from '../patterns/block.ts';
import {
  compilePattern,
  type PatternContext,
  type PatternFinding,
  PatternSet,
} from '../patterns/pattern-set.ts';
import { shadowed, VoiceRegex } from '../patterns/regex.ts';
import { plainBlocks } from '../patterns/text-blocks.ts';
import { isGlobFor } from './ini.ts';
import { markdownBlocks, type Remark } from './markdown.ts';
import type { ValePackage } from './package.ts';
import { valeLevels } from './read-rule.ts';

/** A finding as Vale prints it; lines and columns begin at 1, columns count characters. */
export type LintFinding = {
  readonly line: number;
  readonly column: number;
  readonly rule: string;
  readonly message: string;
};

/** The rules of a package that run over a file, after its settings; without settings all of them. */
export function patternsFor(from: ValePackage, path: string, context: PatternContext): PatternSet {
  const runs = runsFor(from, path);
  const chosen = from.rules.filter(({ id }) => runs(id));
  return new PatternSet(chosen.map((rule) => compilePattern(rule, context)));
}

function runsFor({ ini, levels }: ValePackage, path: string): (id: string) => boolean {
  if (ini === null || ini.sections.length === 0) return () => true;
  const sections = ini.sections.filter(({ glob }) => isGlobFor(glob, path));
  const styles = sections.reduce<readonly string[]>((before, { styles: own }) => own ?? before, []);
  const rules = new Map(sections.flatMap((section) => [...section.rules]));
  const least = valeLevels.indexOf(ini.minLevel);
  return (id) => {
    const level = levels.get(id) ?? 'error';
    if (valeLevels.indexOf(level) < least) return false;
    return rules.get(id) ?? styles.includes(id.split('.')[0] ?? '');
  };
}

/** What a set of rules finds in a file, sorted by place. */
export function lintText(
  text: string,
  path: string,
  rules: PatternSet,
  from: ValePackage,
): readonly LintFinding[] {
  const source = masked(text.replace(/\r\n?/g, '\n'), path, from);
  const format = /\.([^./]+)$/.exec(path)?.[1] ?? 'txt';
  const isMarkdown = /^(?:md|mdown|markdown|markdn|mdx)$/.test(format);
  const { blocks, remarks } = isMarkdown
    ? markdownBlocks(source, format)
    : { blocks: plainBlocks(source, format), remarks: [] };
  return findingsIn(source, blocks, remarks, rules);
}

function findingsIn(
  source: string,
  blocks: readonly TextBlock[],
  remarks: readonly Remark[],
  rules: PatternSet,
): readonly LintFinding[] {
  const found = rules.run(blocks).filter((finding) => !isSwitchedOff(finding, remarks));
  const positions = positionsOf(
    source,
    found.map(({ place }) => place?.from ?? 0),
  );
  return found
    .map(({ rule, message, place }) => {
      const { line, column } = positions.get(place?.from ?? 0) ?? { line: 1, column: 1 };
      return { line, column, rule: rule.id, message };
    })
    .sort(byPlace);
}

function byPlace(one: LintFinding, other: LintFinding): number {
  return (
    one.line - other.line ||
    one.column - other.column ||
    compared(one.rule, other.rule) ||
    compared(one.message, other.message)
  );
}

function compared(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The last word of the text itself on a rule, or on all of them, before the place. */
function isSwitchedOff({ rule, place }: PatternFinding, remarks: readonly Remark[]): boolean {
  if (place === null) return false;
  const before = remarks.filter(({ at }) => at <= place.from);
  const all = before.findLast((remark) => remark.rule === null);
  const own = before.findLast((remark) => remark.rule === rule.id);
  return all?.on === false || own?.on === false;
}

type Position = { readonly line: number; readonly column: number };

/** Lines and columns of places, counted in one walk over the text: a line may be a megabyte long. */
function positionsOf(source: string, places: readonly number[]): ReadonlyMap<number, Position> {
  const positions = new Map<number, Position>();
  let [line, column, at] = [1, 1, 0];
  for (const place of [...new Set(places)].sort((one, other) => one - other)) {
    while (at < place) {
      const character = source.codePointAt(at) ?? 0;
      at += character > 0xffff ? 2 : 1;
      if (character === 10) [line, column] = [line + 1, 1];
      else column += 1;
    }
    positions.set(place, { line, column });
  }
  return positions;
}

/** What the settings say is not to be read, as asterisks. */
function masked(source: string, path: string, { ini }: ValePackage): string {
  const patterns = (ini?.sections ?? [])
    .filter(({ glob }) => isGlobFor(glob, path))
    .flatMap(({ tokenIgnores, blockIgnores }) => [...tokenIgnores, ...blockIgnores]);
  return patterns.reduce((text, pattern) => maskedBy(text, pattern), source);
}

function maskedBy(source: string, pattern: string): string {
  const regex = new VoiceRegex(pattern, { ignoreCase: false, lines: false }, true);
  let masked = source;
  for (const { from, words, groups } of regex.all(shadowed(source))) {
    const hidden = groups[0] ?? words;
    const start = from + words.indexOf(hidden);
    masked = masked.slice(0, start) + hidden.replace(/[^\n]/g, '*') + masked.slice(start + hidden.length);
  }
  return masked;
}
