import { type ReactNode, useState } from 'react';
import { useWordLibrary } from '#renderer/features/library/library-store.ts';
import { ThingFrame } from '#renderer/features/library/ThingFrame.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useLine } from '#renderer/ui/use-line.ts';
import { SNIPPET_MAX, type Snippet } from '#shared/library/snippets.ts';
import { type Values, variablesIn, withVariables } from '#shared/library/variables.ts';
import { t } from '#shared/messages/index.ts';

type Props = { readonly snippet: Snippet; readonly locked: boolean };

/** Words to put in while writing, beside what they look like once filled in. */
export function SnippetEditor({ snippet, locked }: Props): ReactNode {
  const update = useWordLibrary((state) => state.update);
  const line = useLine({
    stored: snippet.text,
    save: (text) => update('snippet', snippet.id, { text }),
    fault: (text) => (text === '' ? t('library.snippet.text.missing') : null),
  });
  return (
    <ThingFrame kind="snippet" thing={snippet} locked={locked} preview={<Filled text={line.value} />}>
      <TextArea
        label={t('library.snippet.text')}
        inputClassName="library-text"
        minRows={4}
        value={line.value}
        maxLength={SNIPPET_MAX}
        isReadOnly={locked}
        error={line.error}
        onChange={line.change}
        onBlur={line.leave}
      />
      <p className="library-said">{t('library.snippet.hint')}</p>
    </ThingFrame>
  );
}

/** The snippet as it goes in; what its variables are filled with here is for trying only. */
function Filled({ text }: { readonly text: string }): ReactNode {
  const [values, setValues] = useState<Values>({});
  const names = variablesIn(text);
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
  const filled = withVariables(text, given);
  return (
    <>
      <h2 className="library-preview-title">{t('library.snippet.preview')}</h2>
      <p className="library-filled" dir="auto" aria-live="polite" data-selectable>
        {filled}
      </p>
      <p className="library-said">{t('library.snippet.length', { count: [...filled].length })}</p>
      <p className="library-said">
        {t(names.length === 0 ? 'library.snippet.plain' : 'library.snippet.try')}
      </p>
      {names.map((name) => (
        <TextField
          key={name}
          label={name}
          value={values[name] ?? ''}
          onChange={(value) => setValues({ ...values, [name]: value })}
        />
      ))}
    </>
  );
}
