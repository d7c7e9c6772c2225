import { announce } from '#renderer/app/announcer.ts';
import { useView } from '#renderer/app/view-store.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';

let order: readonly Id[] = [];
let anchor: Id | null = null;

/** Tells the selection which posts are in view and in which order: for ranges and "select all". */
export function setOrder(ids: readonly Id[]): void {
  order = ids;
}

/** Every post in view. */
export function visibleIds(): readonly Id[] {
  return order;
}

function select(ids: readonly Id[]): void {
  useView.getState().select(ids);
  announce(t('calendar.said.selected', { count: ids.length }));
}

/** Adds a post to the selection or takes it out. */
export function toggleSelected(id: Id): void {
  const { selection } = useView.getState();
  anchor = id;
  select(selection.includes(id) ? selection.filter((other) => other !== id) : [...selection, id]);
}

/** Selects everything between the post chosen last and this one, in the order of time. */
export function selectRange(id: Id): void {
  const [from, to] = [order.indexOf(anchor ?? id), order.indexOf(id)];
  if (from === -1 || to === -1) return toggleSelected(id);
  select(order.slice(Math.min(from, to), Math.max(from, to) + 1));
}

/** Selects every post in view. */
export function selectAll(): void {
  select(order);
}

/** Lets the selection go. */
export function clearSelection(): void {
  if (useView.getState().selection.length > 0) select([]);
}

/** Selects exactly these posts. */
export function selectThese(ids: readonly Id[]): void {
  select(ids);
}
