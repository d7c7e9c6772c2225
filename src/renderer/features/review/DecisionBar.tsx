import { Check, CornerUpLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { bindingOf } from '#renderer/app/commands.ts';
import { useView } from '#renderer/app/view-store.ts';
import { useCan } from '#renderer/app/workspace-hooks.ts';
import { openComposer } from '#renderer/features/composer/open-composer.ts';
import { decide } from '#renderer/features/review/decide.ts';
import { type Names, useNames } from '#renderer/features/review/names.ts';
import { ReasonForm } from '#renderer/features/review/ReasonForm.tsx';
import { RejectDialog } from '#renderer/features/review/RejectDialog.tsx';
import { eventText } from '#renderer/features/review/ReviewHistory.tsx';
import { askReason, useReason } from '#renderer/features/review/reason-store.ts';
import { useReview } from '#renderer/features/review/review-store.ts';
import { capacityText, rightText, whoCanText } from '#renderer/features/review/right-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import type { OpenReview } from '#shared/contract/review.ts';
import { t } from '#shared/messages/index.ts';

type Props = { readonly review: OpenReview };

/** The decision, docked under the post: what it binds, or why it is not this person's and whose it is. */
export function DecisionBar({ review }: Props): ReactNode {
  const { asked: asking, verdict } = useReason(review.detail.id);
  const isReturning = asking && verdict === 'request_changes';
  return (
    <section className="review-bar" aria-label={t('review.decision')} data-pane="decision">
      <News />
      {isReturning ? <ReasonForm review={review} /> : <Standing review={review} />}
      <RejectDialog review={review} isOpen={asking && verdict === 'reject'} />
    </section>
  );
}

/** What somebody else did while this post was in view. */
function News(): ReactNode {
  const news = useReview((state) => state.news);
  const names = useNames();
  if (news === null) return null;
  return (
    <p className="review-news" role="status">
      {t('review.meanwhile', { what: eventText(news, names) })}
    </p>
  );
}

function Standing({ review }: Props): ReactNode {
  const names = useNames();
  const right = review.stand?.right ?? null;
  if (review.stand === null || right?.may !== true) return <NotYours review={review} names={names} />;
  return (
    <div className="review-verdicts">
      <p>
        <strong>{capacityText(right, review.stand, names)}</strong> {t('review.decide.binds')}
        <Hashes review={review} />
      </p>
      <Verdicts review={review} />
    </div>
  );
}

/** Enough of both hashes to compare them with a report or another screen. */
function Hashes({ review: { currentHash, rulesHash } }: Props): ReactNode {
  return (
    <small>
      {t('review.decide.hashes', { content: shortHash(currentHash), rules: shortHash(rulesHash) })}
    </small>
  );
}

/** "9f3c·71ae": the first eight digits, to compare by eye. */
function shortHash(hash: string): string {
  return `${hash.slice(0, 4)}·${hash.slice(4, 8)}`;
}

function Verdicts({ review }: Props): ReactNode {
  const { id } = review.detail;
  const back = <CornerUpLeft size={16} strokeWidth={1.75} aria-hidden="true" />;
  const tick = <Check size={16} strokeWidth={1.75} aria-hidden="true" />;
  return (
    <div className="review-bar-actions">
      <Button size="lg" variant="danger" onPress={() => askReason(id, 'reject')}>
        {t('review.decide.reject')}
      </Button>
      <Button size="lg" icon={back} binding="Shift+R" onPress={() => askReason(id, 'request_changes')}>
        {t('review.decide.request')}
      </Button>
      <Button
        variant="approve"
        size="lg"
        icon={tick}
        binding="Shift+A"
        onPress={() => void decide(review, 'approve')}
      >
        {t('review.decide.approve')}
      </Button>
    </div>
  );
}

/** Why there is nothing to decide here for this person, who can, and the way there is. */
function NotYours({ review, names }: Props & { readonly names: Names }): ReactNode {
  const { detail, stand } = review;
  const right = stand?.right ?? null;
  const why = right === null || right.may ? notWaitingText(review) : rightText(right);
  return (
    <div className="review-verdicts">
      <p>
        <strong>{why}</strong> {right === null || stand === null ? '' : whoCanText(stand, names)}
      </p>
      <div className="review-bar-actions">
        {review.takeBack === null ? null : (
          <Button size="lg" variant="danger" onPress={() => askReason(detail.id, 'request_changes')}>
            {t('review.takeBack')}
          </Button>
        )}
        {right?.may === false && right.why === 'not_asked' ? <SettingsButton /> : null}
        {right === null || right.may || right.why === 'own' ? (
          <OpenPost postId={detail.id} date={detail.date} />
        ) : null}
      </div>
    </div>
  );
}

function notWaitingText({ stand, detail, takeBack }: OpenReview): string {
  if (stand?.returned != null) return t('review.decide.returned');
  if (takeBack !== null) return t('review.takeBack.yours');
  return t('review.decide.notWaiting', { status: t(`posts.status.${detail.status}`) });
}

function SettingsButton(): ReactNode {
  const isAllowed = useCan('brand.edit');
  const goSettings = useView((view) => view.goSettings);
  if (!isAllowed) return null;
  return (
    <Button size="lg" onPress={() => goSettings('brands')}>
      {t('review.decide.settings')}
    </Button>
  );
}

function OpenPost({ postId, date }: { readonly postId: string; readonly date: string | null }): ReactNode {
  const open = (): void => {
    const view = useView.getState();
    if (date !== null) view.setDate(date);
    view.go('calendar');
    view.openPost(postId);
  };
  return (
    <>
      <Button size="lg" binding={bindingOf('compose')} onPress={() => void openComposer(postId)}>
        {t('composer.open')}
      </Button>
      <Button size="lg" onPress={open}>
        {t('review.open')}
      </Button>
    </>
  );
}
