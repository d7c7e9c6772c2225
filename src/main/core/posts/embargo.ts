import { Refusal } from '#shared/contract/errors.ts';
import type { EntityState } from '#shared/journal/state.ts';
import { currentLocale } from '#shared/messages/index.ts';
import { isEmbargoed } from '#shared/posts/embargo.ts';
import { type Embargo, particularsOf } from '#shared/posts/particulars.ts';
import { formatDayTime } from '#shared/time/format.ts';
import type { Schedule } from '#shared/time/wall.ts';

/** Refuses, with the moment it may go out, a plan before the embargo of a post ends. */
export function refuseEmbargoed(
  post: EntityState | null,
  schedule: Schedule | null,
  embargo: Embargo | null = post === null ? null : particularsOf(post).embargo,
): void {
  if (embargo === null || !isEmbargoed(embargo, schedule)) return;
  const until = formatDayTime(embargo.date, embargo.time, currentLocale());
  throw new Refusal('wrong-state', 'core.refusal.embargo', { until }, 'schedule');
}
