import { type ReactNode, useEffect } from 'react';
import { useView } from '#renderer/app/view-store.ts';
import { DecisionBar } from '#renderer/features/review/DecisionBar.tsx';
import { ReviewFacts } from '#renderer/features/review/ReviewFacts.tsx';
import { ReviewHistory } from '#renderer/features/review/ReviewHistory.tsx';
import { useReview } from '#renderer/features/review/review-store.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { FindingNote } from '#renderer/ui/FindingNote.tsx';
import { Nameplate } from '#renderer/ui/Nameplate.tsx';
import { StatusLabel } from '#renderer/ui/StatusGlyph.tsx';
import type { QueuedPost } from '#shared/contract/review.ts';
import { t } from '#shared/messages/index.ts';
import type { PostDetail } from '#shared/posts/post.ts';

/** Longest title over a post; the whole text stands below it. */
const TITLE_LENGTH = 60;

/** A post as it was submitted, at reading size, with its facts, its history and the decision. */
export function ReviewPost({ queued }: { readonly queued: QueuedPost }): ReactNode {
  const reviewed = useReview((state) => state.reviewed);
  const failure = useReview((state) => state.failure);
  const loadPost = useReview((state) => state.loadPost);
  useEffect(() => {
    void loadPost(queued.id);
  }, [queued, loadPost]);
  const current = reviewed?.post.id === queued.id ? reviewed : null;
  return (
    <article className="review-post" data-pane="review">
      <Nameplate title={titleOf(queued)}>
        <StatusLabel status={queued.status} pill />
        <span className="flex-1" />
        <OpenInCalendar post={queued} />
      </Nameplate>
      <div className="review-body">
        <div className="review-read">
          {failure === null ? null : <FindingNote severity="block">{failure}</FindingNote>}
          {current === null ? null : <PostText post={current.post} />}
          <ReviewFacts post={queued} />
          {current === null || current.post.notes === '' ? null : <Notes notes={current.post.notes} />}
        </div>
        {current === null ? null : <ReviewHistory events={current.events} />}
      </div>
      <DecisionBar queued={queued} />
    </article>
  );
}

function titleOf(post: QueuedPost): string {
  const words = post.excerpt || t('posts.untitled');
  if (words.length <= TITLE_LENGTH) return words;
  const cut = words.slice(0, TITLE_LENGTH);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 20)).toWellFormed()}…`;
}

function OpenInCalendar({ post }: { readonly post: QueuedPost }): ReactNode {
  const open = (): void => {
    const view = useView.getState();
    if (post.date !== null) view.setDate(post.date);
    view.go('calendar');
    view.openPost(post.id);
  };
  return <Button onPress={open}>{t('review.open')}</Button>;
}

function PostText({ post }: { readonly post: PostDetail }): ReactNode {
  const heading = post.submission === null ? t('review.textReturned') : t('review.text');
  return (
    <section aria-label={heading}>
      <h2 className="review-heading">{heading}</h2>
      <div className="review-text" dir="auto" data-selectable>
        {post.text === '' ? t('review.noText') : post.text}
      </div>
    </section>
  );
}

function Notes({ notes }: { readonly notes: string }): ReactNode {
  return (
    <section aria-label={t('review.notes')}>
      <h2 className="review-heading">{t('review.notes')}</h2>
      <p className="review-notes" dir="auto">
        {notes}
      </p>
    </section>
  );
}
