import { create } from 'zustand';
import { announce } from '#renderer/app/announcer.ts';
import { usePosts } from '#renderer/app/posts-store.ts';
import { t } from '#shared/messages/index.ts';
import type { WallDate } from '#shared/time/wall.ts';
import { type Carried, type Landing, landingsOf } from './landings.ts';

type DragState = {
  readonly carried: Carried | null;
  /** The day under the pointer. */
  readonly over: WallDate | null;
  readonly overRail: boolean;
  /** Alt is held: a copy will be put down, the post stays. */
  readonly copy: boolean;
  /** Escape was pressed; FullCalendar knows no such thing, so the drop that follows is thrown away. */
  readonly cancelled: boolean;
  readonly landings: ReadonlyMap<WallDate, Landing>;
};

const idle: DragState = {
  carried: null,
  over: null,
  overRail: false,
  copy: false,
  cancelled: false,
  landings: new Map(),
};

/** A drag while it lives. Days and the hint beside the pointer read it; FullCalendar's host never does. */
export const useDrag = create<DragState>()(() => idle);

let stopListening: (() => void) | null = null;

/** Begins a drag: what arrives from the core waits until it ends (a change of the list in mid-drag turns a move into a foreign drop). */
export function startCarry(carried: Carried): void {
  usePosts.getState().freeze();
  useDrag.setState({ ...idle, carried });
  document.documentElement.toggleAttribute('data-carrying', carried.ids.length > 1);
  stopListening?.();
  stopListening = listen();
  announce(
    t('calendar.said.picked', { count: carried.ids.length, words: carried.post.excerpt }),
    'assertive',
  );
}

/** Ends a drag and lets in what waited. */
export function endCarry(): void {
  if (useDrag.getState().carried === null && stopListening === null) return;
  stopListening?.();
  stopListening = null;
  document.documentElement.removeAttribute('data-carrying');
  const { cancelled } = useDrag.getState();
  useDrag.setState({ ...idle, cancelled });
  usePosts.getState().release();
}

function listen(): () => void {
  const options = { capture: true } as const;
  document.addEventListener('pointermove', follow, options);
  document.addEventListener('keydown', onKey, options);
  document.addEventListener('keyup', onAlt, options);
  return () => {
    document.removeEventListener('pointermove', follow, options);
    document.removeEventListener('keydown', onKey, options);
    document.removeEventListener('keyup', onAlt, options);
  };
}

function follow(event: PointerEvent): void {
  const under = document.elementsFromPoint(event.clientX, event.clientY);
  const day = under
    .map((element) => element.closest<HTMLElement>('[data-date]'))
    .find((found) => found !== null);
  const overRail = under.some((element) => element.closest('[data-rail]') !== null);
  moveOver(overRail ? null : (day?.dataset['date'] ?? null), overRail, event.altKey);
}

function moveOver(over: WallDate | null, overRail: boolean, copy: boolean): void {
  const state = useDrag.getState();
  if (state.carried === null || state.cancelled) return;
  if (state.over === over && state.overRail === overRail && state.copy === copy) return;
  useDrag.setState({ over, overRail, copy, landings: landingsOf(state.carried, over) });
}

function onAlt(event: KeyboardEvent): void {
  if (event.key !== 'Alt') return;
  event.preventDefault();
  const { over, overRail } = useDrag.getState();
  moveOver(over, overRail, event.type === 'keydown');
}

function onKey(event: KeyboardEvent): void {
  if (event.key !== 'Escape') return onAlt(event);
  event.preventDefault();
  event.stopPropagation();
  useDrag.setState({ cancelled: true, over: null, overRail: false, landings: new Map() });
  announce(t('calendar.said.cancelled'), 'assertive');
  // FullCalendar ends a drag only when the button is let go; this is that moment for it.
  document.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
}
