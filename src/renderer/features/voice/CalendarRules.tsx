import type { ReactNode } from 'react';
import { useCan } from '#renderer/app/workspace-hooks.ts';
import { chooseRule } from '#renderer/features/voice/voice-actions.ts';
import type { VoiceLibrary } from '#renderer/features/voice/voice-store.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { SeverityGlyph } from '#renderer/ui/SeverityGlyph.tsx';
import { t } from '#shared/messages/index.ts';
import { type CalendarRuleId, calendarRuleIds, calendarSettingsOf } from '#shared/voice/calendar-rules.ts';
import type { RuleLevel } from '#shared/voice/settings.ts';

/** A month is never kept back: its rules tell, and that is all. */
const levels = ['off', 'info', 'warn'] as const satisfies readonly RuleLevel[];

type Props = {
  readonly library: VoiceLibrary;
  /** Only rules whose words hold all of these. */
  readonly search: string;
  readonly columns: number;
};

/** The rules over the calendar, and what each is worth in this brand. */
export function CalendarRulesBody({ library, search, columns }: Props): ReactNode {
  const shown = calendarRulesAbout(search);
  if (shown.length === 0) return null;
  const { on } = calendarSettingsOf(library.choices, { mix: {}, name: '' });
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={columns} className="voice-family">
          {t('voiceScreen.family.calendar')}
        </th>
      </tr>
      {shown.map((id) => (
        <tr key={id} data-off={on[id] === undefined || undefined}>
          <th scope="row">
            <span className="voice-rule-title">{titleOf(id)}</span>
            <span className="voice-note">{t(`voice.rule.${id}.reason`)}</span>
          </th>
          <td>
            <Weight id={id} level={on[id] ?? 'off'} />
          </td>
          <td colSpan={columns - 2}>
            <span className="voice-note">{t('voiceScreen.rules.inCalendar')}</span>
          </td>
        </tr>
      ))}
    </tbody>
  );
}

/** The rules over the calendar whose words hold all of these. */
export function calendarRulesAbout(search: string): readonly CalendarRuleId[] {
  const words = search.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  return calendarRuleIds.filter((id) => {
    const text = `${id} ${titleOf(id)} ${t(`voice.rule.${id}.reason`)}`.toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}

function titleOf(id: CalendarRuleId): string {
  return t(`voice.rule.${id}.title`);
}

function Weight({ id, level }: { readonly id: CalendarRuleId; readonly level: RuleLevel }): ReactNode {
  const mayAdopt = useCan('voice.adopt');
  if (!mayAdopt) return <span className="voice-level">{t(`voiceScreen.level.${level}`)}</span>;
  // A library from elsewhere may hold one that blocks: it is shown as what it is until it is chosen anew.
  const offered: readonly RuleLevel[] = level === 'block' ? [...levels, level] : levels;
  const options = offered.map((value) => ({
    value,
    label: t(`voiceScreen.level.${value}`),
    mark: value === 'off' ? undefined : <SeverityGlyph severity={value} />,
  }));
  return (
    <Select<RuleLevel>
      label={t('voiceScreen.rules.weightOf', { title: titleOf(id) })}
      hideLabel
      options={options}
      value={level}
      onChange={(next) => void chooseRule(id, titleOf(id), { level: next })}
    />
  );
}
