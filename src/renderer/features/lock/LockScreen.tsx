import { LockKeyhole } from 'lucide-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { ApiError, reasonOf } from '#renderer/app/client.ts';
import { toastError } from '#renderer/app/toasts.ts';
import { LockFrame } from '#renderer/features/lock/LockFrame.tsx';
import { leaveLocked, unlock } from '#renderer/features/lock/lock-actions.ts';
import { sayWait, useWait } from '#renderer/features/lock/waiting.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { FindingNote } from '#renderer/ui/FindingNote.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { t } from '#shared/messages/index.ts';

/** All that a locked window shows: two fields, and nothing of who or what is inside. */
export function LockScreen(): ReactNode {
  return (
    <LockFrame title={t('lock.title')} said={t('lock.said')}>
      <UnlockForm />
      <span className="flex-1" />
      <div className="mt-6">
        <Button variant="quiet" size="sm" onPress={() => void leaveLocked().catch(toastError)}>
          {t('lock.other')}
        </Button>
      </div>
    </LockFrame>
  );
}

type Form = {
  readonly name: string;
  readonly passphrase: string;
  readonly setName: (name: string) => void;
  readonly setPassphrase: (passphrase: string) => void;
  readonly working: boolean;
  /** Why it was refused; null before the first try. */
  readonly refusal: string | null;
  /** Seconds to wait. */
  readonly left: number;
  readonly submit: (event: FormEvent) => Promise<void>;
};

function useUnlock(): Form {
  const [name, setName] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [working, setWorking] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { left, begin } = useWait();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (working || left > 0) return;
    if (name.trim() === '' || passphrase === '') return setRefusal(t('lock.incomplete'));
    setWorking(true);
    setRefusal(null);
    try {
      await unlock(name, passphrase);
    } catch (error) {
      const seconds = error instanceof ApiError ? error.waitSeconds : null;
      if (seconds === null) setRefusal(reasonOf(error));
      else begin(seconds);
      setPassphrase('');
    } finally {
      setWorking(false);
    }
  };
  return { name, passphrase, setName, setPassphrase, working, refusal, left, submit };
}

function UnlockForm(): ReactNode {
  const form = useUnlock();
  const { left, refusal } = form;
  return (
    <form className="lock-form" onSubmit={(event) => void form.submit(event)}>
      <TextField label={t('lock.name')} value={form.name} onChange={form.setName} maxLength={200} autoFocus />
      <TextField
        label={t('lock.passphrase')}
        type="password"
        value={form.passphrase}
        onChange={form.setPassphrase}
        maxLength={512}
      />
      {left > 0 ? <FindingNote severity="warn">{sayWait(left)}</FindingNote> : null}
      {left > 0 || refusal === null ? null : (
        <div role="alert">
          <FindingNote severity="block">{refusal}</FindingNote>
        </div>
      )}
      <div>
        <Button
          type="submit"
          variant="primary"
          size="lg"
          icon={<LockKeyhole size={14} strokeWidth={1.75} aria-hidden="true" />}
          refusal={left > 0 ? sayWait(left) : null}
        >
          {t(form.working ? 'lock.working' : 'lock.unlock')}
        </Button>
      </div>
    </form>
  );
}
