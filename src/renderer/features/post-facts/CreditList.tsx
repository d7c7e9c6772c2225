import { X } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import type { PostFactsProps } from '#renderer/features/post-facts/props.ts';
import { usePostLine } from '#renderer/features/post-facts/use-post-line.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { t } from '#shared/messages/index.ts';
import { CREDITS_MAX, LINE_MAX } from '#shared/posts/particulars.ts';

/** Who is to be named: photographers, models, partners. Enter in the last line adds it and goes on. */
export function CreditList({ editor, detail, locked }: PostFactsProps): ReactNode {
  const { credits } = detail;
  if (locked && credits.length === 0) return null;
  const save = (next: readonly string[]): void => void editor.choose({ credits: next });
  return (
    <fieldset className="post-facts-part">
      <legend className="field-label">{t('postFacts.credits')}</legend>
      {[...credits.keys()].map((at) => (
        <CreditLine
          // Their order alone tells credits apart.
          key={at}
          editor={editor}
          credits={credits}
          at={at}
          locked={locked}
        />
      ))}
      {locked ? null : <NewCredit credits={credits} add={(words) => save([...credits, words])} />}
    </fieldset>
  );
}

type LineProps = Pick<PostFactsProps, 'editor' | 'locked'> & {
  readonly credits: readonly string[];
  readonly at: number;
};

function CreditLine({ editor, credits, at, locked }: LineProps): ReactNode {
  const credit = credits[at] ?? '';
  const without = (): void => void editor.choose({ credits: credits.toSpliced(at, 1) });
  const line = usePostLine(editor, credit, (words) => ({
    credits: words === '' ? credits.toSpliced(at, 1) : credits.toSpliced(at, 1, words),
  }));
  return (
    <div className="post-credit">
      <TextField
        className="flex-1"
        label={t('postFacts.credit', { number: at + 1 })}
        hideLabel
        value={line.value}
        maxLength={LINE_MAX}
        isReadOnly={locked}
        error={line.error}
        onChange={line.change}
        onBlur={line.leave}
      />
      {locked ? null : (
        <IconButton
          size="sm"
          label={t('postFacts.credit.remove', { name: credit })}
          icon={<X size={14} strokeWidth={1.75} aria-hidden="true" />}
          onPress={without}
        />
      )}
    </div>
  );
}

type NewProps = { readonly credits: readonly string[]; readonly add: (words: string) => void };

function NewCredit({ credits, add }: NewProps): ReactNode {
  const [typed, setTyped] = useState('');
  const box = useRef<HTMLInputElement>(null);
  const isFull = credits.length >= CREDITS_MAX;
  const commit = (): void => {
    if (typed.trim() === '' || isFull) return;
    add(typed.trim());
    setTyped('');
  };
  return (
    <div className="post-credit">
      <TextField
        className="flex-1"
        label={t('postFacts.credit.add')}
        hideLabel
        inputRef={box}
        placeholder={t('postFacts.credit.hint')}
        value={typed}
        maxLength={LINE_MAX}
        onChange={setTyped}
        onBlur={commit}
        onKeyDown={(event) => (event.key === 'Enter' ? commit() : undefined)}
      />
      <Button
        size="sm"
        refusal={isFull ? t('postFacts.credit.full', { most: CREDITS_MAX }) : null}
        onPress={() => {
          commit();
          box.current?.focus();
        }}
      >
        {t('postFacts.credit.add')}
      </Button>
    </div>
  );
}
