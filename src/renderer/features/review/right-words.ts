import { momentText } from '#renderer/app/moment-text.ts';
import { askedText, type Names } from '#renderer/features/review/names.ts';
import { assertNever } from '#shared/assert-never.ts';
import type { InboxEntry, OpenReview, Right } from '#shared/contract/review.ts';
import { t } from '#shared/messages/index.ts';

type MayNot = Exclude<Right, { readonly may: true }>;
type May = Extract<Right, { readonly may: true }>;
type Stand = NonNullable<OpenReview['stand']>;

/** Why somebody may not decide, in a sentence. */
export function rightText(right: MayNot): string {
  if (right.why === 'backup_later') return t('review.right.backup_later', { when: momentText(right.at) });
  return t(`review.right.${right.why}`);
}

/** Who can decide instead: "Priya or Jonas can decide." Empty while nobody is asked. */
export function whoCanText(stand: Pick<Stand, 'asked' | 'awaited' | 'level'>, names: Names): string {
  const others = { ...stand, asked: stand.asked.filter((id) => id !== names.here), need: stand.level.need };
  if (others.asked.length === 0) return '';
  return t('review.right.whoCan', {
    who: askedText({ ...others, awaited: stand.awaited.filter((id) => id !== names.here) }, names),
  });
}

/** As what a person decides: "You decide as Brand, level 2 of 3." */
export function capacityText(right: May, { level }: Pick<InboxEntry, 'level'>, names: Names): string {
  const values = {
    name: names.of(right.for),
    level: level.name,
    at: level.index + 1,
    of: level.of,
    named: level.name === '' ? 'no' : 'yes',
  };
  switch (right.as) {
    case 'approver':
      return t('review.as.approver', values);
    case 'delegate':
      return t('review.as.delegate', values);
    case 'backup':
      return t('review.as.backup', values);
    case 'stand_in':
      return t('review.as.stand_in', values);
    default:
      return assertNever(right.as);
  }
}
