import type { PostFact } from '../posts/facts.ts';
import type { WallDate } from '../time/wall.ts';
import { catalogueRules } from './catalogue/index.ts';
import type { Guideline, GuidelineContent } from './guideline.ts';
import { rulesOfGuideline } from './guideline-rules.ts';
import type { Rule, RuleSet } from './rule.ts';
import type { RuleChoices } from './settings.ts';
import type { Style } from './style.ts';

/** Everything that decides which rules hold in a brand. */
export type BrandVoice = {
  readonly guidelines: readonly Guideline[];
  readonly choices: RuleChoices;
  readonly styles: readonly Style[];
  /** ISO 3166-1 alpha-2 of where the brand publishes; null where that was never said. */
  readonly country: string | null;
};

/** A brand that has decided nothing: our own rules hold as they come. */
export const plainVoice: BrandVoice = { guidelines: [], choices: {}, styles: [], country: null };

/** A brand's voice once one of its guidelines, new or changed, says what is given. */
export function withGuideline(voice: BrandVoice, guideline: Guideline): BrandVoice {
  const others = voice.guidelines.filter(({ id }) => id !== guideline.id);
  const guidelines = [...others, guideline].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { ...voice, guidelines };
}

/** A brand's voice with one of its styles, new or changed. */
export function withStyle(voice: BrandVoice, style: Style): BrandVoice {
  const others = voice.styles.filter(({ id }) => id !== style.id);
  return { ...voice, styles: [...others, style] };
}

/** What a guideline says on a day; null while it holds not yet, or no more. Until a new version's day the old one holds. */
export function contentInForce({ adopted, archived }: Guideline, day: WallDate): GuidelineContent | null {
  if (adopted === null || archived) return null;
  const { effectiveOn } = adopted.content;
  return effectiveOn !== null && day < effectiveOn ? (adopted.meanwhile ?? null) : adopted.content;
}

/** Whether a brand's guidelines say the same on two days: none of them begins to hold between. */
export function saysTheSame({ guidelines }: BrandVoice, one: WallDate, other: WallDate): boolean {
  return guidelines.every((guideline) => contentInForce(guideline, one) === contentInForce(guideline, other));
}

/** The rules that a brand's posts are checked against on a day: our own, its guidelines', and its imported styles'. */
export function brandRuleSet({ guidelines, choices, styles, country }: BrandVoice, day: WallDate): RuleSet {
  const held = guidelines.flatMap((guideline) => {
    const content = contentInForce(guideline, day);
    return content === null ? [] : [{ id: guideline.id, content }];
  });
  const own = held.map(({ id, content }) => rulesOfGuideline(id, content));
  // In the order of their making, whatever they are called.
  const sorted = styles.filter(({ on }) => on).sort((a, b) => (a.id < b.id ? -1 : 1));
  const imported = sorted.map(({ rules }) => rules);
  const told = disclosureTexts(
    held.map(({ content }) => content),
    country,
  );
  return {
    rules: [
      ...catalogueRules(choices).map((rule) => withTexts(rule, told)),
      ...own.flatMap(({ rules }) => rules).flatMap((rule) => chosen(rule, choices)),
      ...imported.flatMap(({ rules }) => rules).flatMap((rule) => chosen(rule, choices)),
    ],
    accepted: [...own, ...imported].flatMap(({ accepted }) => accepted),
    rejected: imported.flatMap(({ rejected }) => rejected),
  };
}

/** The rules of a brand that has decided nothing. No guideline is among them, so every day has the same. */
export const plainRuleSet: RuleSet = brandRuleSet(plainVoice, '1970-01-01');

/** A rule as the brand has decided about it. What is never waived is not switched off. */
function chosen(rule: Rule, choices: RuleChoices): readonly Rule[] {
  const level = rule.waivable ? choices[rule.id]?.level : undefined;
  if (level === 'off') return [];
  return [level === undefined ? rule : { ...rule, severity: level }];
}

type Told = { readonly [fact in PostFact]?: readonly string[] };

/** What the brand's guidelines accept as a disclosure of each fact, where it publishes. */
function disclosureTexts(contents: readonly GuidelineContent[], country: string | null): Told {
  const told: { [fact in PostFact]?: string[] } = {};
  for (const { detail } of contents) {
    if (detail.section !== 'disclosure') continue;
    if (detail.country !== null && detail.country !== country) continue;
    for (const fact of detail.facts) told[fact] = [...(told[fact] ?? []), ...detail.texts];
  }
  return told;
}

function withTexts(rule: Rule, told: Told): Rule {
  const { body } = rule;
  if (body.kind !== 'catalogue' || !body.check.startsWith('disc.')) return rule;
  return { ...rule, body: { ...body, options: { ...told, ...body.options } } };
}
