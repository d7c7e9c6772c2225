import type { ReactNode } from 'react';
import { systemZone } from '#renderer/app/workspace-hooks.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { StatusGlyph } from '#renderer/ui/StatusGlyph.tsx';
import { assertNever } from '#shared/assert-never.ts';
import type { ReviewEvent } from '#shared/contract/review.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import { type PostStatus, postStatuses } from '#shared/posts/post.ts';
import { formatDayTime } from '#shared/time/format.ts';
import { wallAt } from '#shared/time/instant.ts';

/** What happened to the post, newest first. */
export function ReviewHistory({ events }: { readonly events: readonly ReviewEvent[] }): ReactNode {
  return (
    <aside className="review-history" aria-label={t('review.history')} data-pane="history">
      <h2 className="review-heading">{t('review.history')}</h2>
      <ol>
        {events.map((event) => (
          <HistoryItem key={`${event.at} ${event.kind}`} event={event} />
        ))}
      </ol>
    </aside>
  );
}

function HistoryItem({ event }: { readonly event: ReviewEvent }): ReactNode {
  const name = useWorkspace(
    (state) => state.snapshot?.people.find(({ id }) => id === event.personId)?.name ?? t('review.nobody'),
  );
  const { date, time } = wallAt(event.at, systemZone());
  return (
    <li>
      <StatusGlyph status={statusOf(event)} />
      <div>
        <strong>{eventText(event, name)}</strong>
        <span>{formatDayTime(date, time, currentLocale())}</span>
        {event.reason === '' ? null : <q>{event.reason}</q>}
      </div>
    </li>
  );
}

function eventText(event: ReviewEvent, name: string): string {
  switch (event.kind) {
    case 'submit':
    case 'withdraw':
      return t(`review.event.${event.kind}`, { name });
    case 'decide':
      return t(`review.event.${event.verdict ?? 'approve'}`, { name });
    case 'schedule':
      return t(event.on ? 'review.event.scheduled' : 'review.event.unscheduled', { name });
    case 'hold':
      return t(event.on ? 'review.event.held' : 'review.event.released', { name });
    case 'publishMark':
      return t('review.event.mark', { name, state: t(`posts.status.${markedAs(event)}`) });
    default:
      return assertNever(event.kind);
  }
}

/** "planned" takes a mark back: the post is a draft like any other again. */
function markedAs(event: ReviewEvent): PostStatus {
  return postStatuses.find((status) => status === event.state) ?? 'draft';
}

function statusOf(event: ReviewEvent): PostStatus {
  switch (event.kind) {
    case 'submit':
      return 'in_review';
    case 'withdraw':
      return 'draft';
    case 'decide':
      return event.verdict === 'approve' ? 'approved' : 'changes_requested';
    case 'schedule':
      return event.on ? 'scheduled' : 'approved';
    case 'hold':
      return event.on ? 'on_hold' : 'draft';
    case 'publishMark':
      return markedAs(event);
    default:
      return assertNever(event.kind);
  }
}
