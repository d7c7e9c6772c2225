import { Check, RotateCcw } from 'lucide-react';
import { memo, type ReactNode, useEffect, useRef, useState } from 'react';
import { useActor, useCan } from '#renderer/app/workspace-hooks.ts';
import { showWords } from '#renderer/features/comments/anchors.ts';
import { Composer } from '#renderer/features/comments/Composer.tsx';
import { resolveThread, useName } from '#renderer/features/comments/comment-actions.ts';
import { useComments } from '#renderer/features/comments/comments-store.ts';
import { draftKey, emptyDraft, useDrafts } from '#renderer/features/comments/drafts.ts';
import { CommentAction } from '#renderer/features/comments/OwnActions.tsx';
import { Spoken } from '#renderer/features/comments/Spoken.tsx';
import type { Comment } from '#shared/comments/comment.ts';
import type { Thread } from '#shared/comments/threads.ts';
import { t } from '#shared/messages/index.ts';

type Props = {
  readonly thread: Thread;
  readonly now: number;
  /** Says the words of each thread; not needed where they are marked in the text beside it. */
  readonly quotes: boolean;
};

/** A thread: its words, what was said, the replies, and what can be done with it. */
export const ThreadView = memo(function ThreadView({ thread, now, quotes }: Props): ReactNode {
  const { first, replies, number } = thread;
  const name = useName(first.authorId);
  const item = useGoal(first.id);
  const settled = first.resolvedBy !== null;
  const answering = useAnswering(first);
  const answer = <AnswerAction first={first} name={name} answering={answering} />;
  const visibility = t(`comments.visibility.${first.visibility}`);
  const label =
    number === null
      ? t('comments.thread', { name, visibility })
      : t('comments.threadNumbered', { number, name, visibility });
  return (
    <article ref={item} className="comment-thread" aria-label={label} data-thread={first.id} tabIndex={-1}>
      <Balloon thread={thread} />
      <div className="comment-said">
        <Words thread={thread} quotes={quotes} />
        <Spoken comment={first} now={now} settled={settled}>
          <Settle first={first} name={name} />
          {replies.length === 0 ? answer : null}
        </Spoken>
        {replies.map((reply) => (
          <Reply key={reply.id} reply={reply} now={now} settled={settled} />
        ))}
        {replies.length === 0 ? null : answer}
        <Answer first={first} answering={answering} />
      </div>
    </article>
  );
});

/** Goes to the thread when it is the one that was asked for. */
function useGoal(id: string): { current: HTMLElement | null } {
  const item = useRef<HTMLElement>(null);
  const isGoal = useComments((state) => state.goalId === id);
  useEffect(() => {
    if (!isGoal) return;
    item.current?.scrollIntoView({ block: 'nearest' });
    item.current?.focus({ preventScroll: true });
    useComments.setState({ goalId: null });
  }, [isGoal]);
  return item;
}

function Balloon({ thread: { first, number } }: { readonly thread: Thread }): ReactNode {
  if (number === null) return <span className="comment-balloon comment-balloon-plain" aria-hidden="true" />;
  return (
    <button
      type="button"
      className="comment-balloon"
      aria-label={t('comments.showWords', { number })}
      onClick={() => showWords(first.id)}
    >
      {number}
    </button>
  );
}

/** The words it stands on, where the text does not show them, or not as they were. */
function Words({ thread, quotes }: Pick<Props, 'thread' | 'quotes'>): ReactNode {
  const { anchor } = thread.first;
  const { place } = thread;
  if (anchor === null || place === null) return null;
  const quote = anchor.quote.replace(/\s+/gu, ' ');
  if (place.kind === 'gone') return <p className="comment-lost">{t('comments.gone', { quote })}</p>;
  if (place.kind === 'reworded') return <p className="comment-lost">{t('comments.reworded', { quote })}</p>;
  return quotes ? (
    <p className="comment-on" dir="auto">
      {t('comments.onWords', { quote })}
    </p>
  ) : null;
}

type ReplyProps = { readonly reply: Comment; readonly now: number; readonly settled: boolean };

function Reply({ reply, now, settled }: ReplyProps): ReactNode {
  const name = useName(reply.authorId);
  const visibility = t(`comments.visibility.${reply.visibility}`);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a reply is part of its thread, not an article of its own
    <div className="comment-reply" role="group" aria-label={t('comments.reply.name', { name, visibility })}>
      <Spoken comment={reply} now={now} settled={settled} />
    </div>
  );
}

/** The tick that settles a thread, and what opens it again. */
function Settle({ first, name }: { readonly first: Comment; readonly name: string }): ReactNode {
  const canWrite = useCan('comment.write');
  const by = useName(first.resolvedBy);
  const resolved = first.resolvedBy !== null;
  if (!canWrite) return resolved ? t('comments.resolvedBy', { name: by }) : null;
  const icon = { size: 13, strokeWidth: 2, 'aria-hidden': true } as const;
  return (
    <>
      {resolved ? <span className="comment-by">{t('comments.resolvedBy', { name: by })}</span> : null}
      <CommentAction
        label={t(resolved ? 'comments.reopenName' : 'comments.resolveName', { name })}
        onPress={() => void resolveThread(first.id, !resolved)}
      >
        {resolved ? <RotateCcw {...icon} /> : <Check {...icon} />}
        {t(resolved ? 'comments.reopen' : 'comments.resolve')}
      </CommentAction>
    </>
  );
}

/** Whether the thread is being answered: a reply that was begun and not sent is there again. */
type Answering = { readonly open: boolean; readonly begun: boolean; readonly set: (open: boolean) => void };

function useAnswering({ id }: Comment): Answering {
  const actorId = useActor()?.id ?? '';
  const key = draftKey(actorId, { kind: 'reply', commentId: id });
  const begun = useDrafts((state) => (state.drafts[key]?.body ?? '') !== '');
  const [open, set] = useState(begun);
  return { open, begun, set };
}

type AnswerProps = { readonly first: Comment; readonly name: string; readonly answering: Answering };

function AnswerAction({ first, name, answering }: AnswerProps): ReactNode {
  const canWrite = useCan('comment.write');
  if (!canWrite || first.resolvedBy !== null || answering.open) return null;
  return (
    <CommentAction label={t('comments.replyName', { name })} onPress={() => answering.set(true)}>
      {t('comments.reply')}
    </CommentAction>
  );
}

/** The box for a reply. What is said in an internal thread stays inside. */
function Answer({ first, answering }: Omit<AnswerProps, 'name'>): ReactNode {
  const canWrite = useCan('comment.write');
  if (!canWrite || first.resolvedBy !== null || !answering.open) return null;
  return (
    <Composer
      postId={first.postId}
      place={{ kind: 'reply', commentId: first.id }}
      begin={{ ...emptyDraft, visibility: first.visibility }}
      choosesWho={first.visibility === 'shared'}
      text={null}
      autoFocus={!answering.begun}
      onDone={() => answering.set(false)}
    />
  );
}
