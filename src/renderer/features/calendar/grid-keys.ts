import type { KeyboardEvent, MouseEvent } from 'react';
import { isMac } from '#renderer/app/bridge.ts';
import { usePosts } from '#renderer/app/posts-store.ts';
import { toastError } from '#renderer/app/toasts.ts';
import { useView } from '#renderer/app/view-store.ts';
import type { Id } from '#shared/ids.ts';
import { currentLocale } from '#shared/messages/index.ts';
import { weekStartOf } from '#shared/time/format.ts';
import { startOfWeek } from '#shared/time/range.ts';
import { addDays, addMonths, type WallDate } from '#shared/time/wall.ts';
import { actedOn, nudge } from './calendar-actions.ts';
import { shownRange } from './calendar-range.ts';
import { openMenu, useCalendarUi } from './calendar-ui.ts';
import { cellOf, focusDay, focusPost } from './grid-focus.ts';
import { toggleSelected } from './selection.ts';
import { belowOf, clickTile, offerPost } from './tile-gestures.ts';

type AnyEvent = { readonly target: EventTarget };

function elementOf(event: AnyEvent): HTMLElement | null {
  return event.target instanceof HTMLElement ? event.target : null;
}

/** The post whose tile, row or card an event comes from. */
export function postOfEvent(event: AnyEvent): Id | null {
  return elementOf(event)?.closest<HTMLElement>('[data-post]')?.dataset['post'] ?? null;
}

/** Keys of the grid: days, tiles and their menu. What is handled here never reaches the window's shortcuts. */
export function onGridKeyDown(event: KeyboardEvent<HTMLElement>): void {
  const id = postOfEvent(event);
  const handled = id === null ? onCellKey(event) : onTileKey(event, id);
  if (!handled) return;
  event.preventDefault();
  event.stopPropagation();
}

function onCellKey(event: KeyboardEvent<HTMLElement>): boolean {
  const cell = elementOf(event);
  const date = cell?.dataset['date'];
  if (cell === null || date === undefined || event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.key === 'Enter' || event.key.toLowerCase() === 'c') {
    offerPost(date, cell);
    return true;
  }
  if (event.key === 'Tab' && !event.shiftKey) return focusFirstTile(cell);
  const next = dayAfterKey(event.key, date);
  if (next === null) return false;
  goToDay(next);
  return true;
}

function dayAfterKey(key: string, date: WallDate): WallDate | null {
  const first = startOfWeek(date, weekStartOf(currentLocale()));
  const isMonth = useView.getState().calendarView === 'month';
  switch (key) {
    case 'ArrowLeft':
      return addDays(date, -1);
    case 'ArrowRight':
      return addDays(date, 1);
    case 'ArrowUp':
      return isMonth ? addDays(date, -7) : null;
    case 'ArrowDown':
      return isMonth ? addDays(date, 7) : null;
    case 'Home':
      return first;
    case 'End':
      return addDays(first, 6);
    case 'PageUp':
      return isMonth ? addMonths(date, -1) : addDays(date, -7);
    case 'PageDown':
      return isMonth ? addMonths(date, 1) : addDays(date, 7);
    default:
      return null;
  }
}

/** Focuses a day, turning the page when it lies outside. */
function goToDay(date: WallDate): void {
  if (cellOf(date) === null || !isShown(date)) useView.getState().setDate(date);
  focusDay(date);
}

function isShown(date: WallDate): boolean {
  const { calendarView, date: standing } = useView.getState();
  if (standing === null) return cellOf(date) !== null;
  const { from, to } = shownRange(calendarView, standing, weekStartOf(currentLocale()));
  return date >= from && date <= to;
}

function tilesIn(cell: Element): readonly HTMLElement[] {
  return [...cell.querySelectorAll<HTMLElement>('[data-post], [data-more], [data-slot]')];
}

function focusFirstTile(cell: HTMLElement): boolean {
  const [first] = tilesIn(cell).filter((tile) => tile.dataset['post'] !== undefined);
  (first ?? tilesIn(cell)[0])?.focus();
  return tilesIn(cell).length > 0;
}

function onTileKey(event: KeyboardEvent<HTMLElement>, id: Id): boolean {
  const { key } = event;
  if (key === ' ') toggleSelected(id);
  else if (isMenuKey(event)) openMenu(id, 'all');
  else if (key.startsWith('Arrow')) return onTileArrow(event, id);
  else return false;
  return true;
}

function isMenuKey(event: KeyboardEvent): boolean {
  return event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
}

