import { type FormEvent, type ReactNode, useState } from 'react';
import { ApiError, reasonOf } from '#renderer/app/client.ts';
import { switchTo } from '#renderer/features/lock/lock-actions.ts';
import { sayWait, useWait } from '#renderer/features/lock/waiting.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { t } from '#shared/messages/index.ts';
import type { Person } from '#shared/people/person.ts';

type Props = { readonly person: Person; readonly back: () => void; readonly done: () => void };

/** The passphrase of whom one changes over to. */
export function TheirPassphrase({ person, back, done }: Props): ReactNode {
  const { name } = person;
  const [passphrase, setPassphrase] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const { left, begin } = useWait();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (left > 0) return;
    if (passphrase === '') return setRefusal(t('lock.switch.missing', { name }));
    try {
      await switchTo(person.id, name, passphrase);
      done();
    } catch (error) {
      setPassphrase('');
      if (error instanceof ApiError && error.waitSeconds !== null) begin(error.waitSeconds);
      else setRefusal(reasonOf(error));
    }
  };
  return (
    <form className="lock-form mt-0" onSubmit={(event) => void submit(event)}>
      <TextField
        label={t('lock.switch.passphrase', { name })}
        type="password"
        value={passphrase}
        onChange={(typed) => {
          setPassphrase(typed);
          setRefusal(null);
        }}
        error={left > 0 ? sayWait(left) : refusal}
        autoFocus
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" refusal={left > 0 ? sayWait(left) : null}>
          {t('lock.switch.do', { name })}
        </Button>
        <Button variant="quiet" onPress={back}>
          {t('lock.switch.back')}
        </Button>
      </div>
    </form>
  );
}
