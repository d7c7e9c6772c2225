import type { KeyboardEvent, MouseEvent } from 'react';
import { announce } from '#renderer/app/announcer.ts';
import { focusWhenDrawn } from '#renderer/app/focus-when-drawn.ts';
import type { Inbox } from '#renderer/features/review/inbox.ts';
import { addMarks, toggleMark } from '#renderer/features/review/marks-store.ts';
import { useReview } from '#renderer/features/review/review-store.ts';
import { rightText } from '#renderer/features/review/right-words.ts';
import { t } from '#shared/messages/index.ts';

/** Lines that PgUp and PgDn go. */
const PAGE = 10;

/** Brings a review into view by its place in the list, counted from the one in view. */
export function stepInbox({ order }: Pick<Inbox, 'order'>, by: number): void {
  const here = order.findIndex(({ post }) => post.id === useReview.getState().chosenId);
  const next = order[Math.min(Math.max(here + by, 0), order.length - 1)];
  if (next !== undefined) useReview.getState().choose(next.post.id);
}

/** Marks a review for approving together; of one that is not this person's to decide it says why not. */
export function markReview({ order }: Pick<Inbox, 'order'>, postId: string): void {
  const entry = order.find(({ post }) => post.id === postId);
  if (entry === undefined) return;
  if (entry.right?.may === true) toggleMark(postId);
  else announce(entry.right === null ? t('review.decide.returned') : rightText(entry.right));
}

/** Click: into view, or its mark. With Ctrl or Cmd: the mark. With Shift: marks from the one in view to here. */
export function onInboxClick(event: MouseEvent, inbox: Inbox): void {
  const target = event.target instanceof Element ? event.target : null;
  const mark = target?.closest<HTMLElement>('[data-mark]')?.dataset['mark'];
  if (mark !== undefined) return markReview(inbox, mark);
  const postId = target?.closest<HTMLElement>('[data-post]')?.dataset['post'];
  if (postId === undefined) return;
  if (event.shiftKey) return markSpan(inbox, postId);
  if (event.ctrlKey || event.metaKey) return markReview(inbox, postId);
  useReview.getState().choose(postId);
}

function markSpan({ order }: Inbox, postId: string): void {
  const from = order.findIndex(({ post }) => post.id === useReview.getState().chosenId);
  const to = order.findIndex(({ post }) => post.id === postId);
  const span = order.slice(Math.max(0, Math.min(from, to)), Math.max(from, to) + 1);
  addMarks(span.filter(({ right }) => right?.may === true).map(({ post }) => post.id));
}

/** Arrows, Home, End and the page keys go through the list; Space marks; Enter goes to the text. */
export function onInboxKeyDown(event: KeyboardEvent, inbox: Inbox): void {
  const by = stepOf(event.key, inbox.order.length);
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (by !== null) {
    if (event.shiftKey) markHere(inbox);
    stepInbox(inbox, by);
    if (event.shiftKey) markHere(inbox);
    followFocus();
  } else if (event.key === ' ') {
    const { chosenId } = useReview.getState();
    if (chosenId !== null) markReview(inbox, chosenId);
  } else if (event.key === 'Enter') {
    // The review that an arrow has just chosen may still be on its way.
    focusWhenDrawn('[data-pane="review"] h1', 'now');
  } else return;
  event.preventDefault();
}

function markHere({ order }: Inbox): void {
  const here = order.find(({ post }) => post.id === useReview.getState().chosenId);
  if (here?.right?.may === true) addMarks([here.post.id]);
}

/** The focus goes along once the new line is drawn. */
function followFocus(): void {
  focusWhenDrawn('.inbox-main[aria-current="true"]', 'nextFrame', { preventScroll: true });
}

function stepOf(key: string, length: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return 1;
    case 'ArrowUp':
      return -1;
    case 'PageDown':
      return PAGE;
    case 'PageUp':
      return -PAGE;
    case 'Home':
      return -length;
    case 'End':
      return length;
    default:
      return null;
  }
}
