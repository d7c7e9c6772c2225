import type { FocusEvent, KeyboardEvent, MouseEvent } from 'react';
import { isMac } from '#renderer/app/bridge.ts';
import { useView } from '#renderer/app/view-store.ts';
import { dropCard } from './board-actions.ts';
import { focusCard } from './board-focus.ts';
import { ofCardKey, useBoardUi } from './board-ui.ts';

type AnyEvent = { readonly target: EventTarget };

function cardOf(event: AnyEvent): HTMLElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLElement>('[data-card]') : null;
}

/** Keys of cards: arrows between cards and columns, Enter opens, the menu key offers to move, Alt+arrows move. */
export function onBoardKeyDown(event: KeyboardEvent<HTMLElement>): void {
  const card = cardOf(event);
  const key = card?.dataset['card'];
  if (card === null || key === undefined || !handle(event, card, key)) return;
  event.preventDefault();
  event.stopPropagation();
}

function handle(event: KeyboardEvent<HTMLElement>, card: HTMLElement, key: string): boolean {
  const { postId } = ofCardKey(key);
  if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) openCardMenu(key);
  else if (carries(event)) return carry(event.key, key);
  else if (event.ctrlKey || event.metaKey || event.altKey) return false;
  else if (event.key === 'Enter' || event.key === ' ') useView.getState().openPost(postId);
  else if (event.key.startsWith('Arrow')) stepTo(event.key, card);
  else if (event.key === 'Home' || event.key === 'End') edgeOf(card, event.key === 'Home');
  else return false;
  return true;
}

/** Alt and an arrow, as on the calendar (Ctrl+Option on a Mac). */
function carries(event: KeyboardEvent): boolean {
  return event.altKey && !event.metaKey && event.ctrlKey === isMac() && event.key.startsWith('Arrow');
}

function carry(arrow: string, key: string): boolean {
  if (arrow !== 'ArrowLeft' && arrow !== 'ArrowRight') return false;
  const { column, postId } = ofCardKey(key);
  const keys = columnElements().map((each) => each.dataset['columnKey'] ?? '');
  const to = keys[keys.indexOf(column) + (arrow === 'ArrowRight' ? 1 : -1)];
  if (to !== undefined) void dropCard(postId, column, to);
  return true;
}

function columnElements(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.board [data-column-key]')];
}

function cardsIn(column: Element): readonly HTMLElement[] {
  return [...column.querySelectorAll<HTMLElement>('[data-card]')];
}

function stepTo(arrow: string, card: HTMLElement): void {
  const column = card.closest<HTMLElement>('[data-column-key]');
  if (column === null) return;
  if (arrow === 'ArrowLeft' || arrow === 'ArrowRight') {
    const next = columnBeside(column, arrow === 'ArrowRight' ? 1 : -1);
    return focusOn(next === null ? undefined : nearest(cardsIn(next), card));
  }
  const cards = cardsIn(column);
  const next = cards[cards.indexOf(card) + (arrow === 'ArrowDown' ? 1 : -1)];
  if (next === undefined && arrow === 'ArrowDown') column.querySelector<HTMLElement>('.bcol-more')?.focus();
  focusOn(next);
}

/** The next column in a direction that has cards. */
function columnBeside(column: HTMLElement, step: 1 | -1): HTMLElement | null {
  const all = columnElements();
  for (let at = all.indexOf(column) + step; at >= 0 && at < all.length; at += step) {
    const next = all[at];
    if (next !== undefined && cardsIn(next).length > 0) return next;
  }
  return null;
}

function nearest(cards: readonly HTMLElement[], to: HTMLElement): HTMLElement | undefined {
  const top = to.getBoundingClientRect().top;
  const away = (card: HTMLElement): number => Math.abs(card.getBoundingClientRect().top - top);
  return cards.toSorted((a, b) => away(a) - away(b))[0];
}

function edgeOf(card: HTMLElement, first: boolean): void {
  const column = card.closest('[data-column-key]');
  if (column !== null) focusOn(cardsIn(column).at(first ? 0 : -1));
}

function focusOn(card: HTMLElement | undefined): void {
  const key = card?.dataset['card'];
  if (key !== undefined) focusCard(key);
}

/** Opens a card's menu under it, or at the pointer. */
export function openCardMenu(key: string, at?: { readonly x: number; readonly y: number }): void {
  const box = document.querySelector(`.board [data-card="${key}"]`)?.getBoundingClientRect();
  const point = at ?? { x: box?.left ?? 0, y: box?.bottom ?? 0 };
  useBoardUi.setState({ menu: { ...ofCardKey(key), at: point } });
}

/** Clicks on cards: a press opens the post, its "…" the menu. */
export function onBoardClick(event: MouseEvent<HTMLElement>): void {
  const target = event.target instanceof Element ? event.target : null;
  const menu = target?.closest<HTMLElement>('[data-card-menu]');
  const menuKey = menu?.dataset['cardMenu'];
  if (menu != null && menuKey !== undefined) {
    const box = menu.getBoundingClientRect();
    return openCardMenu(menuKey, { x: box.left, y: box.bottom });
  }
  const post = cardOf(event)?.dataset['post'];
  if (post !== undefined) useView.getState().openPost(post);
}

/** The menu of a card under the pointer. */
export function onBoardContextMenu(event: MouseEvent<HTMLElement>): void {
  const target = event.target instanceof Element ? event.target : null;
  const key = target?.closest('.bcard')?.querySelector<HTMLElement>('[data-card]')?.dataset['card'];
  if (key === undefined) return;
  event.preventDefault();
  openCardMenu(key, { x: event.clientX, y: event.clientY });
}

/** Remembers where the keyboard is: there Tab comes back to. */
export function onBoardFocus(event: FocusEvent<HTMLElement>): void {
  const key = cardOf(event)?.dataset['card'];
  if (key !== undefined && key !== useBoardUi.getState().focused) useBoardUi.setState({ focused: key });
}
