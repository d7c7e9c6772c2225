import type { ReactNode } from 'react';
import { dayText, today, useNameOf } from '#renderer/features/voice/voice-words.ts';
import { SeverityTag } from '#renderer/ui/SeverityGlyph.tsx';
import { t } from '#shared/messages/index.ts';
import type { Guideline, GuidelineContent } from '#shared/voice/guideline.ts';
import type { Soundness } from '#shared/voice/soundness.ts';

type Props = {
  readonly guideline: Guideline;
  readonly content: GuidelineContent;
  readonly soundness: Soundness;
  /** Buttons beside the title. */
  readonly actions?: ReactNode;
};

/** What a guideline is called, whose it is, since when it holds and how much it weighs. */
export function GuidelineHead({ guideline, content, soundness, actions }: Props): ReactNode {
  const failing = soundness.examples.filter(({ passed }) => !passed).length;
  return (
    <header className="guideline-head">
      <div className="guideline-title">
        <h2 tabIndex={-1}>{content.title}</h2>
        {failing === 0 ? null : (
          <SeverityTag severity="block">{t('voiceScreen.fails', { count: failing })}</SeverityTag>
        )}
        {soundness.advice ? <span className="guideline-advice">{t('voiceScreen.advice')}</span> : null}
        <span className="flex-1" />
        {actions}
      </div>
      <Facts guideline={guideline} content={content} advice={soundness.advice} />
    </header>
  );
}

type FactsProps = Pick<Props, 'guideline' | 'content'> & { readonly advice: boolean };

function Facts({ guideline, content, advice }: FactsProps): ReactNode {
  const nameOf = useNameOf();
  const { adopted, ownerId } = guideline;
  return (
    <p className="guideline-facts">
      <span>
        {adopted === null
          ? t('voiceScreen.notYet')
          : t('voiceScreen.version', { version: adopted.version, date: dayText(adopted.at) })}
      </span>
      <span>
        {ownerId === null ? t('voiceScreen.owner.none') : t('voiceScreen.owner', { name: nameOf(ownerId) })}
      </span>
      {advice ? null : (
        <span>{t(`voiceScreen.weight.${content.severity}.${content.waivable ? 'may' : 'never'}`)}</span>
      )}
      <Effective guideline={guideline} content={content} />
    </p>
  );
}

/** The day of its own that a guideline has, and what holds until then. */
function Effective({ guideline: { adopted }, content }: Pick<Props, 'guideline' | 'content'>): ReactNode {
  const { effectiveOn } = content;
  if (effectiveOn === null) return null;
  const waits = adopted?.meanwhile !== undefined && effectiveOn > today();
  const date = dayText(effectiveOn);
  return (
    <span>{waits ? t('voiceScreen.effective.waits', { date }) : t('voiceScreen.effective', { date })}</span>
  );
}
