import type { ReactNode } from 'react';
import type { VoiceLibrary } from '#renderer/features/voice/voice-store.ts';
import { RULES_SHOWN, TrialExamples, TrialSentence } from '#renderer/features/voice-files/TrialTable.tsx';
import {
  type StyleDetail,
  setLevel,
  useVoiceFiles,
} from '#renderer/features/voice-files/voice-files-store.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { SeverityGlyph } from '#renderer/ui/SeverityGlyph.tsx';
import type { RuleTrial, StyleRule } from '#shared/contract/voice-files.ts';
import { t } from '#shared/messages/index.ts';
import { type RuleLevel, ruleLevelSchema } from '#shared/voice/settings.ts';

type Style = VoiceLibrary['styles'][number];

/** The rules of the style in view, the loudest first, each with its level and what it would have said. */
export function StyleRules({
  style,
  locked,
}: {
  readonly style: Style;
  readonly locked: boolean;
}): ReactNode {
  const detail = useVoiceFiles((state) => (state.detail?.styleId === style.id ? state.detail : null));
  if (detail === null) return <p className="voice-files-quiet">{t('voiceFiles.rules.waiting')}</p>;
  const rules = loudestFirst(detail);
  const rest = rules.length - RULES_SHOWN;
  return (
    <>
      <TrialSentence trial={detail.trial} />
      {style.on ? null : <p className="voice-files-quiet">{t('voiceFiles.rules.off')}</p>}
      <table className="voice-files-table" aria-label={t('voiceFiles.rules', { name: style.name })}>
        <thead>
          <tr>
            <th scope="col">{t('voiceFiles.trial.rule')}</th>
            <th scope="col">{t('voiceFiles.rules.level')}</th>
            <th scope="col" className="voice-files-number">
              {t('voiceFiles.trial.posts')}
            </th>
            <th scope="col">{t('voiceFiles.trial.examples')}</th>
          </tr>
        </thead>
        <tbody>
          {rules.slice(0, RULES_SHOWN).map(([rule, tally]) => (
            <RuleLine key={rule.ruleId} rule={rule} tally={tally} locked={locked} brandId={style.brandId} />
          ))}
        </tbody>
      </table>
      {rest <= 0 ? null : <p className="voice-files-quiet">{t('voiceFiles.rules.rest', { count: rest })}</p>}
    </>
  );
}

type Tally = RuleTrial['rules'][number] | undefined;

function loudestFirst({ rules, trial }: StyleDetail): readonly (readonly [StyleRule, Tally])[] {
  const tallies = new Map(trial.rules.map((tally) => [tally.ruleId, tally]));
  return rules
    .map((rule) => [rule, tallies.get(rule.ruleId)] as const)
    .toSorted(([, one], [, other]) => (other?.posts ?? 0) - (one?.posts ?? 0));
}

type LineProps = {
  readonly rule: StyleRule;
  readonly tally: Tally;
  readonly locked: boolean;
  readonly brandId: string;
};

function RuleLine({ rule, tally, locked, brandId }: LineProps): ReactNode {
  return (
    <tr>
      <th scope="row">{rule.ruleId}</th>
      <td className="voice-files-level">
        <Select<RuleLevel>
          label={t('voiceFiles.rules.levelOf', { rule: rule.ruleId })}
          hideLabel
          isDisabled={locked}
          options={ruleLevelSchema.options.map((level) => ({
            value: level,
            label: t(`voiceFiles.level.${level}`),
            ...(level === 'off' ? {} : { mark: <SeverityGlyph severity={level} /> }),
          }))}
          value={rule.level}
          onChange={(level) => void setLevel(brandId, rule, level)}
        />
      </td>
      <td className="voice-files-number">{tally?.posts ?? 0}</td>
      <td>
        {tally === undefined || tally.hits === 0 ? <Silent rule={rule} /> : <TrialExamples tally={tally} />}
      </td>
    </tr>
  );
}

/** A rule that said nothing shows what it would say. */
function Silent({ rule }: { readonly rule: StyleRule }): ReactNode {
  const words = rule.message.replace(/%(?:\[\d+\])?s/gu, '…');
  return <span className="voice-files-quiet">{words === '' ? t('voiceFiles.rules.silent') : words}</span>;
}
