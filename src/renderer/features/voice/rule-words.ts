import { networkName } from '#shared/channels/networks.ts';
import { t } from '#shared/messages/index.ts';
import type { GuidelineContent } from '#shared/voice/guideline.ts';
import { rulesOfGuideline } from '#shared/voice/guideline-rules.ts';
import type { Rule } from '#shared/voice/rule.ts';

/** A rule in plain words: when it speaks, of which words, and when not. */
export type RuleWords = {
  readonly id: string;
  readonly when: string;
  readonly words: readonly string[];
  readonly unless: readonly string[];
  readonly severity: Rule['severity'];
  readonly waivable: boolean;
  readonly message: string;
  readonly networks: string;
};

/** The rules of a content in plain words, in the order they are in. */
export function rulesInWords(content: GuidelineContent): readonly RuleWords[] {
  return rulesOfGuideline('it', content).rules.map((rule) => ({
    id: rule.id,
    when: whenOf(rule),
    words: wordsOf(rule).map(plainly),
    unless: exceptionsOf(rule).map(plainly),
    severity: rule.severity,
    waivable: rule.waivable,
    message: rule.message,
    networks: rule.networks.map(networkName).join(', '),
  }));
}

function whenOf({ body }: Rule): string {
  if (body.kind !== 'occurrence') return t(`voiceScreen.rule.when.${body.kind}`);
  const { token, min, max } = body;
  const what = token.includes('#') ? t('voiceScreen.rule.hashtags') : `“${plainly(token)}”`;
  if (max === null) return t('voiceScreen.rule.fewer', { what, min });
  return min === 0
    ? t('voiceScreen.rule.more', { what, max })
    : t('voiceScreen.rule.between', { what, min, max });
}

function wordsOf({ body }: Rule): readonly string[] {
  switch (body.kind) {
    case 'existence':
      return [...body.tokens, ...body.raw];
    case 'substitution':
      return body.swap.map(([from, to]) =>
        t('voiceScreen.rule.swap', { from, to: to.replaceAll('|', ', ') }),
      );
    case 'consistency':
      return body.either.map(([one, other]) => t('voiceScreen.rule.either', { one, other }));
    case 'conditional':
      return [body.first, body.second];
    case 'repetition':
      return body.tokens;
    case 'catalogue':
      return [body.check];
    default:
      return [];
  }
}

function exceptionsOf({ body }: Rule): readonly string[] {
  return 'exceptions' in body ? body.exceptions : [];
}

/** A pattern as a person reads it: what stands for itself without its backslash. */
export function plainly(pattern: string): string {
  return pattern.replace(/\\([\\^$.*+?()[\]{}|/-])/gu, '$1');
}

/** The guideline that a rule is of; null for rules of ours and of styles. Rules of guidelines are `brand.<id>.<name>`. */
export function guidelineInRule(ruleId: string): string | null {
  return /^brand\.([^.]+)\./u.exec(ruleId)?.[1] ?? null;
}

/** What a rule is called inside its guideline; of others the whole id. */
export function nameInGuideline(ruleId: string): string {
  return ruleId.replace(/^brand\.[^.]+\./u, '');
}
