import type { ReactNode } from 'react';
import { momentText } from '#renderer/app/moment-text.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { useName } from '#renderer/features/comments/comment-actions.ts';
import { agoOf } from '#renderer/features/comments/moments.ts';
import { type Comment, isEdited } from '#shared/comments/comment.ts';
import { partsOf } from '#shared/comments/mentions.ts';
import { t } from '#shared/messages/index.ts';

type Props = { readonly comment: Comment; readonly now: number };

/** Who said it, when, who sees it. */
export function CommentHead({ comment, now }: Props): ReactNode {
  const name = useName(comment.authorId);
  const { createdAt, updatedAt, visibility } = comment;
  return (
    <p className="comment-head">
      <strong>{name}</strong>{' '}
      <time dateTime={new Date(createdAt).toISOString()} title={momentText(createdAt)}>
        {agoOf(createdAt, now)}
      </time>
      {isEdited(comment) ? <span title={momentText(updatedAt)}>, {t('comments.edited')}</span> : null}
      <span className="comment-visibility" data-visibility={visibility}>
        , {t(`comments.visibility.${visibility}`)}
      </span>
    </p>
  );
}

/** What was said, with the people it calls on; or that it was removed. */
export function CommentBody({ comment }: { readonly comment: Comment }): ReactNode {
  const name = useName(comment.authorId);
  const people = useWorkspace((state) => state.snapshot?.people);
  const me = useWorkspace((state) => state.snapshot?.actor.id);
  if (comment.removed) return <p className="comment-removed">{t('comments.removed', { name })}</p>;
  const called = (people ?? []).filter(({ id }) => comment.mentions.includes(id));
  return (
    <p className="comment-body" dir="auto" data-selectable>
      {partsOf(comment.body, called).map((part, index) =>
        part.kind === 'words' ? (
          part.text
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one text have no other name than their place
          <b key={index} className="comment-mention" data-me={part.id === me || undefined}>
            {part.text}
          </b>
        ),
      )}
    </p>
  );
}
