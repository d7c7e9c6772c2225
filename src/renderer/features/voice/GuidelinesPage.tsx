import type { ReactNode } from 'react';
import { useCan } from '#renderer/app/workspace-hooks.ts';
import type { Draft } from '#renderer/features/voice/draft.ts';
import { EmptyVoice } from '#renderer/features/voice/EmptyVoice.tsx';
import { GuidelineForm } from '#renderer/features/voice/GuidelineForm.tsx';
import { GuidelineView } from '#renderer/features/voice/GuidelineView.tsx';
import { Side } from '#renderer/features/voice/Side.tsx';
import { VoiceChart } from '#renderer/features/voice/VoiceChart.tsx';
import { VoiceList } from '#renderer/features/voice/VoiceList.tsx';
import { useVoice, type VoiceLibrary } from '#renderer/features/voice/voice-store.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { t } from '#shared/messages/index.ts';
import type { Guideline } from '#shared/voice/guideline.ts';

/** The library: the list, the chosen guideline or the one being written, and its tests. */
export function GuidelinesPage({ library }: { readonly library: VoiceLibrary }): ReactNode {
  const chosen = useVoice((state) => library.guidelines.find(({ id }) => id === state.chosen) ?? null);
  const draft = useVoice((state) => state.draft);
  const mayPropose = useCan('voice.propose');
  const written = mayPropose && draft !== null && draft.guidelineId === (chosen?.id ?? null) ? draft : null;
  if (library.guidelines.length === 0 && written === null) return <EmptyVoice />;
  return (
    <div className="voice-page">
      <VoiceList library={library} />
      <section className="voice-main" data-pane="voice" aria-label={t('voiceScreen.main')}>
        <VoiceChart library={library} />
        {draft === null || written !== null || !mayPropose ? null : <Unfinished draft={draft} />}
        <Middle chosen={chosen} draft={written} />
      </section>
      <Side guideline={chosen} draft={written} />
    </div>
  );
}

type MiddleProps = { readonly chosen: Guideline | null; readonly draft: Draft | null };

function Middle({ chosen, draft }: MiddleProps): ReactNode {
  if (draft !== null) return <GuidelineForm key={draft.guidelineId ?? 'new'} draft={draft} />;
  if (chosen !== null) return <GuidelineView key={chosen.id} guideline={chosen} />;
  return <EmptyState title={t('voiceScreen.choose.title')}>{t('voiceScreen.choose.text')}</EmptyState>;
}

/** Something is being written elsewhere in the library: the way back to it. */
function Unfinished({ draft }: { readonly draft: Draft }): ReactNode {
  return (
    <p className="voice-unfinished">
      <span>{t('voiceScreen.unfinished', { title: draft.content.title })}</span>
      <Button size="sm" onPress={() => useVoice.getState().choose(draft.guidelineId)}>
        {t('voiceScreen.unfinished.back')}
      </Button>
    </p>
  );
}
