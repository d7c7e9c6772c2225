import { type ReactNode, useEffect, useMemo } from 'react';
import { usePosts } from '#renderer/app/posts-store.ts';
import { useSaving } from '#renderer/app/saving.ts';
import { useView } from '#renderer/app/view-store.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { groupQueue, orderOf } from '#renderer/features/review/queue.ts';
import { ReviewPost } from '#renderer/features/review/ReviewPost.tsx';
import { ReviewQueue } from '#renderer/features/review/ReviewQueue.tsx';
import { useReviewKeys } from '#renderer/features/review/review-keys.ts';
import { useReview } from '#renderer/features/review/review-store.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Nameplate } from '#renderer/ui/Nameplate.tsx';
import { t } from '#shared/messages/index.ts';
import './review.css';

/** Posts that wait for a decision: the queue at the left, the post at reading size, the decision docked below. */
export function ReviewScreen(): ReactNode {
  useFreshQueue();
  const waiting = useReview((state) => state.waiting);
  const returned = useReview((state) => state.returned);
  const chosenId = useReview((state) => state.chosenId);
  const groups = useMemo(() => groupQueue(waiting ?? [], returned, Date.now()), [waiting, returned]);
  const order = useMemo(() => orderOf(groups), [groups]);
  useReviewKeys(order);
  const chosen = order.find(({ id }) => id === chosenId) ?? null;
  if (waiting === null) return <p className="review-loading">{t('review.loading')}</p>;
  if (order.length === 0) return <NothingWaits />;
  return (
    <div className="review-screen">
      <ReviewQueue groups={groups} chosenId={chosenId} />
      {chosen === null ? null : <ReviewPost key={chosen.id} queued={chosen} />}
    </div>
  );
}

/** Asks for the queue when the screen opens, when the brand or person changes, and after every change of posts. */
function useFreshQueue(): void {
  const brandId = useWorkspace((state) => state.brandId);
  const actorId = useWorkspace((state) => state.snapshot?.actor.id ?? null);
  const savedAt = useSaving((state) => state.savedAt);
  const posts = usePosts((state) => state.posts);
  const loadQueue = useReview((state) => state.loadQueue);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the last four say that something may have changed
  useEffect(() => {
    if (brandId !== null) void loadQueue(brandId);
  }, [brandId, actorId, savedAt, posts, loadQueue]);
}

function NothingWaits(): ReactNode {
  const failure = useReview((state) => state.failure);
  const go = useView((view) => view.go);
  return (
    <div className="review-empty">
      <Nameplate title={t('review.title')} />
      <EmptyState
        title={t('review.empty.title')}
        actions={<Button onPress={() => go('calendar')}>{t('review.empty.calendar')}</Button>}
      >
        {failure ?? t('review.empty.what')}
      </EmptyState>
    </div>
  );
}
