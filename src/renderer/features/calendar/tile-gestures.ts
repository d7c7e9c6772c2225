import type {
  DateClickInfo,
  EventApi,
  EventClickInfo,
  EventDragStartInfo,
  EventDragStopInfo,
  EventDropInfo,
  EventReceiveInfo,
} from '@fullcalendar/react';
import { movePosts } from '#renderer/app/post-actions.ts';
import { usePosts } from '#renderer/app/posts-store.ts';
import { toastError } from '#renderer/app/toasts.ts';
import { useView } from '#renderer/app/view-store.ts';
import { SNAP_MINUTES } from '#shared/calendar/moves.ts';
import type { PostSummary } from '#shared/posts/post.ts';
import { type Schedule, snapTime } from '#shared/time/wall.ts';
import { actedOn, copyTo, giveDate, movable, moveWithSelection, takeOff } from './calendar-actions.ts';
import { openMenu, useCalendarUi } from './calendar-ui.ts';
import { endCarry, startCarry, useDrag } from './drag-store.ts';
import { brandZone, freeSlotOn, offeredSlot } from './free-slot.ts';
import { cellOf } from './grid-focus.ts';
import { clearSelection, selectRange, toggleSelected } from './selection.ts';

// All of FullCalendar's callbacks are module functions reading the stores: its host never gets a new one, because a
// new identity during a drag would turn the drop into a foreign one.

/** The wall time an event of the calendar stands at. The calendar runs in UTC, so its digits are the wall clock's. */
function momentOf(event: EventApi, zone: string): Schedule {
  const date = event.startStr.slice(0, 10);
  return { date, time: event.allDay ? null : event.startStr.slice(11, 16), zone };
}

function postOf(id: string): PostSummary | undefined {
  return usePosts.getState().posts[id];
}

/** A tile is picked up. */
export function onDragStart(info: EventDragStartInfo): void {
  const post = postOf(info.event.id);
  if (post === undefined) return;
  startCarry({ kind: 'tile', post, ids: movable(actedOn(post.id)) });
}

/** A tile is let go; over the rail it leaves the calendar. `eventDrop`, if any, follows in the same turn. */
export function onDragStop(info: EventDragStopInfo): void {
  const { cancelled } = useDrag.getState();
  const { clientX, clientY } = info.jsEvent;
  if (!cancelled && isOverRail(clientX, clientY)) run(takeOff(actedOn(info.event.id)));
  queueMicrotask(endCarry);
}

function isOverRail(x: number, y: number): boolean {
  return document.elementsFromPoint(x, y).some((element) => element.closest('[data-rail]') !== null);
}

/** A tile was let go on another day or time. */
export function onDrop(info: EventDropInfo): void {
  const post = postOf(info.event.id);
  if (post === undefined || useDrag.getState().cancelled) return info.revert();
  const to = droppedAt(info, post);
  if (info.jsEvent.altKey) {
    info.revert();
    return run(copyTo(post, to));
  }
  // A refusal takes the paint off the stores; FullCalendar's own copy of the event goes back with it.
  run(moveWithSelection(post.id, to).then((done) => (done ? undefined : info.revert())));
}

function droppedAt(info: EventDropInfo, post: PostSummary): Schedule {
  const to = momentOf(info.event, post.zone ?? brandZone());
  // A day of the month has no hours: whatever FullCalendar makes of it, the time of day is the post's own.
  return info.view.type === 'dayGridMonth'
    ? { ...to, time: post.time }
    : { ...to, time: to.time === null ? null : snapTime(to.time, SNAP_MINUTES) };
}

/** A card of the rail was let go on the calendar, or a tile that FullCalendar took for a stranger. */
export function onReceive(info: EventReceiveInfo): void {
  // The event it made is temporary: the post comes in through our own store.
  info.revert();
  const post = postOf(info.event.id);
  if (post === undefined || useDrag.getState().cancelled) return;
  const to = momentOf(info.event, post.zone ?? brandZone());
  if (post.date !== null) return run(moveWithSelection(post.id, { ...to, time: to.time ?? post.time }));
  run(
    giveDate(post.id, to.time === null && info.view.type === 'dayGridMonth' ? freeSlotOn(post, to.date) : to),
  );
}

/** A click on a tile or on its "…". */
export function onEventClick(info: EventClickInfo): void {
  const target = info.jsEvent.target instanceof Element ? info.jsEvent.target : null;
  const id = info.event.id;
  if (postOf(id) === undefined) return;
  if (target?.closest('[data-tile-menu]')) return openMenu(id, 'all', belowOf(target));
  clickTile(id, info.jsEvent);
}

/** Where a menu opened by a button belongs. */
export function belowOf(element: Element): { readonly x: number; readonly y: number } {
  const { left, bottom } = element.getBoundingClientRect();
  return { x: left, y: bottom };
}

/** Ctrl or Cmd adds to the selection, Shift selects up to here, a plain click opens the post. */
export function clickTile(id: string, event: Pick<MouseEvent, 'ctrlKey' | 'metaKey' | 'shiftKey'>): void {
  if (event.ctrlKey || event.metaKey) return toggleSelected(id);
  if (event.shiftKey) return selectRange(id);
  clearSelection();
  useView.getState().openPost(id);
}

/** A click on an empty place of a day offers a new post there. */
export function onDateClick(info: DateClickInfo): void {
  const target = info.jsEvent.target instanceof Element ? info.jsEvent.target : null;
  if (target?.closest('button, [data-bar], [data-post]')) return;
  if (useView.getState().selection.length > 0) return clearSelection();
  const date = info.dateStr.slice(0, 10);
  useCalendarUi.setState({ focusDate: date });
  const anchor = cellOf(date) ?? target;
  if (anchor === null) return;
  const { clientX: x, clientY: y } = info.jsEvent;
  // A day of the month is pointed at as a whole; in the time grid the place itself is meant.
  if (info.allDay) offerPost(date, anchor);
  else offerPost(date, anchor, { time: snapTime(info.dateStr.slice(11, 16), SNAP_MINUTES), at: { x, y } });
}

/** Offers a new post on a day: at the time pointed at, otherwise on the next free slot. */
export function offerPost(
  date: string,
  anchor: Element,
  pointed?: { readonly time: string; readonly at: { readonly x: number; readonly y: number } },
): void {
  const offer = offeredSlot(date, useView.getState().filters.channelIds);
  useCalendarUi.setState({
    creating: {
      date,
      time: pointed?.time ?? offer.schedule.time,
      channelIds: offer.channelIds,
      anchor,
      at: pointed?.at ?? null,
    },
  });
}

function run(work: Promise<unknown>): void {
  work.catch(toastError);
}

/** Moves a post without its companions; for the fix that a conflict offers. */
export function moveAlone(post: PostSummary, to: Schedule): void {
  run(movePosts([{ postId: post.id, schedule: to }]));
}
