import type { Id } from '../ids.ts';
import type { Json } from '../journal/canonical.ts';
import { t } from '../messages/index.ts';
import { formatDay } from '../time/format.ts';
import { isWallDate } from '../time/wall.ts';
import { catalogueRule, ruleTitle as catalogueTitle } from '../voice/catalogue/index.ts';
import { adoptedSchema, proposalSchema } from '../voice/guideline.ts';
import { ruleChoiceSchema } from '../voice/settings.ts';
import { waiverSchema } from '../voice/waiver.ts';
import type { AuditNames } from './names.ts';

/** A version of a guideline, by its number and its note; empty where it cannot be read. */
export function adoptedWords(value: Json): string {
  const { data } = adoptedSchema.safeParse(value);
  if (data === undefined) return '';
  const { content, version, note } = data;
  return withNote(t('audit.value.adopted', { title: content.title, version }), note);
}

/** What somebody would have a guideline say, by its title and their note; empty where it cannot be read. */
export function proposalWords(value: Json): string {
  const { data } = proposalSchema.safeParse(value);
  return data === undefined
    ? ''
    : withNote(t('audit.value.quoted', { words: data.content.title }), data.note);
}

function withNote(words: string, note: string): string {
  return note === '' ? words : t('audit.value.withNote', { words, note });
}

/** The version that somebody has read. */
export function acknowledgedWords(version: Json, names: AuditNames, person: Id): string {
  return t('audit.value.acknowledged', { version: Number(version), name: names.of('person', person) });
}

/** An exception with its rule, its reason and its last day; empty where it cannot be read. */
export function waiverWords(value: Json, names: AuditNames): string {
  const { data } = waiverSchema.safeParse(value);
  if (data === undefined) return '';
  const { ruleId, category, reason, expiresOn } = data;
  return t('audit.value.waiver', {
    rule: voiceRuleName(ruleId, names),
    category: t(`voiceCheck.waive.category.${category}`),
    reason,
    until:
      expiresOn === null || !isWallDate(expiresOn)
        ? 'none'
        : formatDay(expiresOn, names.locale, { year: true }),
  });
}

/** What a brand decided about a rule; empty where it cannot be read. */
export function choiceWords(value: Json): string {
  const { data } = ruleChoiceSchema.safeParse(value);
  if (data === undefined) return '';
  const level = data.level === undefined ? [] : [t(`voiceScreen.level.${data.level}`)];
  const own = Object.keys(data.options ?? {}).length === 0 ? [] : [t('audit.value.ownSettings')];
  return [...level, ...own].join(', ') || t('audit.value.asItComes');
}

/** What a rule of the voice is called: ours by its title, a guideline's by the guideline, a style's by its id. */
export function voiceRuleName(ruleId: string, names: AuditNames): string {
  const entry = catalogueRule(ruleId);
  if (entry !== null) return catalogueTitle(entry.id);
  const guideline = /^brand\.([^.]+)\./u.exec(ruleId)?.[1];
  return guideline === undefined ? ruleId : names.of('guideline', guideline);
}
