import type { Channel, Slot } from '../channels/channel.ts';
import type { Id } from '../ids.ts';
import { wallTimeExists } from '../time/instant.ts';
import {
  addDays,
  daysBetween,
  minutesOf,
  type Schedule,
  type WallDate,
  type WallTime,
  weekdayOf,
} from '../time/wall.ts';

/** Two posts on one channel closer than this many minutes are a conflict (product.md, "The calendar"). */
export const MIN_GAP_MINUTES = 60;

/** How far ahead a free slot is looked for, in days, before the answer is a day without a time. */
const SEARCH_DAYS = 400;

/** What is offered to a channel that has no usual times: noon, then the hours of a working day, then its edges. */
const habitHours = [12, 13, 14, 15, 16, 17, 18, 9, 10, 11, 19, 20, 8] as const;
const habitTimes: readonly WallTime[] = habitHours.map((hour) => `${String(hour).padStart(2, '0')}:00`);

/** A moment that is taken. `time` null takes no moment of its day. */
export type Occupied = {
  readonly date: WallDate | null;
  readonly time: WallTime | null;
  readonly channelIds: readonly Id[];
};

/** What a search for a free slot starts from. */
export type SlotSearch = {
  /** The channels of the post; with none, every post of `occupied` is in the way. */
  readonly channels: readonly Pick<Channel, 'id' | 'slots'>[];
  readonly occupied: readonly Occupied[];
  readonly from: WallDate;
  /** Usually now: nothing earlier is offered, except on days that are past altogether. */
  readonly notBefore?: { readonly date: WallDate; readonly time: WallTime };
  /** Only the day `from`: somebody pointed at it. */
  readonly sameDay: boolean;
  readonly zone: string;
};

/**
 * The next free usual time of the channels; where none of them has one, noon or the nearest free full hour of
 * the working day, an hour away from every other post of those channels. A full day gives the day with no time.
 */
export function nextFreeSlot(search: SlotSearch): Schedule {
  const isFree = freedomOf(search);
  const usual = search.channels.flatMap((channel) => channel.slots);
  const days = search.sameDay ? 1 : SEARCH_DAYS;
  const found =
    firstFree(search, days, (date) => usualTimesOn(usual, date), isFree) ??
    firstFree(search, days, () => habitTimes, isFree);
  return found ?? { date: search.from, time: null, zone: search.zone };
}

/** The usual times of a list of slots on a day, in order, each once. */
export function usualTimesOn(slots: readonly Slot[], date: WallDate): readonly WallTime[] {
  const weekday = weekdayOf(date);
  return [...new Set(slots.filter((slot) => slot.weekday === weekday).map((slot) => slot.time))].sort();
}

type IsFree = (date: WallDate, time: WallTime) => boolean;

function firstFree(
  search: SlotSearch,
  days: number,
  timesOn: (date: WallDate) => readonly WallTime[],
  isFree: IsFree,
): Schedule | null {
  for (let ahead = 0; ahead < days; ahead += 1) {
    const date = addDays(search.from, ahead);
    const time = timesOn(date).find((candidate) => isFree(date, candidate));
    if (time !== undefined) return { date, time, zone: search.zone };
  }
  return null;
}

function freedomOf(search: SlotSearch): IsFree {
  const taken = takenByDay(search);
  return (date, time) =>
    !isOver(search, date, time) && !isCrowded(taken, date, time) && wallTimeExists(date, time, search.zone);
}

function isOver({ notBefore, from, sameDay }: SlotSearch, date: WallDate, time: WallTime): boolean {
  if (notBefore === undefined || date > notBefore.date) return false;
  // A past day that was pointed at is meant: plans are also written down afterwards.
  if (date < notBefore.date) return !(sameDay && date === from);
  return time <= notBefore.time;
}

type Taken = ReadonlyMap<WallDate, readonly WallTime[]>;

function takenByDay({ channels, occupied }: SlotSearch): Taken {
  const wanted = new Set(channels.map((channel) => channel.id));
  const taken = new Map<WallDate, WallTime[]>();
  for (const { date, time, channelIds } of occupied) {
    if (date === null || time === null) continue;
    if (wanted.size > 0 && !channelIds.some((id) => wanted.has(id))) continue;
    const day = taken.get(date);
    if (day === undefined) taken.set(date, [time]);
    else day.push(time);
  }
  return taken;
}

function isCrowded(taken: Taken, date: WallDate, time: WallTime): boolean {
  // Neighbouring days count too: 23:30 and 00:15 are 45 minutes apart.
  return [addDays(date, -1), date, addDays(date, 1)].some((day) =>
    (taken.get(day) ?? []).some(
      (other) => minutesBetween({ date, time }, { date: day, time: other }) < MIN_GAP_MINUTES,
    ),
  );
}

type Moment = { readonly date: WallDate; readonly time: WallTime };

/** How far two wall times lie apart on the clock, in minutes. */
export function minutesBetween(a: Moment, b: Moment): number {
  const days = a.date === b.date ? 0 : daysBetween(a.date, b.date);
  return Math.abs(days * 24 * 60 + minutesOf(b.time) - minutesOf(a.time));
}
