import { systemZone } from '#renderer/app/workspace-hooks.ts';
import { currentLocale } from '#shared/messages/index.ts';
import { formatMoment } from '#shared/time/format.ts';

/** "Wed 2 Dec, 16:20" for an instant in milliseconds, on the clock of a zone; this machine's when none is named. */
export function momentText(at: number, zone: string | null = null): string {
  return formatMoment(at, zone ?? systemZone(), currentLocale());
}
