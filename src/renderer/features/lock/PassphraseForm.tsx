import { type FormEvent, type ReactNode, useState } from 'react';
import { ApiError, reasonOf } from '#renderer/app/client.ts';
import { passphraseFault, repetitionFault } from '#renderer/features/lock/passphrase-rules.ts';
import { sayWait } from '#renderer/features/lock/waiting.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { FindingNote } from '#renderer/ui/FindingNote.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { t } from '#shared/messages/index.ts';

type Props = {
  /** What the passphrase until now is called; null where none has to be typed. */
  readonly current: string | null;
  /** The words on the button. */
  readonly action: string;
  readonly onSave: (current: string | null, next: string) => Promise<void>;
  readonly primary?: boolean;
  readonly autoFocus?: boolean;
};

type Fields = { readonly current: string; readonly next: string; readonly again: string };
const blank: Fields = { current: '', next: '', again: '' };

/** A passphrase chosen by its person, typed twice because it is not seen. */
export function PassphraseForm(props: Props): ReactNode {
  const { current } = props;
  const { fields, set, faults, refusal, submit } = usePassphraseForm(props);
  return (
    <form className="lock-form" onSubmit={(event) => void submit(event)}>
      {current === null ? null : (
        <TextField
          label={current}
          type="password"
          value={fields.current}
          onChange={(typed) => set({ current: typed })}
          error={faults.current}
          autoFocus={props.autoFocus ?? false}
        />
      )}
      <TextField
        label={t('lock.next')}
        type="password"
        value={fields.next}
        onChange={(typed) => set({ next: typed })}
        hint={t('locks.passphraseRule')}
        error={faults.next}
        autoFocus={current === null && (props.autoFocus ?? false)}
      />
      <TextField
        label={t('lock.again')}
        type="password"
        value={fields.again}
        onChange={(typed) => set({ again: typed })}
        error={faults.again}
      />
      {refusal === null ? null : (
        <div role="alert">
          <FindingNote severity="block">{refusal}</FindingNote>
        </div>
      )}
      <div>
        <Button type="submit" variant={props.primary ? 'primary' : 'standard'}>
          {props.action}
        </Button>
      </div>
    </form>
  );
}

type Faults = { readonly [field in keyof Fields]: string | null };
const noFaults: Faults = { current: null, next: null, again: null };

function faultsOf({ current, next, again }: Fields, needsCurrent: boolean): Faults {
  return {
    current: needsCurrent && current === '' ? t('lock.currentMissing') : null,
    next: passphraseFault(next),
    again: repetitionFault(next, again),
  };
}

function usePassphraseForm({ current, onSave }: Props) {
  const [fields, setFields] = useState(blank);
  const [faults, setFaults] = useState(noFaults);
  const [refusal, setRefusal] = useState<string | null>(null);
  const set = (patch: Partial<Fields>): void => {
    setFields({ ...fields, ...patch });
    setFaults(noFaults);
    setRefusal(null);
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const found = faultsOf(fields, current !== null);
    setFaults(found);
    if (Object.values(found).some((fault) => fault !== null)) return;
    try {
      await onSave(current === null ? null : fields.current, fields.next);
      setFields(blank);
    } catch (error) {
      setRefusal(wordsOf(error));
    }
  };
  return { fields, set, faults, refusal, submit };
}

/** Why the core refused; a wait in minutes where it is long. */
export function wordsOf(error: unknown): string {
  if (error instanceof ApiError && error.waitSeconds !== null) return sayWait(error.waitSeconds);
  return reasonOf(error);
}
