import { type ReactNode, useState } from 'react';
import { decide } from '#renderer/features/review/decide.ts';
import { sendRefusal } from '#renderer/features/review/ReasonForm.tsx';
import { leaveReason, useReason, writeReason } from '#renderer/features/review/reason-store.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { REASON_MAX, REJECT_REASON_MIN } from '#shared/approval/events.ts';
import type { OpenReview } from '#shared/contract/review.ts';
import { t } from '#shared/messages/index.ts';

type Props = { readonly review: OpenReview; readonly isOpen: boolean };

/** Says what a rejection means, and asks for a reason of substance. */
export function RejectDialog({ review, isOpen }: Props): ReactNode {
  const { id } = review.detail;
  const { text } = useReason(id);
  const [tried, setTried] = useState(false);
  const missing = REJECT_REASON_MIN - text.trim().length;
  const refusal = sendRefusal(review, 'reject');
  const send = async (): Promise<void> => {
    setTried(true);
    if (missing <= 0 && refusal === null) await decide(review, 'reject', text.trim());
  };
  return (
    <Dialog
      title={t('review.reject.title')}
      isOpen={isOpen}
      onClose={leaveReason}
      width={480}
      actions={<Actions refusal={refusal} send={() => void send()} />}
    >
      <p className="reject-means">{t('review.reject.means')}</p>
      <TextArea
        label={t('review.reject.label', { least: REJECT_REASON_MIN })}
        value={text}
        onChange={(next) => writeReason(id, { verdict: 'reject', text: next })}
        autoFocus
        minRows={4}
        maxLength={REASON_MAX}
        error={tried && missing > 0 ? t('review.reject.needed', { missing }) : null}
      />
      {refusal === null ? null : <p className="field-error">{refusal}</p>}
    </Dialog>
  );
}

function Actions({
  refusal,
  send,
}: {
  readonly refusal: string | null;
  readonly send: () => void;
}): ReactNode {
  return (
    <>
      <Button size="lg" variant="quiet" onPress={leaveReason}>
        {t('review.reason.cancel')}
      </Button>
      <Button size="lg" variant="danger" refusal={refusal} onPress={send}>
        {t('review.reject.send')}
      </Button>
    </>
  );
}
