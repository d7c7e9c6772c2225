import type { Writer } from './connection.ts';
import { rebuild } from './rebuild.ts';

/** Says, in the transaction that brings a file to a later format, that its tables were filled by an older program. */
export function markStale(writer: Writer): void {
  writer.exec("INSERT OR REPLACE INTO meta (key, value) VALUES ('stale', '1')");
}

/** Fills the tables anew from the journal where an older program had filled them. A crash in between is made good. */
export function refreshStale(writer: Writer): void {
  const stale = writer.prepare("SELECT 1 FROM meta WHERE key = 'stale'").get();
  if (stale === undefined) return;
  rebuild(writer);
  writer.exec("DELETE FROM meta WHERE key = 'stale'");
}
