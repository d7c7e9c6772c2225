import type { ReactNode } from 'react';
import { useAnchors } from '#renderer/features/comments/anchors.ts';
import { CommentsPanel } from '#renderer/features/comments/CommentsPanel.tsx';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';

type Props = {
  readonly postId: Id;
  /** The text as it is being written. */
  readonly text: string;
};

/** The comments of a post as a section of its side panel, with how many wait for an answer. */
export function PostComments({ postId, text }: Props): ReactNode {
  const { open } = useAnchors(postId, text);
  return (
    <section className="post-comments" aria-label={t('comments.title')}>
      <h2 className="field-label">{t('comments.heading', { count: open })}</h2>
      <CommentsPanel postId={postId} text={text} quotes />
    </section>
  );
}
