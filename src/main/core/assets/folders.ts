import { FOLDER_DEPTH_MAX, folderSchema } from '#shared/assets/asset.ts';
import { liesIn, pathAfter } from '#shared/assets/folders.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { Id } from '#shared/ids.ts';
import { prepared } from '../store/prepared.ts';
import type { ActingPerson, Committed, WorkspaceFile } from '../store/workspace-file.ts';

/** A folder of a brand, and the path that it is to have. */
export type FolderMove = { readonly brandId: Id; readonly from: string; readonly to: string };

/** The condition that a row of the table lies in a folder or below, and what it compares with. */
export function liesBelow(folder: string): { readonly sql: string; readonly values: readonly string[] } {
  // SQLite counts signs where JavaScript counts units: the text itself says how long it is.
  return {
    sql: "(folder = ? OR substr(folder, 1, length(?) + 1) = ? || '/')",
    values: [folder, folder, folder],
  };
}

/**
 * Gives a folder another path, in one undoable step: what lies in it and below comes along. An empty path takes the
 * folder away with those below it, and what lay in them is in no folder. Refuses a place inside itself, and one too deep.
 */
export function moveFolder(store: WorkspaceFile, actor: ActingPerson, move: FolderMove): Committed<void> {
  const { brandId, from, to } = move;
  const below = liesBelow(from);
  // What somebody from outside may not see stays where it is.
  const lying = prepared(store.read, `SELECT id, folder FROM asset WHERE brand_id = ? AND ${below.sql}`).all(
    brandId,
    ...below.values,
  ) as { readonly id: Id; readonly folder: string }[];
  const moves = lying.map(({ id, folder }) => ({ id, folder: pathAfter(folder, move) }));
  const isInside = to !== from && liesIn(to, from);
  if (isInside || moves.some(({ folder }) => !folderSchema.safeParse(folder).success))
    throw new Refusal('bad-input', 'assetsScreen.refusal.folderPlace', { most: FOLDER_DEPTH_MAX }, 'to');
  const name = from.split('/').at(-1) ?? from;
  return store.run(actor, { key: 'core.undo.label.assetFolderMoved', values: { name } }, (changes) => {
    changes.existing('brand', brandId);
    for (const { id, folder } of moves) changes.set(changes.existing('asset', id), 'folder', folder);
  });
}
