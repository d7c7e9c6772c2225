import type { ReactNode } from 'react';
import { useCan } from '#renderer/app/workspace-hooks.ts';
import { beginGuideline } from '#renderer/features/voice/voice-actions.ts';
import { useVoice } from '#renderer/features/voice/voice-store.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { t } from '#shared/messages/index.ts';

/** What an empty library teaches: what a guideline is, and the first steps. */
export function EmptyVoice(): ReactNode {
  const mayPropose = useCan('voice.propose');
  const rules = (
    <Button key="rules" onPress={() => useVoice.getState().setTab('rules')}>
      {t('voiceScreen.empty.rules')}
    </Button>
  );
  const begin = (['trait', 'words', 'tone'] as const).map((section, at) => (
    <Button key={section} variant={at === 0 ? 'primary' : 'standard'} onPress={() => beginGuideline(section)}>
      {t(`voiceScreen.begin.${section}`)}
    </Button>
  ));
  return (
    <div className="voice-empty">
      <EmptyState title={t('voiceScreen.empty.title')} actions={mayPropose ? [...begin, rules] : rules}>
        {t(mayPropose ? 'voiceScreen.empty.text' : 'voiceScreen.empty.readOnly')}
      </EmptyState>
    </div>
  );
}
