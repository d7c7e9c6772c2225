import { type ReactNode, useEffect, useRef } from 'react';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { type QueueGroup, urgencyOf } from '#renderer/features/review/queue.ts';
import { useReview } from '#renderer/features/review/review-store.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import { SeverityTag } from '#renderer/ui/SeverityGlyph.tsx';
import { StatusGlyph } from '#renderer/ui/StatusGlyph.tsx';
import type { QueuedPost } from '#shared/contract/review.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';

type Props = {
  readonly groups: ReadonlyMap<QueueGroup, readonly QueuedPost[]>;
  readonly chosenId: Id | null;
};

/** What waits, by urgency. */
export function ReviewQueue({ groups, chosenId }: Props): ReactNode {
  const forYou = [...groups].reduce((sum, [group, posts]) => (isForYou(group) ? sum + posts.length : sum), 0);
  return (
    <nav className="review-queue" aria-label={t('review.queue')} data-pane="queue">
      <h2 className="review-queue-title">
        {t('review.forYou')} <span>{forYou}</span>
      </h2>
      {[...groups].map(([group, posts]) => (
        <section key={group} aria-label={t(`review.${group}`)}>
          <h3>{t(`review.${group}`)}</h3>
          <ul>
            {posts.map((post) => (
              <QueueItem key={post.id} post={post} chosen={post.id === chosenId} />
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

function isForYou(group: QueueGroup): boolean {
  return group === 'atRisk' || group === 'later' || group === 'undated';
}

function QueueItem({ post, chosen }: { readonly post: QueuedPost; readonly chosen: boolean }): ReactNode {
  const choose = useReview((state) => state.choose);
  const author = useWorkspace(
    (state) =>
      state.snapshot?.people.find(({ id }) => id === (post.submission?.personId ?? post.authorId))?.name,
  );
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (chosen) button.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <li>
      <button
        ref={button}
        type="button"
        className={classNames('review-item', chosen && 'review-item-chosen')}
        aria-current={chosen}
        onClick={() => choose(post.id)}
      >
        <span className="review-item-words" dir="auto">
          <StatusGlyph status={post.status} labelled />
          <span>{post.excerpt || t('posts.untitled')}</span>
        </span>
        <span className="review-item-facts">
          <span>{author ?? t('review.nobody')}</span>
          <Due post={post} />
        </span>
      </button>
    </li>
  );
}

function Due({ post }: { readonly post: QueuedPost }): ReactNode {
  const urgency = urgencyOf(post, Date.now());
  if (urgency === null) return null;
  if (urgency.severity === null) return <span>{urgency.text}</span>;
  return <SeverityTag severity={urgency.severity}>{urgency.text}</SeverityTag>;
}
