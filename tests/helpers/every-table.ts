import { createHash } from 'node:crypto';
import type { WorkspaceFile } from '#core/store/workspace-file.ts';

/** One hash over every row of every table of a workspace: the same before and after means that nothing was written. */
export function hashOfEveryTable({ readAll }: WorkspaceFile): string {
  const hash = createHash('sha256');
  const tables = readAll
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all();
  for (const table of tables as string[]) {
    hash.update(table);
    for (const row of readAll.prepare(`SELECT * FROM "${table}"`).raw().iterate())
      hash.update(JSON.stringify(row));
  }
  return hash.digest('hex');
}
