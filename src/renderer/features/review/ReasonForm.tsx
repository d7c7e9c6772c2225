import { type ReactNode, useState } from 'react';
import { decide, isTakeBack } from '#renderer/features/review/decide.ts';
import { leaveReason, type Reason, useReason, writeReason } from '#renderer/features/review/reason-store.ts';
import { rightText } from '#renderer/features/review/right-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { REASON_MAX, REASON_MIN } from '#shared/approval/events.ts';
import type { OpenReview } from '#shared/contract/review.ts';
import { t } from '#shared/messages/index.ts';

/** Why a decision cannot be sent any more, in words; null while it can. What was typed stays. */
export function sendRefusal(review: OpenReview, verdict: Reason['verdict']): string | null {
  const right = review.stand?.right ?? null;
  if (right?.may === true || (verdict === 'request_changes' && review.takeBack !== null)) return null;
  return `${right === null ? t('review.decide.returned') : rightText(right)} ${t('review.reason.kept')}`;
}

/** Asks what should change; without a reason nobody could act on it. */
export function ReasonForm({ review }: { readonly review: OpenReview }): ReactNode {
  const { id } = review.detail;
  const { text } = useReason(id);
  const [tried, setTried] = useState(false);
  const missing = text.trim().length < REASON_MIN;
  const refusal = sendRefusal(review, 'request_changes');
  const takesBack = isTakeBack(review);
  const send = async (): Promise<void> => {
    setTried(true);
    if (!missing && refusal === null) await decide(review, 'request_changes', text.trim());
  };
  return (
    <form
      className="review-reason"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') leaveReason();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          // The chord means something else where no form is being written.
          event.preventDefault();
          void send();
        }
      }}
    >
      <h2>{t(takesBack ? 'review.takeBack.title' : 'review.reason.title')}</h2>
      {takesBack ? <p>{t('review.takeBack.means')}</p> : null}
      <TextArea
        label={t('review.reason.label')}
        hideLabel
        value={text}
        onChange={(next) => writeReason(id, { verdict: 'request_changes', text: next })}
        autoFocus
        minRows={3}
        maxLength={REASON_MAX}
        placeholder={t('review.reason.lead')}
        error={tried && missing ? t('review.reason.needed') : null}
      />
      {refusal === null ? null : <p className="field-error">{refusal}</p>}
      <div className="review-bar-actions">
        <Button size="lg" variant="quiet" onPress={leaveReason}>
          {t('review.reason.cancel')}
        </Button>
        <Button
          size="lg"
          variant={takesBack ? 'danger' : 'primary'}
          type="submit"
          binding="Mod+Enter"
          refusal={refusal}
        >
          {t(takesBack ? 'review.takeBack.send' : 'review.reason.send')}
        </Button>
      </div>
    </form>
  );
}
