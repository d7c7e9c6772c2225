import { Plus } from 'lucide-react';
import type { FormEvent, ReactNode } from 'react';
import { useOwnWords } from '#renderer/app/own-words.ts';
import { doStep } from '#renderer/app/post-actions.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { CommandResult } from '#shared/contract/changes.ts';
import { t } from '#shared/messages/index.ts';

type Props = {
  /** "New campaign". */
  readonly label: string;
  readonly placeholder: string;
  readonly add: (name: string) => Promise<CommandResult>;
  /** More fields between the name and the button. */
  readonly children?: ReactNode;
};

/** Makes something by its name; everything else about it is edited in its row afterwards. */
export function AddRow({ label, placeholder, add, children }: Props): ReactNode {
  const [name, setName] = useOwnWords();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const wanted = name.trim();
    if (wanted === '') return;
    if (await doStep(t('settings.added', { name: wanted }), () => add(wanted))) setName('');
  };
  return (
    <form className="settings-add" onSubmit={(event) => void submit(event)}>
      <TextField
        label={label}
        hideLabel
        value={name}
        onChange={setName}
        maxLength={120}
        placeholder={placeholder}
        className="flex-1"
      />
      {children}
      <Button
        type="submit"
        icon={<Plus size={14} strokeWidth={1.75} aria-hidden="true" />}
        refusal={name.trim() === '' ? t('settings.nameMissing') : null}
      >
        {label}
      </Button>
    </form>
  );
}
