import { type ReactNode, useEffect, useRef, useState } from 'react';
import { api } from '#renderer/app/client.ts';
import { runCommand } from '#renderer/app/commands.ts';
import { momentText } from '#renderer/app/moment-text.ts';
import { toastError } from '#renderer/app/toasts.ts';
import { useView } from '#renderer/app/view-store.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { type Binding, bindingOf } from '#renderer/features/post-panel/binding.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { FindingNote } from '#renderer/ui/FindingNote.tsx';
import type { Returned } from '#shared/contract/review.ts';
import { t } from '#shared/messages/index.ts';
import type { PostDetail } from '#shared/posts/post.ts';

/** What an edit would take back, said before it does; and what it took back, with the ways on. */
export function EditNotice({ detail }: { readonly detail: PostDetail }): ReactNode {
  const binding = bindingOf(detail);
  const tookItBack = useTookItBack(binding);
  switch (binding) {
    case 'free':
      return null;
    case 'approved':
    case 'inReview':
      return <FindingNote severity="info">{t(`postPanel.edit.${binding}`)}</FindingNote>;
    case 'approvalVoided':
    case 'reviewVoided':
      return <Voided detail={detail} binding={binding} canUndo={tookItBack} />;
  }
}

type VoidedProps = {
  readonly detail: PostDetail;
  readonly binding: 'approvalVoided' | 'reviewVoided';
  readonly canUndo: boolean;
};

function Voided({ detail, binding, canUndo }: VoidedProps): ReactNode {
  const returned = useReturned(detail);
  const people = useWorkspace((state) => state.snapshot?.people) ?? [];
  const who = people.find(({ id }) => id === returned?.personId)?.name ?? t('postPanel.someone');
  const submit = (): void => useView.getState().openDialog({ kind: 'submit', postIds: [detail.id] });
  const actions = (
    <>
      <Button size="sm" onPress={submit}>
        {t('postPanel.voided.submit')}
      </Button>
      {canUndo ? (
        <Button size="sm" variant="quiet" binding="Mod+Z" onPress={() => runCommand('undo')}>
          {t('app.undo')}
        </Button>
      ) : null}
    </>
  );
  return (
    <FindingNote severity="warn" actions={actions}>
      <p className="font-medium">{t(`postPanel.voided.${binding}`)}</p>
      {returned === null ? null : (
        <p>{t(`postPanel.voided.why.${returned.why}`, { name: who, when: momentText(returned.at) })}</p>
      )}
    </FindingNote>
  );
}

/** Whether it was taken back while this panel was open: then the newest change is what did it, and Undo mends it. */
function useTookItBack(binding: Binding): boolean {
  const first = useRef(binding);
  if (binding === 'approved' || binding === 'inReview') first.current = binding;
  const wasBound = first.current === 'approved' || first.current === 'inReview';
  const label = useWorkspace((state) => state.snapshot?.history.undo ?? null);
  return wasBound && (label === t('core.undo.label.edited') || label === oneMoved());
}

const oneMoved = (): string => t('core.undo.label.rescheduled', { count: 1 });

/** Why, by whom and when it went back. Asked for only where it did. */
function useReturned(detail: PostDetail): Returned | null {
  const [returned, setReturned] = useState<Returned | null>(null);
  useEffect(() => {
    let wanted = true;
    api.review.open
      .query({ postId: detail.id })
      .then(({ stand }) => (wanted ? setReturned(stand?.returned ?? null) : undefined))
      .catch((error: unknown) => (wanted ? toastError(error) : undefined));
    return () => {
      wanted = false;
    };
  }, [detail]);
  return returned;
}
