import { currentLocale, t } from '#shared/messages/index.ts';
import { formatDayTime } from '#shared/time/format.ts';
import type { Schedule } from '#shared/time/wall.ts';

/** "Wed 9 Dec, 09:30", on the post's own clock; "No date" while it has none. */
export function momentOf(schedule: Schedule | null): string {
  return schedule === null ? t('posts.noDate') : formatDayTime(schedule.date, schedule.time, currentLocale());
}
