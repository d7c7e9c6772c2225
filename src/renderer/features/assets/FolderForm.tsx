import { type FormEvent, type ReactNode, useState } from 'react';
import { TextField } from '#renderer/ui/TextField.tsx';
import { t } from '#shared/messages/index.ts';

type Props = {
  readonly was: string;
  /** Gives why the name cannot be, or null when it is taken. */
  readonly save: (name: string) => string | null;
  readonly close: () => void;
};

/** Names a folder where it stands: Enter saves, Esc leaves it as it was. */
export function FolderForm({ was, save, close }: Props): ReactNode {
  const [typed, setTyped] = useState(was);
  const [error, setError] = useState<string | null>(null);
  const commit = (): void => {
    const wrong = typed.trim() === '' ? null : save(typed);
    if (wrong === null) close();
    else setError(wrong);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    commit();
  };
  return (
    <form className="folder-form" onSubmit={submit}>
      <TextField
        label={t('assetsScreen.folder.name')}
        hideLabel
        autoFocus
        value={typed}
        onChange={setTyped}
        maxLength={80}
        placeholder={t('assetsScreen.folder.name')}
        error={error}
        onBlur={() => (error === null ? commit() : close())}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          close();
        }}
      />
    </form>
  );
}
