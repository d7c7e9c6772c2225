import { t } from '../../messages/index.ts';
import type { Rule } from '../rule.ts';
import type { RuleChoice, RuleChoices } from '../settings.ts';
import { accessRules } from './access.ts';
import { borrowingRules } from './borrowing.ts';
import { citingRules } from './citing.ts';
import { claimRules } from './claims.ts';
import { disclosureRules } from './disclosure.ts';
import { governanceRules } from './governance.ts';
import { languageRules } from './language.ts';
import { linkRules } from './links.ts';
import { peopleRules } from './people.ts';
import { replyRules } from './replies.ts';
import type { CatalogueRule } from './rule.ts';
import { termRules } from './terms.ts';
import { voiceRules } from './voice.ts';

const all = [
  ...disclosureRules,
  ...claimRules,
  ...citingRules,
  ...accessRules,
  ...linkRules,
  ...termRules,
  ...voiceRules,
  ...languageRules,
  ...peopleRules,
  ...replyRules,
  ...borrowingRules,
  ...governanceRules,
];

/** The id of a rule of our own. */
export type CatalogueId = (typeof all)[number]['id'];

/** Every rule of our own, in the order that they are shown in. What networks limit is in `shared/channels`. */
export const catalogue: readonly CatalogueRule<CatalogueId>[] = all;

const byId = new Map<string, CatalogueRule<CatalogueId>>(all.map((rule) => [rule.id, rule]));

/** A rule of our own by its id; null for an id that there is none of. */
export function catalogueRule(id: string): CatalogueRule<CatalogueId> | null {
  return byId.get(id) ?? null;
}

/** What a rule is called. */
export function ruleTitle(id: CatalogueId): string {
  return t(`voice.rule.${id}.title`);
}

/** Why there is the rule, in a sentence. */
export function ruleReason(id: CatalogueId): string {
  return t(`voice.rule.${id}.reason`);
}

/** A choice about a rule as it is written down, with its moment where the rule asks for it. */
export function choiceMade(
  ruleId: string,
  { since: _since, ...choice }: RuleChoice,
  now: number,
): RuleChoice {
  return catalogueRule(ruleId)?.dated === true ? { ...choice, since: now } : choice;
}

type Options = NonNullable<RuleChoice['options']>;

/** What a brand set otherwise than it comes: whoever puts it back has the rules, and the approvals, of before. */
function chosenOptions(
  entry: CatalogueRule,
  { options: given = {}, since }: Pick<RuleChoice, 'options' | 'since'>,
): Options {
  const chosen = Object.fromEntries(
    Object.entries(given).filter(([name, value]) => {
      const standard = entry.options[name]?.default;
      return JSON.stringify(value) !== JSON.stringify(standard);
    }),
  );
  const isDated = entry.dated === true && since !== undefined && Object.keys(chosen).length > 0;
  return isDated ? { ...chosen, since } : chosen;
}

/** The rules of our own that a brand's check runs with, by its choices; those switched off are left out. */
export function catalogueRules(choices: RuleChoices = {}): readonly Rule[] {
  return all.flatMap((entry: CatalogueRule): readonly Rule[] => {
    const choice = choices[entry.id] ?? {};
    const { level: chosen = entry.on ? entry.severity : 'off' } = choice;
    // What is never waived nobody switches off either.
    const level = entry.waivable ? chosen : entry.severity;
    if (level === 'off') return [];
    return [
      {
        id: entry.id,
        guidelineId: null,
        severity: level,
        waivable: entry.waivable,
        message: '',
        link: '',
        scope: 'text',
        limit: 0,
        action: null,
        networks: [],
        body: { kind: 'catalogue', check: entry.id, options: chosenOptions(entry, choice) },
      },
    ];
  });
}
