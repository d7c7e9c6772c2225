import { type ReactNode, useEffect, useRef } from 'react';
import { AskedWaivers } from '#renderer/features/review/AskedWaivers.tsx';
import { InboxList } from '#renderer/features/review/InboxList.tsx';
import type { Inbox } from '#renderer/features/review/inbox.ts';
import { addMarks } from '#renderer/features/review/marks-store.ts';
import { useReview } from '#renderer/features/review/review-store.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { t } from '#shared/messages/index.ts';

type Props = {
  readonly inbox: Inbox;
  readonly now: number;
  /** Told when another review was brought into view. */
  readonly onChosen?: () => void;
};

/** How many wait for this person, and all that is in review, by urgency. */
export function InboxColumn({ inbox, now, onChosen }: Props): ReactNode {
  useTold(onChosen);
  return (
    <nav className="review-inbox" aria-label={t('review.queue')} data-pane="queue">
      <h2 className="inbox-title">
        {t('review.forYou')} <span>{inbox.waiting}</span>
      </h2>
      <AskedWaivers onOpened={onChosen} />
      <InboxList inbox={inbox} now={now} />
      {inbox.waiting > 1 ? <MarkDue inbox={inbox} /> : null}
    </nav>
  );
}

function useTold(onChosen: Props['onChosen']): void {
  const chosenId = useReview((state) => state.chosenId);
  const first = useRef(chosenId);
  useEffect(() => {
    if (chosenId !== first.current) onChosen?.();
  }, [chosenId, onChosen]);
}

/** The way to approving several for whoever does not know the keys. */
function MarkDue({ inbox }: { readonly inbox: Inbox }): ReactNode {
  const mine = inbox.order.filter(({ right }) => right?.may === true);
  const due = mine.filter(({ urgency }) => urgency === 'at_risk' || urgency === 'late');
  const wanted = due.length > 1 ? due : mine;
  const key = due.length > 1 ? 'review.markDue' : 'review.markAll';
  return (
    <div className="inbox-foot">
      <p>{t('review.markHow')}</p>
      <Button size="sm" onPress={() => addMarks(wanted.map(({ post }) => post.id))}>
        {t(key, { count: wanted.length })}
      </Button>
    </div>
  );
}
