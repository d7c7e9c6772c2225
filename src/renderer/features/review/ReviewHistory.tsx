import type { ReactNode } from 'react';
import { momentText } from '#renderer/app/moment-text.ts';
import { type Names, useNames } from '#renderer/features/review/names.ts';
import { StatusGlyph } from '#renderer/ui/StatusGlyph.tsx';
import { assertNever } from '#shared/assert-never.ts';
import type { ReviewEvent } from '#shared/contract/review.ts';
import { t } from '#shared/messages/index.ts';
import { type PostStatus, postStatuses } from '#shared/posts/post.ts';

/** What happened to the post, newest first. */
export function ReviewHistory({ events }: { readonly events: readonly ReviewEvent[] }): ReactNode {
  const names = useNames();
  return (
    <section className="review-history" aria-label={t('review.history')}>
      <h2>{t('review.history')}</h2>
      <ol>
        {events.map((event) => (
          <HistoryItem
            key={`${event.at} ${event.kind} ${event.version} ${event.levelName}`}
            event={event}
            names={names}
          />
        ))}
      </ol>
    </section>
  );
}

function HistoryItem({ event, names }: { readonly event: ReviewEvent; readonly names: Names }): ReactNode {
  const when = momentText(event.at);
  return (
    <li>
      <StatusGlyph status={statusOf(event)} />
      <div>
        <strong>{eventText(event, names)}</strong>
        <span>
          {event.version === null || event.kind === 'voided'
            ? when
            : t('review.event.when', { when, version: event.version })}
        </span>
        {event.reason === '' ? null : <q dir="auto">{event.reason}</q>}
      </div>
    </li>
  );
}

/** What happened, and who did it, in a line. */
export function eventText(event: ReviewEvent, names: Names): string {
  const name =
    event.personId !== null && event.personId === names.here ? t('review.you') : names.of(event.personId);
  switch (event.kind) {
    case 'submit':
      return t((event.version ?? 1) > 1 ? 'review.event.again' : 'review.event.submit', { name });
    case 'withdraw':
      return t('review.event.withdraw', { name });
    case 'decide':
      return decisionText(event, name, names);
    case 'voided':
      return t(`review.event.voided.${event.voided ?? 'edited'}`, { name, version: event.version ?? 0 });
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

function decisionText(
  { verdict, takesBack, levelName, as, forId, personId }: ReviewEvent,
  name: string,
  names: Names,
): string {
  const isFor = forId !== null && forId !== personId;
  const who = isFor && as === 'delegate' ? t('review.event.for', { name, other: names.of(forId) }) : name;
  if (takesBack) return t('review.event.takenBack', { name: who });
  if (verdict === 'approve' && levelName) return t('review.event.level', { name: who, level: levelName });
  return t(`review.event.${verdict ?? 'approve'}`, { name: who });
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
    case 'voided':
      return 'draft';
    case 'decide':
      return decidedStatus(event);
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

function decidedStatus({ verdict }: ReviewEvent): PostStatus {
  if (verdict === 'approve') return 'approved';
  return verdict === 'reject' ? 'rejected' : 'changes_requested';
}
