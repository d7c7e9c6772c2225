import type { AuditEntry } from '#shared/audit/entry.ts';
import { wallAt } from '#shared/time/instant.ts';
import type { WallDate } from '#shared/time/wall.ts';

/** A line of the list: a day, or an action of it. */
export type JournalRow =
  | { readonly kind: 'day'; readonly date: WallDate }
  | { readonly kind: 'entry'; readonly entry: AuditEntry; readonly time: string };

/** The actions under their days, in the order in which they came. */
export function journalRows(entries: readonly AuditEntry[], zone: string): readonly JournalRow[] {
  let day = '';
  return entries.flatMap((entry): JournalRow[] => {
    const { date, time } = wallAt(entry.at, zone);
    const row: JournalRow = { kind: 'entry', entry, time };
    if (date === day) return [row];
    day = date;
    return [{ kind: 'day', date }, row];
  });
}
