import { systemZone } from '#renderer/app/workspace-hooks.ts';
import { currentLocale } from '#shared/messages/index.ts';
import { formatDayTime } from '#shared/time/format.ts';
import { wallAt } from '#shared/time/instant.ts';

/** "Wed 2 Dec, 16:20" on this machine's clock, for an instant in milliseconds. */
export function momentText(at: number): string {
  const { date, time } = wallAt(at, systemZone());
  return formatDayTime(date, time, currentLocale());
}
