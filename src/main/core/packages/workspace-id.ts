import { Refusal } from '#shared/contract/errors.ts';
import type { Id } from '#shared/ids.ts';
import { prepared } from '../store/prepared.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';

/**
 * What tells one workspace from another: the id of the first operation in its journal. It is never rewritten, and a
 * copy of the file is the same workspace.
 */
export function workspaceIdOf(store: WorkspaceFile): Id {
  const first = prepared(store.writer, 'SELECT op_id FROM log ORDER BY seq LIMIT 1').pluck().get();
  if (typeof first !== 'string') throw new Refusal('no-workspace', 'core.refusal.noWorkspace');
  return first;
}
