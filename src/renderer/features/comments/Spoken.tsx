import { type ReactNode, useState } from 'react';
import { useActor, useCan } from '#renderer/app/workspace-hooks.ts';
import { CommentBody, CommentHead } from '#renderer/features/comments/CommentBody.tsx';
import { Composer } from '#renderer/features/comments/Composer.tsx';
import { draftKey, emptyDraft, useDrafts } from '#renderer/features/comments/drafts.ts';
import { OwnActions } from '#renderer/features/comments/OwnActions.tsx';
import type { Comment } from '#shared/comments/comment.ts';

type Props = {
  readonly comment: Comment;
  readonly now: number;
  /** In a settled thread nothing is put in other words any more. */
  readonly settled: boolean;
  /** Actions besides changing and removing one's own. */
  readonly children?: ReactNode;
};

/** One comment: who, when, what; one's own can be put in other words in place. */
export function Spoken({ comment, now, settled, children }: Props): ReactNode {
  const actorId = useActor()?.id ?? '';
  const canWrite = useCan('comment.write');
  const place = { kind: 'edit', commentId: comment.id } as const;
  const begun = useDrafts((state) => state.drafts[draftKey(actorId, place)] !== undefined);
  const [editing, setEditing] = useState(begun);
  const own = canWrite && comment.authorId === actorId && !comment.removed && !settled;
  const { body, visibility, mentions } = comment;
  return (
    <>
      <CommentHead comment={comment} now={now} />
      {own && editing ? (
        <Composer
          postId={comment.postId}
          place={place}
          begin={{ ...emptyDraft, body, visibility, chosen: mentions }}
          choosesWho={false}
          text={null}
          autoFocus={!begun}
          onDone={() => setEditing(false)}
        />
      ) : (
        <>
          <CommentBody comment={comment} />
          <p className="comment-foot">
            {children}
            {own ? <OwnActions commentId={comment.id} onEdit={() => setEditing(true)} /> : null}
          </p>
        </>
      )}
    </>
  );
}
