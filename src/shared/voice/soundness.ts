import type { Id } from '../ids.ts';
import { t } from '../messages/index.ts';
import { check } from './check.ts';
import { compile } from './compile.ts';
import { noContext } from './context.ts';
import { documentOfText, type VoiceDocument } from './document.ts';
import type { VoiceFinding } from './finding.ts';
import type { Example, GuidelineContent } from './guideline.ts';
import { rulesOfGuideline } from './guideline-rules.ts';
import type { PatternServices } from './patterns/check.ts';
import { contradictionsIn, type PlacedTerm } from './terms.ts';

/** One example of a guideline, and whether the guideline's own rules did what it says. */
export type ExampleResult = {
  readonly index: number;
  readonly passed: boolean;
  readonly findings: readonly VoiceFinding[];
};

/** How a content fares against itself and against the guidelines beside it. */
export type Soundness = {
  readonly examples: readonly ExampleResult[];
  /** Why it cannot be adopted, in words: a rule that cannot be run, an example that contradicts, a word both ways. */
  readonly refusals: readonly string[];
  /** It has no rules at all: advice, which nothing checks. */
  readonly advice: boolean;
};

/** The id that a guideline has while it is tried out and has none yet. */
export const TRIED = 'tried';

/**
 * Tries a guideline on its own examples: each `do` must pass its rules, each `dont` must be found by one of them.
 * @param others terms of the brand's other guidelines, which it must not contradict
 */
export function soundnessOf(
  content: GuidelineContent,
  others: readonly PlacedTerm[] = [],
  services?: PatternServices,
): Soundness {
  const { rules, accepted } = rulesOfGuideline(TRIED, content);
  const compiled = compile({ rules, accepted, rejected: [] }, services);
  const advice = rules.length === 0;
  const examples = content.examples.map((example, index): ExampleResult => {
    const findings = check(documentOf(example), compiled, noContext);
    const passed = advice || (example.kind === 'do') === (findings.length === 0);
    // The guideline has no id yet that anybody could look up.
    return { index, passed, findings: findings.map((found) => ({ ...found, guidelineId: null })) };
  });
  const own = termsOf(TRIED, content);
  const contradictions = contradictionsIn([...others, ...own]).filter(({ one, other }) =>
    [one, other].some(({ guidelineId }) => guidelineId === TRIED),
  );
  const refusals = [
    ...compiled.refused.map(({ ruleId, why }) =>
      t('voiceLibrary.unsound.rule', { rule: nameOf(ruleId), why }),
    ),
    ...contradictions.map(({ word }) => t('voiceLibrary.unsound.word', { word })),
    ...examples.flatMap(({ index, passed }) => (passed ? [] : [refusalOf(content.examples[index])])),
  ];
  return { examples, refusals, advice };
}

function refusalOf(example: Example | undefined): string {
  const { kind = 'do', text = '' } = example ?? {};
  return t(`voiceLibrary.unsound.${kind}`, { text });
}

function nameOf(ruleId: string): string {
  return ruleId.replace(`brand.${TRIED}.`, '');
}

/** The terms that a guideline lists. */
export function termsOf(guidelineId: Id, { detail }: GuidelineContent): readonly PlacedTerm[] {
  return detail.section === 'words' ? detail.terms.map((term) => ({ guidelineId, term })) : [];
}

function documentOf({ text, sourced, facts }: Example): VoiceDocument {
  const source = { url: 'https://example.org', supports: text, checkedBy: null, checkedOn: null };
  return { ...documentOfText(text), facts, sources: sourced ? [source] : [] };
}
