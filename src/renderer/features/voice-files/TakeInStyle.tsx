import type { ReactNode } from 'react';
import { StyleNotes } from '#renderer/features/voice-files/StyleNotes.tsx';
import { TrialSentence, TrialTable } from '#renderer/features/voice-files/TrialTable.tsx';
import { keepStyle, useVoiceFiles } from '#renderer/features/voice-files/voice-files-store.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { FindingNote } from '#renderer/ui/FindingNote.tsx';
import type { StyleReading } from '#shared/contract/voice-files.ts';
import { t } from '#shared/messages/index.ts';
import './voice-files.css';

/** A style that was read: what came of it, and how often it would have spoken, before anything is kept. */
export function TakeInStyle(): ReactNode {
  const style = useVoiceFiles((state) => state.style);
  if (style === null) return null;
  const close = (): void => useVoiceFiles.setState({ style: null });
  return (
    <Dialog
      title={t('voiceFiles.takeIn.title', { name: style.name })}
      isOpen
      onClose={close}
      width={820}
      actions={<Actions style={style} onClose={close} />}
    >
      <div className="voice-files-report">
        <TrialSentence trial={style.trial} />
        <p>{cameWhole(style)}</p>
        {style.accepted + style.rejected === 0 ? null : (
          <p>{t('voiceFiles.takeIn.words', { accepted: style.accepted, rejected: style.rejected })}</p>
        )}
        {style.replaces === null ? null : (
          <FindingNote severity="info">{t('voiceFiles.takeIn.replaces', { name: style.name })}</FindingNote>
        )}
        <StyleNotes notes={style.notes} />
        <TrialTable trial={style.trial} />
      </div>
    </Dialog>
  );
}

function cameWhole({ file, ruleCount: count, whole }: StyleReading): string {
  return whole === count
    ? t('voiceFiles.takeIn.allWhole', { file, count })
    : t('voiceFiles.takeIn.lead', { file, count, whole });
}

function Actions({
  style,
  onClose,
}: {
  readonly style: StyleReading;
  readonly onClose: () => void;
}): ReactNode {
  const refusal =
    style.ruleCount + style.accepted + style.rejected === 0 ? t('voiceFiles.takeIn.nothing') : null;
  return (
    <>
      <span className="voice-files-reason">{refusal ?? t('voiceFiles.takeIn.silent')}</span>
      <Button onPress={onClose}>{t('voiceFiles.cancel')}</Button>
      <Button variant="primary" refusal={refusal} autoFocus onPress={() => void keepStyle(style)}>
        {t(style.replaces === null ? 'voiceFiles.takeIn.run' : 'voiceFiles.takeIn.renew')}
      </Button>
    </>
  );
}
