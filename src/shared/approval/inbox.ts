import type { InboxEntry } from '../contract/review.ts';
import type { Id } from '../ids.ts';

/** The inbox of one person: what they can decide on, what waits for others, what came back to them. */
export type InboxGroups = {
  readonly mine: readonly InboxEntry[];
  readonly others: readonly InboxEntry[];
  readonly returned: readonly InboxEntry[];
};

/**
 * Puts the inbox in groups for a person, each by due time: what is late or at risk comes first, what has no time
 * last. What is back with somebody else waits for them; what was rejected waits for nobody but its author.
 */
export function groupInbox(entries: readonly InboxEntry[], person: Id): InboxGroups {
  const mine: InboxEntry[] = [];
  const others: InboxEntry[] = [];
  const returned: InboxEntry[] = [];
  for (const entry of [...entries].sort(byDueTime)) {
    if (entry.returned === null) (entry.right?.may === true ? mine : others).push(entry);
    else if (isAuthorOf(entry, person)) returned.push(entry);
    else if (entry.returned.why !== 'rejected') others.push(entry);
  }
  return { mine, others, returned };
}

/** Whether it is for this person to go on with a post that came back: they wrote it or handed it in. */
export function isAuthorOf(entry: Pick<InboxEntry, 'post' | 'submission'>, person: Id): boolean {
  return entry.post.authorId === person || entry.submission.personId === person;
}

/** The sooner it is due the earlier; so what is late comes before what is at risk, and that before the rest. */
function byDueTime(a: InboxEntry, b: InboxEntry): number {
  const gap = (a.dueBy ?? Number.POSITIVE_INFINITY) - (b.dueBy ?? Number.POSITIVE_INFINITY);
  if (Number.isFinite(gap) && gap !== 0) return gap;
  if (a.dueBy !== b.dueBy) return a.dueBy === null ? 1 : -1;
  return a.since - b.since || (a.post.id < b.post.id ? -1 : 1);
}
