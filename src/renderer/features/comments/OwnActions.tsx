import type { ReactNode } from 'react';
import { removeComment } from '#renderer/features/comments/comment-actions.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';

type ActionProps = {
  readonly label: string;
  readonly children: ReactNode;
  readonly onPress: () => void;
};

/** A small action below a comment. There are hundreds of them in a long list: a plain button is enough. */
export function CommentAction({ label, children, onPress }: ActionProps): ReactNode {
  return (
    <button type="button" className="comment-action" aria-label={label} title={label} onClick={onPress}>
      {children}
    </button>
  );
}

/** What one can do with one's own comment. */
export function OwnActions({
  commentId,
  onEdit,
}: {
  readonly commentId: Id;
  readonly onEdit: () => void;
}): ReactNode {
  return (
    <>
      <CommentAction label={t('comments.editName')} onPress={onEdit}>
        {t('comments.edit')}
      </CommentAction>
      <CommentAction label={t('comments.removeName')} onPress={() => void removeComment(commentId)}>
        {t('comments.remove')}
      </CommentAction>
    </>
  );
}
