import type { EntityState } from '../journal/state.ts';
import { instantOf } from '../time/instant.ts';
import type { Schedule } from '../time/wall.ts';
import { type Embargo, particularsOf } from './particulars.ts';

/** Whether a planned moment lies before the embargo ends. A day without a time does when the whole day does. */
export function isEmbargoed(embargo: Embargo | null, schedule: Schedule | null): boolean {
  const ends = embargo === null ? null : instantOf(embargo);
  if (ends === null || schedule === null) return false;
  const planned = instantOf({ ...schedule, time: schedule.time ?? '23:59' });
  return planned !== null && planned < ends;
}

/** Whether an instant, in milliseconds, lies before the embargo of a post ends. */
export function isUnderEmbargo(post: EntityState, instant: number): boolean {
  const { embargo } = particularsOf(post);
  return embargo !== null && instant < (instantOf(embargo) ?? instant);
}
