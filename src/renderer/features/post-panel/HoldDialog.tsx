import { type ReactNode, useState } from 'react';
import { api } from '#renderer/app/client.ts';
import { doStep } from '#renderer/app/post-actions.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';

type Props = { readonly postIds: readonly Id[]; readonly onClose: () => void };

/** Puts posts on hold, with the reason where there is one to give. */
export function HoldDialog({ postIds, onClose }: Props): ReactNode {
  const [reason, setReason] = useState('');
  const hold = (): void => {
    onClose();
    void doStep(t('postPanel.said.held', { count: postIds.length }), () =>
      api.posts.hold.mutate({ postIds: [...postIds], on: true, reason: reason.trim() }),
    );
  };
  const actions = (
    <>
      <Button variant="quiet" onPress={onClose}>
        {t('ui.cancel')}
      </Button>
      <Button variant="primary" onPress={hold}>
        {t('postPanel.hold.do')}
      </Button>
    </>
  );
  return (
    <Dialog
      title={t('postPanel.hold.title', { count: postIds.length })}
      isOpen
      onClose={onClose}
      actions={actions}
    >
      <TextArea
        label={t('postPanel.hold.reason')}
        value={reason}
        onChange={setReason}
        maxLength={4000}
        autoFocus
      />
    </Dialog>
  );
}
