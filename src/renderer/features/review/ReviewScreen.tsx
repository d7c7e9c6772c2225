import { Inbox as InboxIcon } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { TIGHT, useMedia } from '#renderer/app/use-media.ts';
import { useView } from '#renderer/app/view-store.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { useComments } from '#renderer/features/comments/comments-store.ts';
import { AskedWaivers } from '#renderer/features/review/AskedWaivers.tsx';
import { BulkBar } from '#renderer/features/review/BulkBar.tsx';
import { DecisionBar } from '#renderer/features/review/DecisionBar.tsx';
import { InboxColumn } from '#renderer/features/review/InboxColumn.tsx';
import { type Inbox, inboxOf, successorOf } from '#renderer/features/review/inbox.ts';
import { useMarks } from '#renderer/features/review/marks-store.ts';
import { ReviewPane } from '#renderer/features/review/ReviewPane.tsx';
import { useReviewKeys } from '#renderer/features/review/review-keys.ts';
import { useReview } from '#renderer/features/review/review-store.ts';
import { SidePane } from '#renderer/features/review/SidePane.tsx';
import { useClock, useFreshReviews } from '#renderer/features/review/use-reviews.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Nameplate } from '#renderer/ui/Nameplate.tsx';
import { Sheet } from '#renderer/ui/Sheet.tsx';
import type { OpenReview } from '#shared/contract/review.ts';
import { t } from '#shared/messages/index.ts';
import './review.css';

/** Where the right column no longer fits beside the text; and where the inbox does not either. */
const NO_SIDE = '(max-width: 1240px)';

/** Posts that wait for a decision: the inbox at the left, the post at reading size, the decision docked below. */
export function ReviewScreen(): ReactNode {
  useFreshReviews();
  const clock = useClock();
  const entries = useReview((state) => state.entries);
  const actorId = useWorkspace((state) => state.snapshot?.actor.id ?? '');
  const inbox = useMemo(() => inboxOf(entries ?? [], actorId, clock), [entries, actorId, clock]);
  useChoice(inbox);
  useReviewKeys(inbox);
  const chosenId = useReview((state) => state.chosenId);
  if (entries === null) return <p className="review-loading">{t('review.loading')}</p>;
  if (chosenId === null) return <NothingWaits />;
  return <Desk inbox={inbox} now={clock.now} />;
}

/** Something is always in view while there is something: the first at the start, the next when one left for good. */
function useChoice({ order }: Inbox): void {
  const chosenId = useReview((state) => state.chosenId);
  const failure = useReview((state) => state.failure);
  const choose = useReview((state) => state.choose);
  const before = useRef(order);
  useEffect(() => {
    // What was decided stays in view until the person goes on; what is gone cannot.
    const isGone = chosenId === null || (failure !== null && order.every(({ post }) => post.id !== chosenId));
    const next = isGone ? successorOf(before.current, order, chosenId) : null;
    before.current = order;
    if (next !== null) choose(next);
  }, [order, chosenId, failure, choose]);
}

function Desk({ inbox, now }: { readonly inbox: Inbox; readonly now: number }): ReactNode {
  const isTight = useMedia(TIGHT);
  const sideInSheet = useMedia(NO_SIDE);
  const chosenId = useReview((state) => state.chosenId);
  const opened = useReview((state) => state.opened);
  const review = opened?.detail.id === chosenId ? opened : null;
  useCommentGoal();
  return (
    <div className="review-screen">
      {isTight ? null : <InboxColumn inbox={inbox} now={now} />}
      {review === null ? (
        <Opening />
      ) : (
        <ReviewPane
          key={review.detail.id}
          review={review}
          now={now}
          sideInSheet={sideInSheet}
          inboxButton={isTight ? <InboxSheet inbox={inbox} now={now} /> : undefined}
        />
      )}
      {review === null || sideInSheet ? null : <SidePane review={review} />}
      <Bar inbox={inbox} review={review} />
    </div>
  );
}

/** Whoever was sent to a comment finds it, whatever the right column showed. */
function useCommentGoal(): void {
  const goalId = useComments((state) => state.goalId);
  useEffect(() => {
    if (goalId !== null) useReview.setState({ side: 'comments', sideOpen: true });
  }, [goalId]);
}

function Opening(): ReactNode {
  const failure = useReview((state) => state.failure);
  return <p className="review-loading">{failure ?? t('review.loading')}</p>;
}

function Bar({ inbox, review }: { readonly inbox: Inbox; readonly review: OpenReview | null }): ReactNode {
  const isBulk = useMarks(({ marked, refused }) => marked.length > 0 || refused !== null);
  if (isBulk) return <BulkBar inbox={inbox} />;
  return review === null ? null : <DecisionBar key={review.detail.id} review={review} />;
}

function InboxSheet({ inbox, now }: { readonly inbox: Inbox; readonly now: number }): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const asked = useWorkspace((state) => state.asked.waivers.length);
  const icon = <InboxIcon size={16} strokeWidth={1.75} aria-hidden="true" />;
  return (
    <>
      <Button icon={icon} onPress={() => setOpen(true)}>
        {t('review.inbox.open', { count: inbox.waiting + asked })}
      </Button>
      <Sheet label={t('review.queue')} isOpen={isOpen} onClose={() => setOpen(false)} width={300}>
        <InboxColumn inbox={inbox} now={now} onChosen={() => setOpen(false)} />
      </Sheet>
    </>
  );
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
      <AskedWaivers />
    </div>
  );
}
