import { usePosts } from '#renderer/app/posts-store.ts';
import { movedSchedule, moveTogether, type Placed } from '#shared/calendar/moves.ts';
import type { Id } from '#shared/ids.ts';
import type { PostSummary } from '#shared/posts/post.ts';
import { plannedMoment } from '#shared/posts/post.ts';
import type { WallDate, WallTime } from '#shared/time/wall.ts';
import { freeSlotOn } from './free-slot.ts';

/** What is in the hand: a tile of the calendar with everything selected, or a card of the rail. */
export type Carried = {
  readonly kind: 'tile' | 'card';
  readonly post: PostSummary;
  readonly ids: readonly Id[];
};

/** What will land on a day: how many, and the time of the first. */
export type Landing = { readonly count: number; readonly time: WallTime | null };

const nowhere: ReadonlyMap<WallDate, Landing> = new Map();

/** Where everything that is carried would land if it were let go over a day. */
export function landingsOf(carried: Carried, over: WallDate | null): ReadonlyMap<WallDate, Landing> {
  if (over === null) return nowhere;
  if (carried.kind === 'card')
    return new Map([[over, { count: 1, time: freeSlotOn(carried.post, over).time }]]);
  const from = plannedMoment(carried.post);
  if (from === null) return nowhere;
  const landings = new Map<WallDate, Landing>();
  for (const { schedule } of moveTogether(
    placedOf(carried.ids),
    carried.post.id,
    movedSchedule(from, over),
  )) {
    if (schedule === null) continue;
    const before = landings.get(schedule.date);
    landings.set(schedule.date, { count: (before?.count ?? 0) + 1, time: before?.time ?? schedule.time });
  }
  return landings;
}

/** The posts of the window with these ids that have a day, and where they are. */
export function placedOf(ids: readonly Id[]): readonly Placed[] {
  const { posts } = usePosts.getState();
  return ids.flatMap((id) => {
    const post = posts[id];
    const schedule = post === undefined ? null : plannedMoment(post);
    return schedule === null ? [] : [{ id, schedule }];
  });
}
