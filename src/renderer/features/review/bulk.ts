import { announce } from '#renderer/app/announcer.ts';
import { markedEntries, noteLook, useMarks } from '#renderer/features/review/marks-store.ts';
import { useReview } from '#renderer/features/review/review-store.ts';
import type { InboxEntry } from '#shared/contract/review.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';

/** How far the going through is. `here`: the marked review in view; null when another is. */
export type Bulk = {
  readonly count: number;
  readonly seen: number;
  readonly unseen: number;
  readonly here: Id | null;
};

/** Counts what is marked and what of it was looked at. */
export function bulkOf(
  marks: Parameters<typeof markedEntries>[0],
  order: readonly InboxEntry[],
  chosenId: Id | null,
): Bulk {
  const entries = markedEntries(marks, order);
  const seen = entries.filter((each) => each.seen).length;
  const here = entries.some(({ entry }) => entry.post.id === chosenId) ? chosenId : null;
  return { count: entries.length, seen, unseen: entries.length - seen, here };
}

/** Brings the first marked review that was not looked at into view. */
export function startStepping(order: readonly InboxEntry[]): void {
  useMarks.setState({ stepping: true });
  show(firstUnseen(order));
}

/** Puts the going through away; what was looked at stays looked at. */
export function endStepping(): void {
  useMarks.setState({ stepping: false });
}

/**
 * The one in view was looked at: on to the next. It counts only when its version was really shown, so not while it is
 * still being fetched, and not when the author changed it meanwhile.
 */
export function lookNext(order: readonly InboxEntry[]): void {
  const { opened, chosenId } = useReview.getState();
  const here = markedEntries(useMarks.getState(), order).find(({ entry }) => entry.post.id === chosenId);
  const submission = opened?.detail.id === chosenId ? opened?.stand?.submission.id : undefined;
  if (opened !== null && here !== undefined && submission === here.entry.submission.id)
    noteLook(here.entry.post.id, { submission, rulesHash: opened.rulesHash });
  const next = firstUnseen(order);
  show(next);
  if (next === null) announce(t('review.bulk.ready'));
}

function firstUnseen(order: readonly InboxEntry[]): InboxEntry | null {
  return markedEntries(useMarks.getState(), order).find(({ seen }) => !seen)?.entry ?? null;
}

function show(entry: InboxEntry | null): void {
  if (entry === null) return;
  useReview.getState().choose(entry.post.id);
  announce(t('review.nextIs', { title: entry.post.excerpt || t('posts.untitled') }));
}
