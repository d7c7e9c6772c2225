import type { Slot } from '#shared/channels/channel.ts';
import type { WallTime } from '#shared/time/wall.ts';

/** One time of day and the weekdays it is used on (1 Monday to 7 Sunday): how slots are said and edited. */
export type SlotGroup = { readonly time: WallTime; readonly weekdays: readonly number[] };

/** Slots by time of day, earliest first. */
export function groupSlots(slots: readonly Slot[]): readonly SlotGroup[] {
  const times = [...new Set(slots.map((slot) => slot.time))].sort();
  return times.map((time) => ({
    time,
    weekdays: [...new Set(slots.filter((slot) => slot.time === time).map((slot) => slot.weekday))].sort(),
  }));
}

/** The slots with a time used on these weekdays as well; one that is there already stays once. */
export function addSlots(
  slots: readonly Slot[],
  time: WallTime,
  weekdays: readonly number[],
): readonly Slot[] {
  const added = weekdays.filter(
    (weekday) => !slots.some((slot) => slot.time === time && slot.weekday === weekday),
  );
  return [...slots, ...added.map((weekday) => ({ weekday, time }))];
}

/** The slots without a time of day. */
export function removeTime(slots: readonly Slot[], time: WallTime): readonly Slot[] {
  return slots.filter((slot) => slot.time !== time);
}
