import { type ReactNode, useState } from 'react';
import { api } from '#renderer/app/client.ts';
import { doStep } from '#renderer/app/post-actions.ts';
import { type Listed, useDesk } from '#renderer/features/voice-check/desk.ts';
import { foundWords } from '#renderer/features/voice-check/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';
import type { WallDate } from '#shared/time/wall.ts';
import { WAIVER_REASON_MIN, type Waiver, waiverReasons } from '#shared/voice/waiver.ts';

const REASON_MAX = 1000;

type Props = {
  readonly listed: Listed;
  readonly postId: Id;
  /** Stores what stands typed: the core waives only what it has read itself. */
  readonly beforehand: () => Promise<void>;
  readonly onClose: () => void;
};

type Said = {
  readonly category: Waiver['category'] | null;
  readonly reason: string;
  readonly expiresOn: WallDate | null;
};

/** Asks why a finding is waived, and until when. */
export function WaiveDialog({ listed, postId, beforehand, onClose }: Props): ReactNode {
  const [said, setSaid] = useState<Said>({ category: null, reason: '', expiresOn: null });
  const [tried, setTried] = useState(false);
  const words = foundWords(
    listed,
    useDesk((desk) => desk.job),
  );
  const { fingerprint, message } = listed.finding;
  const { category, expiresOn } = said;
  const reason = said.reason.trim();
  const send = async (): Promise<void> => {
    setTried(true);
    if (category === null || reason.length < WAIVER_REASON_MIN) return;
    await beforehand();
    const done = await doStep(t('voiceCheck.waived.did'), () =>
      api.voice.waive.mutate({ postId, fingerprint, category, reason, expiresOn }),
    );
    if (done) onClose();
  };
  return (
    <Dialog
      title={words === null ? t('voiceCheck.waive.title.post') : t('voiceCheck.waive.title', { words })}
      isOpen
      onClose={onClose}
      width={460}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button variant="primary" onPress={() => void send()}>
            {t('voiceCheck.waive.do')}
          </Button>
        </>
      }
    >
      <div className="voice-waive">
        <p>{message}</p>
        <p className="voice-why">{t('voiceCheck.waive.means')}</p>
        <WaiveFields said={said} tried={tried} onChange={(patch) => setSaid({ ...said, ...patch })} />
      </div>
    </Dialog>
  );
}

type FieldsProps = {
  readonly said: Said;
  readonly tried: boolean;
  readonly onChange: (patch: Partial<Said>) => void;
};

function WaiveFields({ said, tried, onChange }: FieldsProps): ReactNode {
  const missing = WAIVER_REASON_MIN - said.reason.trim().length;
  const options = waiverReasons.map((value) => ({ value, label: t(`voiceCheck.waive.category.${value}`) }));
  return (
    <>
      <Select
        label={t('voiceCheck.waive.category')}
        options={options}
        value={said.category}
        onChange={(category) => onChange({ category })}
      />
      {tried && said.category === null ? (
        <p className="field-error">{t('voiceCheck.waive.category.missing')}</p>
      ) : null}
      <TextArea
        label={t('voiceCheck.waive.reason', { least: WAIVER_REASON_MIN })}
        value={said.reason}
        onChange={(reason) => onChange({ reason })}
        minRows={3}
        maxLength={REASON_MAX}
        autoFocus
        error={tried && missing > 0 ? t('voiceCheck.waive.missing', { missing }) : null}
      />
      <DateField
        label={t('voiceCheck.waive.expires')}
        value={said.expiresOn}
        onChange={(expiresOn) => onChange({ expiresOn })}
      />
      <p className="voice-why">{t('voiceCheck.waive.expires.note')}</p>
    </>
  );
}
