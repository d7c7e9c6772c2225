import type { ReactNode } from 'react';
import type { Draft } from '#renderer/features/voice/draft.ts';
import { Reading } from '#renderer/features/voice/Reading.tsx';
import { RuleCards } from '#renderer/features/voice/RuleCards.tsx';
import { SpokeUp } from '#renderer/features/voice/SpokeUp.tsx';
import { useSoundness } from '#renderer/features/voice/soundness.ts';
import { TestList } from '#renderer/features/voice/TestList.tsx';
import { TrialLine } from '#renderer/features/voice/TrialLine.tsx';
import { tidied } from '#renderer/features/voice/voice-actions.ts';
import { saidBy } from '#renderer/features/voice/voice-store.ts';
import { t } from '#shared/messages/index.ts';
import type { Guideline, GuidelineContent } from '#shared/voice/guideline.ts';
import { rulesOfGuideline } from '#shared/voice/guideline-rules.ts';

type Props = { readonly guideline: Guideline | null; readonly draft: Draft | null };

/** Beside a guideline: whether its rules do what its examples say, in plain words what they do, and to which posts. */
export function Side({ guideline, draft }: Props): ReactNode {
  const content = draft?.content ?? (guideline === null ? null : saidBy(guideline));
  if (content === null) return null;
  return (
    <aside className="voice-side" data-pane="voice-side" aria-label={t('voiceScreen.tests')}>
      <Checked
        guidelineId={draft === null ? (guideline?.id ?? null) : draft.guidelineId}
        content={draft === null ? content : tidied(content)}
        holds={draft === null && guideline?.adopted !== null && guideline?.archived === false}
      />
      {guideline === null || draft !== null ? null : (
        <>
          {hasRules(guideline) ? <SpokeUp guidelineId={guideline.id} /> : null}
          <Reading guideline={guideline} />
        </>
      )}
    </aside>
  );
}

/** Advice never speaks up. */
function hasRules({ id, adopted }: Guideline): boolean {
  return adopted !== null && rulesOfGuideline(id, adopted.content).rules.length > 0;
}

type CheckedProps = {
  readonly guidelineId: string | null;
  readonly content: GuidelineContent;
  /** It holds already: what it finds is there today. */
  readonly holds: boolean;
};

function Checked({ guidelineId, content, holds }: CheckedProps): ReactNode {
  const soundness = useSoundness(guidelineId, content);
  return (
    <>
      <TestList content={content} soundness={soundness} />
      <RuleCards content={content} />
      {soundness.advice ? null : <TrialLine guidelineId={guidelineId} content={content} holds={holds} />}
    </>
  );
}
