import type { PatternServices } from '../patterns/check.ts';
import { compilePattern, isPatternRule, PatternSet, patternContext } from '../patterns/pattern-set.ts';
import { plainBlocks } from '../patterns/text-blocks.ts';
import type { RuleSet } from '../rule.ts';
import type { StyleNote } from '../style.ts';
import type { ValePackage } from './package.ts';

/** What came of taking in a style, before any of it is switched on. */
export type ImportReport = {
  /** How many rules came in as they were. */
  readonly whole: number;
  /** Each rule that came in weaker, not at all, or was set aside because it is slow, and why. */
  readonly degraded: readonly StyleNote[];
  readonly refused: readonly StyleNote[];
  readonly slow: readonly StyleNote[];
};

/**
 * Sums up an import.
 * @param slow what `slowRules` of the core found, for rules that were set aside
 */
export function importReport(from: ValePackage, slow: readonly StyleNote[]): ImportReport {
  const notes = [...from.notes, ...slow];
  const touched = new Set(notes.map(({ rule }) => rule));
  return {
    whole: from.rules.filter(({ id }) => !touched.has(id)).length,
    degraded: notes.filter(({ what }) => what === 'degraded'),
    refused: notes.filter(({ what }) => what === 'refused'),
    slow: notes.filter(({ what }) => what === 'slow'),
  };
}

/** How often one rule would have spoken. */
export type RuleHits = {
  readonly ruleId: string;
  readonly hits: number;
  /** In how many of the texts. */
  readonly texts: number;
  /** The first few, each with the text's place among those given. */
  readonly examples: readonly DryRunExample[];
};

export type DryRunExample = {
  readonly text: number;
  /** The words found; empty where it is about a text as a whole. */
  readonly words: string;
  readonly message: string;
};

const EXAMPLES = 3;

/**
 * How often each rule of words would have spoken in texts of the past, the loudest first; those that never would are
 * there with zeros. Throws `PatternRefusal` for rules that never came through an import.
 */
export function dryRun(
  set: RuleSet,
  texts: readonly string[],
  services?: PatternServices,
): readonly RuleHits[] {
  const context = patternContext(set.accepted, services);
  const rules = set.rules.filter(isPatternRule);
  const run = new PatternSet(rules.map((rule) => compilePattern(rule, context)));
  const tallies = new Map(
    rules.map(({ id }) => [id, { hits: 0, texts: new Set<number>(), examples: noExamples() }]),
  );
  texts.forEach((text, index) => {
    for (const { rule, place, message } of run.run(plainBlocks(text))) {
      const tally = tallies.get(rule.id);
      if (tally === undefined) continue;
      tally.hits += 1;
      tally.texts.add(index);
      const words = place === null ? '' : text.slice(place.from, place.to);
      if (tally.examples.length < EXAMPLES) tally.examples.push({ text: index, words, message });
    }
  });
  return [...tallies]
    .map(([ruleId, { hits, texts: where, examples }]) => ({ ruleId, hits, texts: where.size, examples }))
    .sort((one, other) => other.hits - one.hits || (one.ruleId < other.ruleId ? -1 : 1));
}

function noExamples(): DryRunExample[] {
  return [];
}
