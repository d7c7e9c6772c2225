import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { bulkOf, endStepping, lookNext, startStepping } from '#renderer/features/review/bulk.ts';
import { approveMarked } from '#renderer/features/review/decide.ts';
import type { Inbox } from '#renderer/features/review/inbox.ts';
import { clearMarks, toggleMark, useMarks } from '#renderer/features/review/marks-store.ts';
import { useReview } from '#renderer/features/review/review-store.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { FindingNote } from '#renderer/ui/FindingNote.tsx';
import { t } from '#shared/messages/index.ts';

/** Approving several: one look at each, then all of them in one step. Docked where the decision stands otherwise. */
export function BulkBar({ inbox }: { readonly inbox: Inbox }): ReactNode {
  const marks = useMarks();
  const chosenId = useReview((state) => state.chosenId);
  const bulk = bulkOf(marks, inbox.order, chosenId);
  return (
    <section className="review-bar" aria-label={t('review.bulk')} data-pane="decision">
      <RefusedList />
      <div className="review-verdicts">
        <p role="status">
          <strong>{t('review.bulk.marked', { count: bulk.count, seen: bulk.seen })}</strong>{' '}
          {bulk.unseen === 0 ? t('review.bulk.ready') : t('review.bulk.how', { unseen: bulk.unseen })}
        </p>
        <div className="review-bar-actions">
          <Button size="lg" variant="quiet" onPress={clearMarks}>
            {t('review.bulk.clear')}
          </Button>
          {marks.stepping ? <LeaveOut postId={bulk.here} /> : null}
          <StepButton stepping={marks.stepping} inbox={inbox} unseen={bulk.unseen} />
          <Button
            variant="approve"
            size="lg"
            binding="Shift+A"
            icon={<Check size={16} strokeWidth={1.75} aria-hidden="true" />}
            refusal={bulk.unseen === 0 ? null : t('review.bulk.how', { unseen: bulk.unseen })}
            onPress={() => void approveMarked()}
          >
            {t('review.bulk.approve', { count: bulk.count })}
          </Button>
        </div>
      </div>
    </section>
  );
}

type StepProps = { readonly stepping: boolean; readonly inbox: Inbox; readonly unseen: number };

function StepButton({ stepping, inbox, unseen }: StepProps): ReactNode {
  if (unseen === 0) return null;
  return stepping ? (
    <Button size="lg" variant="primary" binding="N" onPress={() => lookNext(inbox.order)}>
      {t(unseen > 1 ? 'review.bulk.next' : 'review.bulk.last')}
    </Button>
  ) : (
    <Button size="lg" variant="primary" binding="N" onPress={() => startStepping(inbox.order)}>
      {t('review.bulk.look')}
    </Button>
  );
}

/** What does not go with the others after all. */
function LeaveOut({ postId }: { readonly postId: string | null }): ReactNode {
  if (postId === null) return null;
  const leave = (): void => {
    toggleMark(postId);
    if (useMarks.getState().marked.length === 0) endStepping();
  };
  return (
    <Button size="lg" onPress={leave}>
      {t('review.bulk.leaveOut')}
    </Button>
  );
}

function RefusedList(): ReactNode {
  const refused = useMarks((state) => state.refused);
  const left = useMarks((state) => state.marked.length);
  if (refused === null) return null;
  return (
    <FindingNote
      severity="block"
      actions={
        <Button size="sm" onPress={() => useMarks.setState({ refused: null })}>
          {t('review.bulk.read')}
        </Button>
      }
    >
      <p>
        {t('review.bulk.refused', { count: refused.length })}{' '}
        {left > 0 ? t('review.bulk.others', { left }) : ''}
      </p>
      <ul className="bulk-refused">
        {refused.map(({ postId, title, reason }) => (
          <li key={postId}>
            <strong>{title}</strong> {reason}
          </li>
        ))}
      </ul>
    </FindingNote>
  );
}
