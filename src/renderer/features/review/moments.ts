import { systemZone } from '#renderer/app/workspace-hooks.ts';
import { currentLocale } from '#shared/messages/index.ts';
import { formatDayTime } from '#shared/time/format.ts';
import { wallAt } from '#shared/time/instant.ts';

/** "Wed 2 Dec, 16:20" for an instant in milliseconds, on the clock of a zone; the system's when none is named. */
export function momentText(at: number, zone: string | null = null): string {
  const { date, time } = wallAt(at, zone ?? systemZone());
  return formatDayTime(date, time, currentLocale());
}
