import { type ReactNode, useEffect } from 'react';
import { announce } from '#renderer/app/announcer.ts';
import type { Refusal } from '#renderer/features/editor/input-guard.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { FindingNote } from '#renderer/ui/FindingNote.tsx';
import { t } from '#shared/messages/index.ts';

type Props = { readonly refusal: Refusal; readonly onDismiss: () => void };

/** What was not taken, why, and where it is now. */
export function RefusalNote({ refusal, onDismiss }: Props): ReactNode {
  const text = wordsOf(refusal);
  useEffect(() => announce(text, 'assertive'), [text]);
  const actions = (
    <Button size="sm" variant="quiet" onPress={onDismiss}>
      {t('ui.dismiss')}
    </Button>
  );
  return (
    <div className="ed-notice">
      <FindingNote severity={refusal.kind === 'tooLong' ? 'block' : 'warn'} actions={actions}>
        {text}
      </FindingNote>
    </div>
  );
}

function wordsOf(refusal: Refusal): string {
  if (refusal.kind === 'tooLong')
    return t('editor.refused.tooLong', { length: refusal.length, most: refusal.most });
  return t('editor.refused.unstorable', { count: refusal.removed + refusal.replaced });
}
