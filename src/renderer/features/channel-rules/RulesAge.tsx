import type { ReactNode } from 'react';
import { useTodayOfBrand } from '#renderer/app/workspace-hooks.ts';
import { FindingNote } from '#renderer/ui/FindingNote.tsx';
import { SeverityGlyph } from '#renderer/ui/SeverityGlyph.tsx';
import { ageOf, type RuleAge } from '#shared/channels/age.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import { formatDate } from '#shared/time/format.ts';
import type { WallDate } from '#shared/time/wall.ts';

type Props = { readonly readOn: WallDate };

const severities = { fresh: 'pass', ageing: 'info', old: 'warn' } as const;

/** How old the figures of a network are, and what to do once they are old. */
export function RulesAge({ readOn }: Props): ReactNode {
  const { days, state } = ageOf(readOn, useTodayOfBrand());
  const date = formatDate(readOn, currentLocale());
  return (
    <div className="my-3">
      <FindingNote severity={severities[state]}>
        {t(`settings.rules.age.${state}`, { date, days })}
      </FindingNote>
    </div>
  );
}

/** "20 days ago", with a glyph once it is old. */
export function AgeWords({ readOn }: Props): ReactNode {
  const age = ageOf(readOn, useTodayOfBrand());
  return (
    <span className="rule-age" data-age={age.state}>
      {age.state === 'fresh' ? null : <SeverityGlyph severity={severities[age.state]} />}
      {ageText(age)}
    </span>
  );
}

function ageText({ days, state }: RuleAge): string {
  return t('settings.rules.read', { days, state });
}
