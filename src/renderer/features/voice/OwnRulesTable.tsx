import type { ReactNode } from 'react';
import { type Figures, summed } from '#renderer/features/voice/noise.ts';
import { FigureCells, NoiseHint } from '#renderer/features/voice/RuleRow.tsx';
import { asideOf } from '#renderer/features/voice/soundness.ts';
import { useVoice, type VoiceLibrary } from '#renderer/features/voice/voice-store.ts';
import { SeverityGlyph, SeverityTag } from '#renderer/ui/SeverityGlyph.tsx';
import type { Severity } from '#shared/approval/severity.ts';
import { t } from '#shared/messages/index.ts';
import { catalogueRule } from '#shared/voice/catalogue/index.ts';
import { rulesOfGuideline } from '#shared/voice/guideline-rules.ts';

/** The figures of one rule, as the core tells them. */
export type RuleFigures = Figures & { readonly ruleId: string; readonly guidelineId: string | null };

type Row = {
  readonly key: string;
  readonly title: string;
  /** The guideline that it opens; null for a rule of a style. */
  readonly guidelineId: string | null;
  /** What a breach of the guideline weighs; null for a style, whose rules weigh each their own. */
  readonly severity: Severity | null;
  readonly aside: boolean;
  readonly figures: Figures;
};

type Props = { readonly library: VoiceLibrary; readonly figures: readonly RuleFigures[] };

/** The brand's own rules: those of its guidelines, and those of styles that have spoken. */
export function OwnRulesBody({ library, figures, search }: Props & { readonly search: string }): ReactNode {
  const words = search.trim().toLocaleLowerCase();
  const rows = [...guidelineRows(library, figures), ...styleRows(library, figures)].filter(({ title }) =>
    title.toLocaleLowerCase().includes(words),
  );
  if (rows.length === 0) return null;
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={6} className="voice-family">
          {t('voiceScreen.rules.own')}
        </th>
      </tr>
      {rows.map((row) => (
        <OwnRow key={row.key} row={row} />
      ))}
    </tbody>
  );
}

function OwnRow({ row: { title, guidelineId, severity, aside, figures } }: { readonly row: Row }): ReactNode {
  return (
    <tr>
      <th scope="row">
        {guidelineId === null ? (
          <span className="voice-rule-title">{title}</span>
        ) : (
          <button
            type="button"
            className="voice-rule-title voice-rule-link"
            onClick={() => useVoice.getState().choose(guidelineId)}
          >
            {title}
          </button>
        )}
        {aside ? <SeverityTag severity="warn">{t('voiceScreen.rules.aside')}</SeverityTag> : null}
        <NoiseHint figures={figures} />
      </th>
      <td>
        {severity === null ? (
          <span className="voice-note">{t('voiceScreen.rules.inStyle')}</span>
        ) : (
          <span className="voice-level">
            <SeverityGlyph severity={severity} /> {t(`voiceScreen.level.${severity}`)}
          </span>
        )}
      </td>
      <FigureCells figures={figures} />
    </tr>
  );
}

function guidelineRows(library: VoiceLibrary, figures: readonly RuleFigures[]): readonly Row[] {
  return library.guidelines.flatMap(({ id, adopted, archived }): Row[] => {
    if (adopted === null || archived || rulesOfGuideline(id, adopted.content).rules.length === 0) return [];
    const own = figures.filter(({ guidelineId }) => guidelineId === id);
    const { title, severity } = adopted.content;
    const aside = asideOf(library, id).length > 0;
    return [{ key: id, title, guidelineId: id, severity, aside, figures: summed(own) }];
  });
}

function styleRows(library: VoiceLibrary, figures: readonly RuleFigures[]): readonly Row[] {
  return figures
    .filter(({ ruleId, guidelineId }) => guidelineId === null && catalogueRule(ruleId) === null)
    .map((one) => ({
      key: one.ruleId,
      title: one.ruleId,
      guidelineId: null,
      severity: null,
      aside: library.aside.some(({ ruleId }) => ruleId === one.ruleId),
      figures: one,
    }));
}
