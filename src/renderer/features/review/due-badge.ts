import { systemZone } from '#renderer/app/workspace-hooks.ts';
import type { InboxEntry } from '#shared/contract/review.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import { formatTime } from '#shared/time/format.ts';
import { wallAt } from '#shared/time/instant.ts';
import { HOUR_MS } from '#shared/time/spans.ts';

/** How long there is: in few words for the line, in whole words for a screen reader. */
export type DueBadge = {
  readonly severity: 'block' | 'warn' | null;
  readonly text: string;
  readonly spoken: string;
};

type Dated = Pick<InboxEntry, 'dueBy' | 'urgency' | 'backupFrom' | 'right' | 'returned'>;

/** The badge of an inbox line; null for a post that has no time yet. */
export function dueBadge(entry: Dated, now: number, zone = systemZone()): DueBadge | null {
  const { dueBy, backupFrom, right, returned } = entry;
  const forOthers = returned === null && right?.may !== true;
  if (forOthers && backupFrom !== null && backupFrom > now && entry.urgency !== 'late')
    return plain('review.due.backup', { hours: Math.ceil((backupFrom - now) / HOUR_MS) });
  if (dueBy === null) return null;
  if (entry.urgency === 'late') return { ...plain('review.due.late', {}), severity: 'block' };
  const hours = Math.floor((dueBy - now) / HOUR_MS);
  if (entry.urgency !== 'at_risk') return plain('review.due.days', { days: Math.floor(hours / 24) });
  const due = wallAt(dueBy, zone);
  if (due.date !== wallAt(now, zone).date)
    return { ...plain('review.due.hours', { hours }), severity: 'warn' };
  return { ...plain('review.due.today', { time: formatTime(due.time, currentLocale()) }), severity: 'block' };
}

type Words =
  | 'review.due.backup'
  | 'review.due.late'
  | 'review.due.days'
  | 'review.due.hours'
  | 'review.due.today';

function plain(key: Words, values: { readonly [name: string]: string | number }): DueBadge {
  return { severity: null, text: t(key, values), spoken: t(`${key}.spoken`, values) };
}
