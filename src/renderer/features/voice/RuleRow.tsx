import type { ReactNode } from 'react';
import { useCan } from '#renderer/app/workspace-hooks.ts';
import { type Figures, noiseOf } from '#renderer/features/voice/noise.ts';
import { RuleOptions } from '#renderer/features/voice/RuleOptions.tsx';
import { chooseRule } from '#renderer/features/voice/voice-actions.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { SeverityGlyph } from '#renderer/ui/SeverityGlyph.tsx';
import { severities } from '#shared/approval/severity.ts';
import { t } from '#shared/messages/index.ts';
import { type catalogue, ruleReason, ruleTitle } from '#shared/voice/catalogue/index.ts';
import type { RuleChoice, RuleLevel } from '#shared/voice/settings.ts';

type Entry = (typeof catalogue)[number];
type Props = {
  readonly entry: Entry;
  readonly choice: RuleChoice | null;
  readonly figures: Figures | null;
};

const levels: readonly RuleLevel[] = ['off', ...severities];

/** A rule of our own: what it is for, what it is worth here, and how it has fared. */
export function RuleRow({ entry, choice, figures }: Props): ReactNode {
  const level = levelOf(entry, choice);
  return (
    <tr data-off={level === 'off' || undefined}>
      <th scope="row">
        <span className="voice-rule-title">{ruleTitle(entry.id)}</span>
        <span className="voice-note">{ruleReason(entry.id)}</span>
        <RuleOptions entry={entry} choice={choice} />
        <NoiseHint figures={figures} />
      </th>
      <td>
        <Weight entry={entry} choice={choice} level={level} />
      </td>
      <FigureCells figures={figures} />
    </tr>
  );
}

/** That a rule is noise, and what to do about it. */
export function NoiseHint({ figures }: { readonly figures: Figures | null }): ReactNode {
  const noise = figures === null ? null : noiseOf(figures);
  if (noise === null) return null;
  return (
    <span className="voice-noisy" data-severity="warn">
      <SeverityGlyph severity="warn" /> {t(`voiceScreen.rules.noise.${noise}`)}
    </span>
  );
}

/** What a rule has found, and what became of it. */
export function FigureCells({ figures }: { readonly figures: Figures | null }): ReactNode {
  return (['found', 'fixed', 'waived', 'open'] as const).map((name) => (
    <td key={name} className="voice-number">
      {figures?.[name] ?? 0}
    </td>
  ));
}

function levelOf(entry: Entry, choice: RuleChoice | null): RuleLevel {
  if (!entry.waivable) return entry.severity;
  return choice?.level ?? (entry.on ? entry.severity : 'off');
}

type WeightProps = Pick<Props, 'entry' | 'choice'> & { readonly level: RuleLevel };

/** What is never waived stays as it is, and that is said; who may not decide reads it. */
function Weight({ entry, choice, level }: WeightProps): ReactNode {
  const mayAdopt = useCan('voice.adopt');
  const title = ruleTitle(entry.id);
  if (!entry.waivable || !mayAdopt) {
    return (
      <>
        <span className="voice-level">{marked(level)}</span>
        {entry.waivable ? null : <span className="voice-note">{t('voiceScreen.rules.locked')}</span>}
      </>
    );
  }
  const options = levels.map((value) => ({
    value,
    label: t(`voiceScreen.level.${value}`),
    mark: value === 'off' ? undefined : <SeverityGlyph severity={value} />,
  }));
  return (
    <Select<RuleLevel>
      label={t('voiceScreen.rules.weightOf', { title })}
      hideLabel
      options={options}
      value={level}
      onChange={(next) => void chooseRule(entry.id, title, { ...choice, level: next })}
    />
  );
}

function marked(level: RuleLevel): ReactNode {
  const words = t(`voiceScreen.level.${level}`);
  if (level === 'off') return words;
  return (
    <>
      <SeverityGlyph severity={level} /> {words}
    </>
  );
}
