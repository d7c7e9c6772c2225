import { type ReactNode, useDeferredValue } from 'react';
import { CommentsPanel } from '#renderer/features/comments/CommentsPanel.tsx';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';

type Props = {
  readonly postId: Id;
  /** The text as it is being written. */
  readonly text: string;
};

/** The comments of a post as a section of its side panel, with how many are to be talked about. */
export function PostComments({ postId, text }: Props): ReactNode {
  // Typing comes first; the comments find their words again when there is a pause.
  const settled = useDeferredValue(text);
  return (
    <section className="post-comments" aria-label={t('comments.title')}>
      <CommentsPanel postId={postId} text={settled} quotes titled />
    </section>
  );
}
