import { projectedTables } from '#core/store/rows.ts';
import type { WorkspaceFile } from '#core/store/workspace-file.ts';
import { registerValue } from '#shared/journal/state.ts';
import { compositionOf } from '#shared/posts/composition.ts';
import { factsOf } from '#shared/posts/facts.ts';
import { particularsOf } from '#shared/posts/particulars.ts';

/** Columns that say when something was last touched: undoing a change is a touch too. */
const touchColumns = ['created_at', 'updated_at'];

type PostRow = { readonly stand: string | null };
type Standing = { readonly returned: { readonly operation: string; readonly at: number } | null };

/** Why a post is back with its author stays; which touch brought it there is another one after an undo. */
function withoutTouch(post: PostRow): unknown {
  const stand = JSON.parse(post.stand ?? 'null') as Standing | null;
  if (stand === null || stand.returned === null) return post;
  return { ...post, stand: { ...stand, returned: { ...stand.returned, operation: '', at: 0 } } };
}

/**
 * Everything a person can see of a workspace: every row that a screen reads, with the texts, and without the
 * moments of the last touch. Two workspaces that look the same give equal values.
 */
export function visibleState(workspace: WorkspaceFile): { readonly [table: string]: unknown } {
  const state: { [table: string]: unknown } = {};
  for (const [table, columns] of Object.entries(projectedTables)) {
    const shown = columns.filter((column) => !touchColumns.includes(column));
    const rows = workspace.read.prepare(`SELECT ${shown.join(', ')} FROM ${table} ORDER BY id`).all();
    state[table] = table === 'post' ? (rows as PostRow[]).map(withoutTouch) : rows;
  }
  const posts = workspace.read.prepare('SELECT id FROM post ORDER BY id').pluck().all() as string[];
  state['texts'] = posts.map((id) => {
    const post = workspace.stateOf('post', id);
    const said = { ...compositionOf(post), ...particularsOf(post), facts: factsOf(post) };
    return [said, registerValue(post, 'notes'), registerValue(post, 'author')];
  });
  return state;
}
