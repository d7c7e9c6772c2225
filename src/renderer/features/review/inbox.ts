import { groupInbox } from '#shared/approval/inbox.ts';
import type { InboxEntry } from '#shared/contract/review.ts';
import type { Id } from '#shared/ids.ts';
import { wallAt, wallToInstant } from '#shared/time/instant.ts';
import { startOfWeek } from '#shared/time/range.ts';
import { addDays } from '#shared/time/wall.ts';

export const inboxSections = ['atRisk', 'soon', 'later', 'undated', 'returned', 'others'] as const;
export type InboxSection = (typeof inboxSections)[number];

/** A line of the list: the name of a section, or a review with its place among all reviews (from 1). */
export type InboxRow =
  | { readonly kind: 'section'; readonly section: InboxSection; readonly count: number }
  | {
      readonly kind: 'entry';
      readonly section: InboxSection;
      readonly entry: InboxEntry;
      readonly place: number;
    };

/** The inbox as it is shown to one person. */
export type Inbox = {
  readonly rows: readonly InboxRow[];
  /** The reviews in the order of the rows: where J and K go. */
  readonly order: readonly InboxEntry[];
  /** How many this person can decide now. */
  readonly waiting: number;
};

/** What decides in which section a review stands. */
export type InboxClock = { readonly now: number; readonly zone: string; readonly weekStart: number };

/** Puts the reviews in sections: first what this person can decide, by urgency; then what came back to them; then what waits for others. */
export function inboxOf(entries: readonly InboxEntry[], person: Id, clock: InboxClock): Inbox {
  const { mine, others, returned } = groupInbox(entries, person);
  const sectionOf = sectionsBy(clock);
  const sections = Map.groupBy(mine, sectionOf);
  sections.set('others', [...others]).set('returned', [...returned]);
  const rows: InboxRow[] = [];
  const order: InboxEntry[] = [];
  for (const section of inboxSections) {
    const inside = sections.get(section) ?? [];
    if (inside.length > 0) rows.push({ kind: 'section', section, count: inside.length });
    for (const entry of inside) {
      order.push(entry);
      rows.push({ kind: 'entry', section, entry, place: order.length });
    }
  }
  return { rows, order, waiting: mine.length };
}

function sectionsBy({ now, zone, weekStart }: InboxClock): (entry: InboxEntry) => InboxSection {
  const weekAfterNext = addDays(startOfWeek(wallAt(now, zone).date, weekStart), 14);
  const until = wallToInstant(weekAfterNext, '00:00', zone);
  return ({ dueBy, urgency }) => {
    if (urgency === 'late' || urgency === 'at_risk') return 'atRisk';
    if (dueBy === null) return 'undated';
    return dueBy < until ? 'soon' : 'later';
  };
}

/** The review that comes into view when the one before it left the list: the one that stood after it, else the first. */
export function successorOf(
  before: readonly InboxEntry[],
  now: readonly InboxEntry[],
  chosenId: Id | null,
): Id | null {
  if (now.some(({ post }) => post.id === chosenId)) return chosenId;
  const place = before.findIndex(({ post }) => post.id === chosenId);
  const after = before.slice(place + 1).find(({ post }) => now.some((entry) => entry.post.id === post.id));
  return after?.post.id ?? now[0]?.post.id ?? null;
}
