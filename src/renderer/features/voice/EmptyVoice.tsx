import type { ReactNode } from 'react';
import { useCan } from '#renderer/app/workspace-hooks.ts';
import { beginGuideline } from '#renderer/features/voice/voice-actions.ts';
import { useVoice } from '#renderer/features/voice/voice-store.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { t } from '#shared/messages/index.ts';

/** Where most brands begin, in the order of what it brings. */
const starts = ['words', 'trait', 'tone', 'disclosure', 'answers'] as const;

/** What an empty library teaches: what a guideline is, what others begin with, and what holds already. */
export function EmptyVoice(): ReactNode {
  const mayPropose = useCan('voice.propose');
  const mayAdopt = useCan('voice.adopt');
  return (
    <div className="voice-empty">
      <EmptyState title={t('voiceScreen.empty.title')}>
        {t(mayPropose ? 'voiceScreen.empty.text' : 'voiceScreen.empty.readOnly')}
      </EmptyState>
      <ul className="voice-starts">
        {mayPropose ? starts.map((section) => <Start key={section} section={section} />) : null}
        {mayAdopt ? <Other tab="styles" /> : null}
        <Other tab="rules" />
      </ul>
    </div>
  );
}

function Start({ section }: { readonly section: (typeof starts)[number] }): ReactNode {
  return (
    <li>
      <p>
        <strong>{t(`voiceScreen.start.${section}`)}</strong> {t(`voiceScreen.start.${section}.said`)}
      </p>
      <Button variant={section === 'words' ? 'primary' : 'standard'} onPress={() => beginGuideline(section)}>
        {t(`voiceScreen.begin.${section}`)}
      </Button>
    </li>
  );
}

function Other({ tab }: { readonly tab: 'rules' | 'styles' }): ReactNode {
  return (
    <li>
      <p>
        <strong>{t(`voiceScreen.start.${tab}`)}</strong> {t(`voiceScreen.start.${tab}.said`)}
      </p>
      <Button onPress={() => useVoice.getState().setTab(tab)}>{t(`voiceScreen.empty.${tab}`)}</Button>
    </li>
  );
}
