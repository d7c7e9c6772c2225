import type { ReactNode } from 'react';
import { toast, toastError } from '#renderer/app/toasts.ts';
import { LockFrame } from '#renderer/features/lock/LockFrame.tsx';
import { lockNow, setOwnPassphrase, useGiven } from '#renderer/features/lock/lock-actions.ts';
import { PassphraseForm } from '#renderer/features/lock/PassphraseForm.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { t } from '#shared/messages/index.ts';

/** The first thing after coming in with a passphrase that somebody else gave. */
export function ChooseOwn(): ReactNode {
  const given = useGiven((state) => state.passphrase);
  const save = async (current: string | null, next: string): Promise<void> => {
    await setOwnPassphrase(given ?? current, next);
    toast(t('lock.own.done'));
  };
  return (
    <LockFrame title={t('lock.own.title')} said={t('lock.own.said')}>
      <PassphraseForm
        current={given === null ? t('lock.given') : null}
        action={t('lock.own.do')}
        primary
        autoFocus
        onSave={save}
      />
      <span className="flex-1" />
      <div className="mt-6">
        <Button variant="quiet" size="sm" onPress={() => void lockNow().catch(toastError)}>
          {t('lock.own.lock')}
        </Button>
      </div>
    </LockFrame>
  );
}
