import type { ReactNode } from 'react';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { showGuideline } from '#renderer/features/voice/voice-store.ts';
import { findingReason, guidelineOfFinding, type Library } from '#renderer/features/voice-check/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { t } from '#shared/messages/index.ts';
import type { VoiceFinding } from '#shared/voice/finding.ts';

type Props = { readonly finding: VoiceFinding; readonly library: Library | null };

/** The guideline's own words beside a finding, with who stands for them, and the way to it. */
export function GuidelineQuote({ finding, library }: Props): ReactNode {
  const reason = findingReason(finding, library);
  const guideline = guidelineOfFinding(finding, library);
  const people = useWorkspace((state) => state.snapshot?.people);
  const owner = people?.find(({ id }) => id === guideline?.ownerId)?.name;
  const adopted = guideline?.adopted ?? null;
  return (
    <>
      {reason === null ? null : (
        <blockquote className="voice-quote" data-selectable>
          {reason}
        </blockquote>
      )}
      {adopted === null || guideline === null ? null : (
        <p className="voice-source">
          {t('voiceCheck.guideline', {
            title: adopted.content.title,
            version: adopted.version,
            owner:
              owner === undefined
                ? t('voiceCheck.guideline.nobody')
                : t('voiceCheck.guideline.owner', { owner }),
          })}{' '}
          <Button
            size="sm"
            variant="quiet"
            className="voice-library"
            onPress={() => showGuideline(guideline.id)}
          >
            {t('voiceCheck.library')}
          </Button>
        </p>
      )}
    </>
  );
}
