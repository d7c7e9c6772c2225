import { ListTree } from 'lucide-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useWords } from '#renderer/features/editor/word-library.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Popover } from '#renderer/ui/Popover.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { Id } from '#shared/ids.ts';
import type { Snippet } from '#shared/library/snippets.ts';
import { type Values, variablesIn, withVariables } from '#shared/library/variables.ts';
import { t } from '#shared/messages/index.ts';

type Props = {
  readonly brandId: Id;
  /** What is known of variables beforehand, by their names; offered, and may be changed. */
  readonly values?: Values;
  /** Takes the text once the menu is closed. */
  readonly onPick: (text: string) => void;
  readonly refusal?: string | null;
};

/** A button that opens the brand's snippets; variables are filled in before one is put in. */
export function SnippetMenu({ brandId, values = {}, onPick, refusal }: Props): ReactNode {
  const trigger = (
    <Button
      variant="quiet"
      refusal={refusal}
      icon={<ListTree size={16} strokeWidth={1.75} aria-hidden="true" />}
    >
      {t('editor.snippets')}
    </Button>
  );
  return (
    <Popover label={t('editor.snippets')} trigger={trigger} placement="top" width={320}>
      {(close) => (
        <Snippets
          brandId={brandId}
          values={values}
          onPick={(text) => {
            close();
            setTimeout(() => onPick(text), 0);
          }}
        />
      )}
    </Popover>
  );
}

type ListProps = {
  readonly brandId: Id;
  readonly values: Values;
  readonly onPick: (text: string) => void;
};

function Snippets({ brandId, values, onPick }: ListProps): ReactNode {
  const words = useWords(brandId);
  const [chosen, setChosen] = useState<Snippet | null>(null);
  if (words === null) return null;
  if (chosen !== null) {
    return <FillIn snippet={chosen} values={values} onPick={onPick} onBack={() => setChosen(null)} />;
  }
  if (words.snippets.length === 0) return <p className="word-menu-note">{t('editor.snippets.none')}</p>;
  const choose = (snippet: Snippet): void =>
    variablesIn(snippet.text).length === 0 ? onPick(snippet.text) : setChosen(snippet);
  return (
    <ul className="word-menu">
      {words.snippets.map((snippet, index) => (
        <li key={snippet.id}>
          <AriaButton className="snippet-choice" autoFocus={index === 0} onPress={() => choose(snippet)}>
            {snippet.name}
            <small dir="auto">{snippet.text}</small>
          </AriaButton>
        </li>
      ))}
    </ul>
  );
}

type FillProps = {
  readonly snippet: Snippet;
  readonly values: Values;
  readonly onPick: (text: string) => void;
  readonly onBack: () => void;
};

function FillIn({ snippet, values, onPick, onBack }: FillProps): ReactNode {
  const names = variablesIn(snippet.text);
  const [given, setGiven] = useState<Values>(values);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    // A variable that was left empty stays as it stands, so that it is seen.
    const filled = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
    onPick(withVariables(snippet.text, filled));
  };
  return (
    <form
      className="word-menu"
      aria-label={t('editor.snippets.fill', { name: snippet.name })}
      onSubmit={submit}
    >
      <strong>{snippet.name}</strong>
      {names.map((name, index) => (
        <TextField
          key={name}
          label={name}
          value={given[name] ?? ''}
          onChange={(value) => setGiven({ ...given, [name]: value })}
          autoFocus={index === 0}
        />
      ))}
      <p className="word-menu-note" dir="auto">
        {withVariables(
          snippet.text,
          Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')),
        )}
      </p>
      <div className="flex gap-2">
        <Button size="sm" type="submit">
          {t('editor.snippets.put')}
        </Button>
        <Button size="sm" variant="quiet" onPress={onBack}>
          {t('editor.snippets.back')}
        </Button>
      </div>
    </form>
  );
}
