import { Check, CornerUpLeft } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useActor } from '#renderer/app/workspace-hooks.ts';
import {
  approve,
  askForChanges,
  leaveReason,
  refusalToDecide,
  requestChanges,
  useReason,
} from '#renderer/features/review/decide.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { REASON_MAX, REASON_MIN } from '#shared/approval/events.ts';
import type { QueuedPost } from '#shared/contract/review.ts';
import { t } from '#shared/messages/index.ts';

/** The decision, docked under the post: what it binds, or why it is not this person's. */
export function DecisionBar({ queued }: { readonly queued: QueuedPost }): ReactNode {
  const asking = useReason((state) => state.postId === queued.id);
  if (asking) return <ReasonForm queued={queued} />;
  return <Verdicts queued={queued} />;
}

function Verdicts({ queued }: { readonly queued: QueuedPost }): ReactNode {
  const actor = useActor();
  const refusal = refusalToDecide(queued);
  const back = <CornerUpLeft size={16} strokeWidth={1.75} aria-hidden="true" />;
  const tick = <Check size={16} strokeWidth={1.75} aria-hidden="true" />;
  return (
    <footer className="review-bar" data-pane="decision">
      <p>
        {refusal === null ? (
          <>
            <strong>{t('review.decide.what', { name: actor?.name ?? '' })}</strong> {t('review.decide.binds')}
          </>
        ) : (
          refusal
        )}
      </p>
      <Button
        size="lg"
        icon={back}
        binding="Shift+R"
        refusal={refusal}
        onPress={() => askForChanges(queued.id)}
      >
        {t('review.decide.request')}
      </Button>
      <Button
        variant="approve"
        size="lg"
        icon={tick}
        binding="Shift+A"
        refusal={refusal}
        onPress={() => void approve(queued)}
      >
        {t('review.decide.approve')}
      </Button>
    </footer>
  );
}

/** Asks what should change; without a reason nobody could act on it. */
function ReasonForm({ queued }: { readonly queued: QueuedPost }): ReactNode {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const missing = reason.trim().length < REASON_MIN;
  const send = async (): Promise<void> => {
    setTried(true);
    if (missing) return;
    if (await requestChanges(queued, reason.trim())) leaveReason();
  };
  return (
    <form
      className="review-reason"
      data-pane="decision"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') leaveReason();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
      }}
    >
      <h2 className="review-heading">{t('review.reason.title')}</h2>
      <TextArea
        label={t('review.reason.label')}
        hideLabel
        value={reason}
        onChange={setReason}
        autoFocus
        minRows={3}
        maxLength={REASON_MAX}
        placeholder={t('review.reason.lead')}
        error={tried && missing ? t('review.reason.needed') : null}
      />
      <div className="review-reason-actions">
        <Button size="lg" variant="quiet" onPress={leaveReason}>
          {t('review.reason.cancel')}
        </Button>
        <Button size="lg" variant="primary" type="submit" binding="Mod+Enter">
          {t('review.reason.send')}
        </Button>
      </div>
    </form>
  );
}