function onTileArrow(event: KeyboardEvent<HTMLElement>, id: Id): boolean {
  const shift = shiftOfArrow(event);
  if (shift !== null) {
    nudgeFocused(id, shift);
    return true;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  return stepFocus(event.key, elementOf(event));
}

/** What Alt and an arrow mean here (Ctrl+Option on a Mac, as its own calendar has it): days, weeks or 15 minutes. */
function shiftOfArrow(
  event: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>,
): Shift | null {
  if (!event.altKey || event.metaKey || event.ctrlKey !== isMac()) return null;
  return arrowShift(event.key, event.shiftKey);
}

type Shift = { readonly days: number; readonly minutes: number };

/** How far an arrow carries in the view in force; `big` takes the larger step. */
export function arrowShift(key: string, big: boolean): Shift | null {
  const inMonth = useView.getState().calendarView === 'month' || useView.getState().calendarView === 'list';
  const across = key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : 0;
  const along = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : 0;
  if (across !== 0) return { days: across * (big ? 7 : 1), minutes: 0 };
  if (along === 0) return null;
  if (inMonth) return { days: along * 7 * (big ? 4 : 1), minutes: 0 };
  return { days: 0, minutes: along * (big ? 60 : 15) };
}

/** Moves a post and everything selected with it; the keyboard stays on it wherever it goes. */
export function nudgeFocused(id: Id, shift: Shift): void {
  nudge([id, ...actedOn(id).filter((other) => other !== id)], shift).catch(toastError);
  // Painted already, before the core has answered.
  const date = usePosts.getState().posts[id]?.date ?? null;
  if (date !== null && !isShown(date)) useView.getState().setDate(date);
  focusPost(id, date);
}

function stepFocus(key: string, from: HTMLElement | null): boolean {
  const tile = from?.closest<HTMLElement>('[data-post], [data-more], [data-slot]');
  const cell = from?.closest<HTMLElement>('[data-date]');
  const date = cell?.dataset['date'];
  if (tile == null || cell == null || date === undefined) return false;
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    goToDay(addDays(date, key === 'ArrowLeft' ? -1 : 1));
    return true;
  }
  const tiles = tilesIn(cell);
  const next = tiles[tiles.indexOf(tile) + (key === 'ArrowUp' ? -1 : 1)];
  if (next !== undefined) next.focus();
  else if (key === 'ArrowUp') cell.focus();
  return true;
}

/** Clicks that FullCalendar does not tell of: "+2 more" and the dashed slots. */
export function onGridClick(event: MouseEvent<HTMLElement>): void {
  const target = elementOf(event);
  const more = target?.closest<HTMLElement>('[data-more]');
  const slot = target?.closest<HTMLElement>('[data-slot]');
  if (more != null) useCalendarUi.setState({ more: { date: more.dataset['more'] ?? '', anchor: more } });
  if (slot == null) return;
  const { slot: date, time, channel } = slot.dataset;
  if (date === undefined || time === undefined) return;
  useCalendarUi.setState({
    creating: { date, time, channelIds: channel === undefined ? [] : [channel], anchor: slot, at: null },
  });
}

/** The menu of a tile under the pointer. */
export function onGridContextMenu(event: MouseEvent<HTMLElement>): void {
  const tile = elementOf(event)
    ?.closest('.tile, .list-post-row, .card')
    ?.querySelector<HTMLElement>('[data-post]');
  const id = tile?.dataset['post'] ?? postOfEvent(event);
  if (id == null) return;
  event.preventDefault();
  openMenu(id, 'all', { x: event.clientX, y: event.clientY });
}

/** Clicks on rows of a list or in the popover of a day: the same meaning as on tiles. */
export function onListClick(event: MouseEvent<HTMLElement>): void {
  const target = event.target instanceof Element ? event.target : null;
  const menu =
    target?.closest('[data-tile-menu]') ?? target?.closest('button')?.querySelector('[data-tile-menu]');
  const menuId = menu?.getAttribute('data-tile-menu');
  if (menu != null && menuId != null) return openMenu(menuId, 'all', belowOf(menu));
  const id = postOfEvent(event);
  if (id !== null) clickTile(id, event);
}

/** Keys on rows: space selects, the menu key opens the menu, arrows go from row to row, Alt+arrows move the post. */
export function onListKeyDown(event: KeyboardEvent<HTMLElement>): void {
  const id = postOfEvent(event);
  if (id === null) return;
  const handled = onRowKey(event, id);
  if (!handled) return;
  event.preventDefault();
  event.stopPropagation();
}

function onRowKey(event: KeyboardEvent<HTMLElement>, id: Id): boolean {
  const shift = shiftOfArrow(event);
  if (shift !== null) nudgeFocused(id, shift);
  else if (event.key === ' ') toggleSelected(id);
  else if (isMenuKey(event)) openMenu(id, 'all');
  else if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
    focusRow(event.currentTarget, id, event.key === 'ArrowDown' ? 1 : -1);
  else return false;
  return true;
}

function focusRow(list: HTMLElement, id: Id, step: 1 | -1): void {
  const rows = [...list.querySelectorAll<HTMLElement>('[data-post]')];
  rows[rows.findIndex((row) => row.dataset['post'] === id) + step]?.focus();
}
