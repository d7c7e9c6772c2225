import { create } from 'zustand';
import type { Id } from '#shared/ids.ts';
import type { WallDate, WallTime } from '#shared/time/wall.ts';

/** What is open over the calendar, and where the keyboard stands in it. Belongs to this screen alone. */
type CalendarUi = {
  /** The offer of a new post, pointing at its day. */
  readonly creating: {
    readonly date: WallDate;
    readonly time: WallTime | null;
    readonly channelIds: readonly Id[];
    readonly anchor: Element;
    /** The place that was pointed at, when it is not the whole day. */
    readonly at: { readonly x: number; readonly y: number } | null;
  } | null;
  /** Everything of a crowded day. */
  readonly more: { readonly date: WallDate; readonly anchor: Element } | null;
  readonly menu: {
    readonly postId: Id;
    readonly kind: 'all' | 'status';
    readonly at: { readonly x: number; readonly y: number };
  } | null;
  /** The day that Tab comes to; null until one was chosen. */
  readonly focusDate: WallDate | null;
  readonly mixBy: 'intent' | 'pillar';
};

/** The open overlays and the focused day of the calendar. */
export const useCalendarUi = create<CalendarUi>()(() => ({
  creating: null,
  more: null,
  menu: null,
  focusDate: null,
  mixBy: 'intent',
}));

/** Opens the menu of a post under its tile or card, or at the pointer. */
export function openMenu(
  postId: Id,
  kind: 'all' | 'status',
  at?: { readonly x: number; readonly y: number },
): void {
  const element = document.querySelector(`[data-post="${postId}"]`);
  const box = element?.getBoundingClientRect();
  const point = at ?? { x: box?.left ?? 0, y: box?.bottom ?? 0 };
  useCalendarUi.setState({ menu: { postId, kind, at: point } });
}
