import { createHash } from 'node:crypto';
import { prepared } from '#core/store/prepared.ts';
import type { WorkspaceFile } from '#core/store/workspace-file.ts';

/** One hash over every row of every table of a workspace: the same before and after means that nothing was written. */
export function hashOfEveryTable({ readAll }: WorkspaceFile): string {
  const hash = createHash('sha256');
  const tables = prepared(readAll, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all();
  for (const table of tables as string[]) {
    hash.update(table);
    hash.update(JSON.stringify(prepared(readAll, `SELECT * FROM "${table}"`).raw().all()));
  }
  return hash.digest('hex');
}
