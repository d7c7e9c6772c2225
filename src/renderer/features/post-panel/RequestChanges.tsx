import { type ReactNode, useState } from 'react';
import { doStep } from '#renderer/app/post-actions.ts';
import { decide } from '#renderer/features/post-panel/step-actions.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { REASON_MAX, REASON_MIN } from '#shared/approval/events.ts';
import { t } from '#shared/messages/index.ts';
import type { PostDetail } from '#shared/posts/post.ts';

type Props = { readonly detail: PostDetail; readonly onClose: () => void };

/** Asks what should change: a request without a reason helps nobody. */
export function RequestChanges({ detail, onClose }: Props): ReactNode {
  const [reason, setReason] = useState('');
  const short = reason.trim().length < REASON_MIN;
  const send = async (): Promise<void> => {
    const done = await doStep(t('postPanel.did.requestChanges'), () =>
      decide(detail, 'request_changes', reason.trim()),
    );
    if (done) onClose();
  };
  return (
    <footer className="panel-foot">
      <TextArea
        label={t('postPanel.reason')}
        value={reason}
        onChange={setReason}
        maxLength={REASON_MAX}
        minRows={3}
        autoFocus
      />
      <div className="flex gap-2">
        <Button
          variant="primary"
          size="lg"
          refusal={short ? t('core.refusal.reasonNeeded') : null}
          onPress={() => void send()}
        >
          {t('postPanel.step.requestChanges')}
        </Button>
        <Button variant="quiet" size="lg" onPress={onClose}>
          {t('ui.cancel')}
        </Button>
      </div>
      {short ? <p className="text-xs text-ink-2">{t('core.refusal.reasonNeeded')}</p> : null}
    </footer>
  );
}
