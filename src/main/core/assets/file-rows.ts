import type { StoredFile } from '#shared/assets/jobs.ts';
import type { Writer } from '../store/connection.ts';
import { prepared } from '../store/prepared.ts';

type NotedFile = Pick<StoredFile, 'hash' | 'mime' | 'bytes' | 'pictured'>;

/** Notes which files lie beside the workspace. */
export function noteFiles(writer: Writer, files: readonly NotedFile[], now: number): void {
  const insert = prepared(
    writer,
    `INSERT INTO asset_file (hash, mime, bytes, pictured, stored_at, unused_since) VALUES (?, ?, ?, ?, ?, NULL)
     ON CONFLICT (hash) DO UPDATE SET pictured = max(pictured, excluded.pictured), unused_since = NULL`,
  );
  for (const { hash, mime, bytes, pictured } of files) insert.run(hash, mime, bytes, pictured ? 1 : 0, now);
}
