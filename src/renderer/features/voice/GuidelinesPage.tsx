import type { ReactNode } from 'react';
import { GuidelineView } from '#renderer/features/voice/GuidelineView.tsx';
import { VoiceChart } from '#renderer/features/voice/VoiceChart.tsx';
import { VoiceList } from '#renderer/features/voice/VoiceList.tsx';
import { useVoice, type VoiceLibrary } from '#renderer/features/voice/voice-store.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { t } from '#shared/messages/index.ts';

/** The library: the list, the chosen guideline, and its tests. */
export function GuidelinesPage({ library }: { readonly library: VoiceLibrary }): ReactNode {
  const chosen = useVoice((state) => library.guidelines.find(({ id }) => id === state.chosen));
  return (
    <div className="voice-page">
      <VoiceList library={library} />
      <main className="voice-main" data-pane="voice">
        <VoiceChart library={library} />
        {chosen === undefined ? (
          <EmptyState title={t('voiceScreen.choose.title')}>{t('voiceScreen.choose.text')}</EmptyState>
        ) : (
          <GuidelineView key={chosen.id} guideline={chosen} />
        )}
      </main>
    </div>
  );
}
