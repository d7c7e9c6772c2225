import { Plus } from 'lucide-react';
import type { FormEvent, ReactNode } from 'react';
import { api } from '#renderer/app/client.ts';
import { useOwnWords } from '#renderer/app/own-words.ts';
import { toast, toastError } from '#renderer/app/toasts.ts';
import { undoAction } from '#renderer/app/undo.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { t } from '#shared/messages/index.ts';

/** Half a sentence and Enter: an idea without channel or date. The words stay when the core refuses. */
export function CatchIdea(): ReactNode {
  const [text, setText] = useOwnWords();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const words = text.trim();
    if (words === '') return;
    setText('');
    keepIdea(words).catch((error: unknown) => {
      setText(words);
      toastError(error);
    });
  };
  return (
    <form className="catch" onSubmit={submit}>
      <Plus size={14} strokeWidth={1.75} aria-hidden="true" />
      <input
        aria-label={t('calendar.rail.catch')}
        placeholder={t('calendar.rail.catch')}
        value={text}
        maxLength={2000}
        onChange={(event) => setText(event.target.value)}
      />
    </form>
  );
}

async function keepIdea(text: string): Promise<void> {
  const { brandId } = useWorkspace.getState();
  if (brandId === null) return;
  await api.posts.create.mutate({ brandId, fields: { text, stage: 'idea' } });
  toast(t('calendar.done.idea'), undoAction());
}
