import { AtSign } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { Button as AriaButton, Heading } from 'react-aria-components';
import { toastError } from '#renderer/app/toasts.ts';
import { useActor } from '#renderer/app/workspace-hooks.ts';
import { useName } from '#renderer/features/comments/comment-actions.ts';
import { useComments } from '#renderer/features/comments/comments-store.ts';
import { goToMention } from '#renderer/features/comments/go-to-mention.ts';
import { agoOf, useNow } from '#renderer/features/comments/moments.ts';
import { Popover } from '#renderer/ui/Popover.tsx';
import type { OpenMention } from '#shared/contract/comments.ts';
import { t } from '#shared/messages/index.ts';
import './comments.css';

/** Most characters of a post's first words in the list. */
const EXCERPT_LENGTH = 60;

/** How many comments wait for an answer from the person here, and the way to each. */
export function MentionsButton(): ReactNode {
  const total = useComments((state) => state.mentionsTotal);
  const actorId = useActor()?.id ?? null;
  const loadMentions = useComments((state) => state.loadMentions);
  useEffect(() => {
    if (actorId !== null) loadMentions().catch(toastError);
  }, [actorId, loadMentions]);
  if (actorId === null) return null;
  const trigger = (
    <AriaButton
      className="btn btn-md btn-icon btn-quiet mentions-button"
      aria-label={t('comments.mentions.open', { count: total })}
    >
      <AtSign size={16} strokeWidth={1.75} aria-hidden="true" />
      {total === 0 ? null : (
        <span className="mentions-count" aria-hidden="true">
          {total > 99 ? '99+' : total}
        </span>
      )}
    </AriaButton>
  );
  return (
    <Popover label={t('comments.mentions')} trigger={trigger} placement="bottom end" width={340}>
      {(close) => <MentionEntries close={close} />}
    </Popover>
  );
}

function MentionEntries({ close }: { readonly close: () => void }): ReactNode {
  const mentions = useComments((state) => state.mentions);
  const total = useComments((state) => state.mentionsTotal);
  const now = useNow();
  const more = total - mentions.length;
  return (
    <>
      <Heading slot="title" className="text-sm font-bold">
        {t('comments.mentions')}
      </Heading>
      {mentions.length === 0 ? <p className="mt-1 text-ink-2">{t('comments.mentions.none')}</p> : null}
      <ul className="mentions-list">
        {mentions.map((mention) => (
          <li key={mention.commentId}>
            <Entry mention={mention} now={now} close={close} />
          </li>
        ))}
      </ul>
      {more > 0 ? <p className="mt-1 text-ink-2">{t('comments.mentions.more', { count: more })}</p> : null}
    </>
  );
}

type EntryProps = { readonly mention: OpenMention; readonly now: number; readonly close: () => void };

function Entry({ mention, now, close }: EntryProps): ReactNode {
  const name = useName(mention.authorId);
  const go = (): void => {
    close();
    goToMention(mention).catch(toastError);
  };
  const excerpt = shortened(mention.excerpt) || t('comments.mentions.untitled');
  return (
    <button type="button" className="mentions-entry" onClick={go}>
      <span>
        {t('comments.mentions.about', { name, excerpt })}, {agoOf(mention.createdAt, now)}
      </span>
      <span className="mentions-words" dir="auto">
        {mention.body}
      </span>
    </button>
  );
}

function shortened(excerpt: string): string {
  if (excerpt.length <= EXCERPT_LENGTH) return excerpt;
  const cut = excerpt.slice(0, EXCERPT_LENGTH);
  const words = cut.slice(0, Math.max(cut.lastIndexOf(' '), 20)).toWellFormed();
  return `${words.replace(/[\s.,;:!?]+$/u, '')}…`;
}
