import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { toast } from '#renderer/app/toasts.ts';
import { setOwnPassphrase } from '#renderer/features/lock/lock-actions.ts';
import { PassphraseForm } from '#renderer/features/lock/PassphraseForm.tsx';
import { useLocksStore } from '#renderer/features/people/locks-store.ts';
import { Popover } from '#renderer/ui/Popover.tsx';
import { t } from '#shared/messages/index.ts';

/** Changing one's own passphrase. */
export function ChangePassphrase(): ReactNode {
  const trigger = (
    <AriaButton className="btn btn-md btn-standard">{t('people.passphrase.change')}</AriaButton>
  );
  return (
    <Popover label={t('people.passphrase.change')} width={340} trigger={trigger}>
      {(close) => (
        <PassphraseForm
          current={t('lock.current')}
          action={t('people.passphrase.changeDo')}
          autoFocus
          onSave={async (current, next) => {
            await setOwnPassphrase(current, next);
            toast(t('people.passphrase.changed'));
            close();
          }}
        />
      )}
    </Popover>
  );
}

/** The first passphrase of a workspace: from then on everybody needs one. */
export function ProtectForm(): ReactNode {
  return (
    <div className="mt-2">
      <p className="settings-said">{t('people.protect.own')}</p>
      <PassphraseForm
        current={null}
        action={t('people.protect.do')}
        autoFocus
        onSave={async (_current, next) => {
          await setOwnPassphrase(null, next);
          await useLocksStore.getState().load();
          toast(t('people.protect.done'));
        }}
      />
    </div>
  );
}
