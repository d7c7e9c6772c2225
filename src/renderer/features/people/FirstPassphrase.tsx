import { type FormEvent, type ReactNode, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { api } from '#renderer/app/client.ts';
import { toast } from '#renderer/app/toasts.ts';
import { wordsOf } from '#renderer/features/lock/PassphraseForm.tsx';
import { passphraseFault } from '#renderer/features/lock/passphrase-rules.ts';
import { useLocksStore } from '#renderer/features/people/locks-store.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Popover } from '#renderer/ui/Popover.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { t } from '#shared/messages/index.ts';
import type { Person } from '#shared/people/person.ts';

type Props = {
  readonly person: Person;
  /** They have one already: then the old one stops working. */
  readonly reset: boolean;
};

/** A first passphrase for somebody else, readable, because it is told to them. */
export function FirstPassphrase({ person, reset }: Props): ReactNode {
  const { name } = person;
  const label = t(reset ? 'people.passphrase.resetOf' : 'people.passphrase.giveTo', { name });
  const trigger = (
    <AriaButton className="link link-act" aria-label={label}>
      {t(reset ? 'people.passphrase.reset' : 'people.passphrase.give')}
    </AriaButton>
  );
  return (
    <Popover label={label} width={320} trigger={trigger}>
      {(close) => <GiveForm person={person} reset={reset} label={label} close={close} />}
    </Popover>
  );
}

type FormProps = Props & { readonly label: string; readonly close: () => void };

function GiveForm({ person, reset, label, close }: FormProps): ReactNode {
  const { id, name } = person;
  const [first, setFirst] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const fault = passphraseFault(first);
    if (fault !== null) return setRefusal(fault);
    try {
      await api.people.resetPassphrase.mutate({ personId: id, first });
      await useLocksStore.getState().load();
      toast(t('people.passphrase.given', { name }));
      close();
    } catch (error) {
      setRefusal(wordsOf(error));
    }
  };
  return (
    <form className="flex flex-col gap-3" onSubmit={(event) => void submit(event)}>
      <p>{t(reset ? 'people.passphrase.resetSaid' : 'people.passphrase.giveSaid', { name })}</p>
      <TextField
        label={t('people.first')}
        value={first}
        onChange={(typed) => {
          setFirst(typed);
          setRefusal(null);
        }}
        hint={t('locks.passphraseRule')}
        error={refusal}
        autoFocus
      />
      <div>
        <Button type="submit">{label}</Button>
      </div>
    </form>
  );
}
