import { usualTimesOn } from '#shared/calendar/slots.ts';
import type { Channel } from '#shared/channels/channel.ts';
import { networkMark } from '#shared/channels/networks.ts';
import { type DayRange, daysOf } from '#shared/time/range.ts';
import type { WallDate } from '#shared/time/wall.ts';
import type { FreeSlot } from './month-plan.ts';

/** How many dashed slots a day shows at most. */
const PER_DAY = 2;

/** The usual times of channels on the days of an empty span, from today on. */
export function freeSlotsOf(
  channels: readonly Channel[],
  span: DayRange,
  today: WallDate,
): ReadonlyMap<WallDate, readonly FreeSlot[]> {
  const days = daysOf(span).filter((date) => date >= today);
  return new Map(days.map((date) => [date, slotsOn(channels, date)]));
}

function slotsOn(channels: readonly Channel[], date: WallDate): readonly FreeSlot[] {
  return channels
    .filter((channel) => !channel.archived)
    .flatMap((channel) =>
      usualTimesOn(channel.slots, date).map((time) => ({
        channelId: channel.id,
        mark: networkMark(channel.network),
        time,
      })),
    )
    .sort((a, b) => (a.time < b.time ? -1 : 1))
    .slice(0, PER_DAY);
}
