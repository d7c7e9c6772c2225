import { usePosts } from '#renderer/app/posts-store.ts';
import { systemZone } from '#renderer/app/workspace-hooks.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { nextFreeSlot, usualTimesOn } from '#shared/calendar/slots.ts';
import type { Channel } from '#shared/channels/channel.ts';
import type { Id } from '#shared/ids.ts';
import type { PostSummary } from '#shared/posts/post.ts';
import { wallAt } from '#shared/time/instant.ts';
import type { Schedule, WallDate } from '#shared/time/wall.ts';

/** The zone of the brand in view. */
export function brandZone(): string {
  const { snapshot, brandId } = useWorkspace.getState();
  return snapshot?.brands.find((brand) => brand.id === brandId)?.zone ?? systemZone();
}

/** The channels in use of the brand in view. */
export function brandChannels(): readonly Channel[] {
  const { snapshot, brandId } = useWorkspace.getState();
  return (snapshot?.channels ?? []).filter((channel) => channel.brandId === brandId && !channel.archived);
}

/** The next free slot on one day for a post, from what the window has loaded: the same rule the core follows. */
export function freeSlotOn(post: Pick<PostSummary, 'id' | 'channelIds'>, date: WallDate): Schedule {
  return freeSlot(post.channelIds, date, post.id);
}

/** The next free slot of some channels on a day that was pointed at; beyond one day the core is asked, which knows all. */
export function freeSlot(channelIds: readonly Id[], date: WallDate, except: Id | null = null): Schedule {
  const zone = brandZone();
  const { posts } = usePosts.getState();
  return nextFreeSlot({
    channels: brandChannels().filter((channel) => channelIds.includes(channel.id)),
    occupied: Object.values(posts).filter((post) => post.id !== except),
    from: date,
    notBefore: wallAt(Date.now(), zone),
    sameDay: true,
    zone,
  });
}

/**
 * The slot that a click on an empty day offers: the channel whose usual time comes first and is free, otherwise
 * a free hour and no channel chosen. `wanted` are the channels the calendar is filtered to.
 */
export function offeredSlot(
  date: WallDate,
  wanted: readonly Id[],
): { readonly schedule: Schedule; readonly channelIds: readonly Id[] } {
  const weekly = brandChannels().filter((channel) => wanted.length === 0 || wanted.includes(channel.id));
  const offers = weekly
    .filter((channel) => channel.slots.length > 0)
    .map((channel) => ({ schedule: freeSlot([channel.id], date), channel }))
    // A channel without a usual time on this weekday gives noon, which is no slot of its own.
    .filter(
      ({ schedule: { time }, channel }) => time !== null && usualTimesOn(channel.slots, date).includes(time),
    )
    .sort((a, b) => ((a.schedule.time ?? '~') < (b.schedule.time ?? '~') ? -1 : 1));
  const [first] = offers;
  if (first !== undefined) return { schedule: first.schedule, channelIds: [first.channel.id] };
  const only =
    weekly.length === 1 || wanted.length === 1 ? weekly.slice(0, 1).map((channel) => channel.id) : [];
  return { schedule: freeSlot(only, date), channelIds: only };
}
