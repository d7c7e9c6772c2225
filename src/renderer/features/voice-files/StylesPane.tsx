import { FileDown } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { useActor, useCan } from '#renderer/app/workspace-hooks.ts';
import { useVoice } from '#renderer/features/voice/voice-store.ts';
import { StyleEntry } from '#renderer/features/voice-files/StyleEntry.tsx';
import { TakeInStyle } from '#renderer/features/voice-files/TakeInStyle.tsx';
import { forgetFiles, readStyle, useVoiceFiles } from '#renderer/features/voice-files/voice-files-store.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FindingNote } from '#renderer/ui/FindingNote.tsx';
import { MenuButton } from '#renderer/ui/Menu.tsx';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';
import './voice-files.css';

/** The styles that a brand has taken in: whether they speak, what their rules would say, and how much that weighs. */
export function StylesPane({ brandId }: { readonly brandId: Id }): ReactNode {
  const styles = useVoice((state) => (state.brandId === brandId ? state.library?.styles : undefined)) ?? [];
  const locked = !useCan('voice.adopt');
  const actor = useActor();
  useEffect(() => forgetFiles, []);
  return (
    <section className="voice-files" aria-label={t('voiceFiles.styles')}>
      {styles.length === 0 ? (
        <EmptyState
          title={t('voiceFiles.empty')}
          actions={locked ? null : <TakeIn brandId={brandId} first />}
        >
          {t('voiceFiles.empty.what')}
        </EmptyState>
      ) : (
        <>
          <div className="voice-files-head">
            <p>{t('voiceFiles.styles.lead')}</p>
            {locked ? null : <TakeIn brandId={brandId} />}
          </div>
          <ul className="voice-files-styles">
            {styles.map((style) => (
              <StyleEntry key={style.id} style={style} locked={locked} />
            ))}
          </ul>
        </>
      )}
      {locked ? (
        <FindingNote severity="info">{t('voiceFiles.locked', { name: actor?.name ?? '' })}</FindingNote>
      ) : null}
      <TakeInStyle />
    </section>
  );
}

/** From a folder, or from a zip: the system's dialog can offer only one of them at a time. */
function TakeIn({ brandId, first = false }: { readonly brandId: Id; readonly first?: boolean }): ReactNode {
  const reading = useVoiceFiles((state) => state.busy === 'reading');
  const entry = (from: 'folder' | 'zip') => ({
    id: from,
    label: t(`voiceFiles.takeIn.${from}`),
    run: () => void readStyle(brandId, from),
  });
  if (reading) return <Button refusal={t('voiceFiles.reading')}>{t('voiceFiles.reading')}</Button>;
  return (
    <MenuButton
      label={t('voiceFiles.takeIn')}
      placement="bottom end"
      groups={[{ id: 'from', entries: [entry('folder'), entry('zip')] }]}
    >
      <Button
        variant={first ? 'primary' : 'standard'}
        icon={<FileDown size={14} strokeWidth={1.75} aria-hidden="true" />}
      >
        {t('voiceFiles.takeIn')}
      </Button>
    </MenuButton>
  );
}
