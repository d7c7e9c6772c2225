import { type ReactNode, startTransition, useEffect, useRef, useState } from 'react';
import { registerCommands } from '#renderer/app/commands.ts';
import { useActor, useCan } from '#renderer/app/workspace-hooks.ts';
import { type Anchors, useAnchors } from '#renderer/features/comments/anchors.ts';
import { Composer } from '#renderer/features/comments/Composer.tsx';
import { useComments } from '#renderer/features/comments/comments-store.ts';
import { useNow } from '#renderer/features/comments/moments.ts';
import { useMarkedWords } from '#renderer/features/comments/selection.ts';
import { ThreadView } from '#renderer/features/comments/ThreadView.tsx';
import { FindingNote } from '#renderer/ui/FindingNote.tsx';
import type { Thread } from '#shared/comments/threads.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';
import './comments.css';
import { useCommands } from '#renderer/app/use-commands.ts';

type Props = {
  readonly postId: Id;
  /** The text as it stands: comments are placed in it, and words marked in it can be commented on. */
  readonly text: string;
  /** Says the words of each thread, for places where the text shows no marks. */
  readonly quotes?: boolean;
  /** Says what this is and how many there are, where no tab does. */
  readonly titled?: boolean;
};

/** So many threads are drawn at once; the rest follows while the window stays responsive. */
const FIRST_DRAWN = 12;

/** What was said about a post, in the order of its text, and where to say more. */
export function CommentsPanel({ postId, text, quotes = false, titled = false }: Props): ReactNode {
  const anchors = useAnchors(postId, text);
  const actorId = useActor()?.id ?? null;
  const canWrite = useCan('comment.write');
  const inside = useCan('comment.internal');
  useMarkedWords(canWrite ? actorId : null, postId, text);
  const panel = useRef<HTMLDivElement>(null);
  useWriteCommand(panel, canWrite);
  return (
    <div className="comments" ref={panel} data-comments={postId}>
      {titled ? <h2 className="field-label">{t('comments.heading', { count: anchors.open })}</h2> : null}
      {anchors.failure === null ? null : <FindingNote severity="block">{anchors.failure}</FindingNote>}
      <Talk anchors={anchors} quotes={quotes} canWrite={canWrite} />
      {canWrite ? (
        <Composer
          key={`${actorId} ${postId}`}
          postId={postId}
          place={{ kind: 'thread', postId }}
          choosesWho={inside}
          text={text}
        />
      ) : null}
    </div>
  );
}

type TalkProps = { readonly anchors: Anchors; readonly quotes: boolean; readonly canWrite: boolean };

function Talk({ anchors, quotes, canWrite }: TalkProps): ReactNode {
  const { known, failure, threads } = anchors;
  const now = useNow();
  const open = useGradually(threads.open);
  if (!known) return <p className="comments-note">{t('comments.loading')}</p>;
  if (failure !== null && threads.open.length === 0) return null;
  return (
    <>
      {open.length === 0 ? (
        <Silence settled={threads.settled.length > 0} canWrite={canWrite} />
      ) : (
        <ol className="comment-list" aria-label={t('comments.title')}>
          {open.map((thread) => (
            <li key={thread.first.id}>
              <ThreadView thread={thread} now={now} quotes={quotes} />
            </li>
          ))}
        </ol>
      )}
      <Settled threads={threads.settled} now={now} />
    </>
  );
}

function Silence({
  settled,
  canWrite,
}: {
  readonly settled: boolean;
  readonly canWrite: boolean;
}): ReactNode {
  const empty = canWrite ? 'comments.empty' : 'comments.emptyRead';
  return <p className="comments-note">{t(settled ? 'comments.allSettled' : empty)}</p>;
}

/** The settled threads, folded: they are done, and can be looked up. */
function Settled({ threads, now }: { readonly threads: readonly Thread[]; readonly now: number }): ReactNode {
  const goalId = useComments((state) => state.goalId);
  const [open, setOpen] = useState(false);
  const sought = threads.some(({ first }) => first.id === goalId);
  useEffect(() => {
    if (sought) setOpen(true);
  }, [sought]);
  if (threads.length === 0) return null;
  return (
    <details className="comment-settled" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('comments.settled', { count: threads.length })}</summary>
      {open ? (
        <ol className="comment-list">
          {threads.map((thread) => (
            <li key={thread.first.id}>
              <ThreadView thread={thread} now={now} quotes />
            </li>
          ))}
        </ol>
      ) : null}
    </details>
  );
}

/** The first of many at once, and all of them as soon as there is time. */
function useGradually(threads: readonly Thread[]): readonly Thread[] {
  const [all, setAll] = useState(threads.length <= FIRST_DRAWN);
  useEffect(() => startTransition(() => setAll(true)), []);
  return all ? threads : threads.slice(0, FIRST_DRAWN);
}

/** The command that goes to the box of a new comment, from anywhere on the screen. */
function useWriteCommand(panel: { readonly current: HTMLElement | null }, canWrite: boolean): void {
  useCommands(() => {
    if (!canWrite) return;
    return registerCommands([
      {
        id: 'commentWrite',
        label: 'comments.command.write',
        group: 'app',
        keys: ['Mod+Alt+M'],
        run: () =>
          panel.current?.querySelector<HTMLElement>('[data-composer="thread"] textarea.comment-box')?.focus(),
      },
    ]);
  }, [panel, canWrite]);
}
