import type { FolderCount } from '#renderer/features/assets/library-store.ts';
import { FOLDER_DEPTH_MAX } from '#shared/assets/asset.ts';
import { liesIn } from '#shared/assets/folders.ts';

/** A folder as the tree shows it: how deep it lies, and how many assets lie in it and below. */
export type FolderRow = {
  readonly path: string;
  readonly name: string;
  readonly depth: number;
  readonly count: number;
};

/** The folders above a path, the outermost first, and the path itself. */
function withParents(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** Every folder that holds something, its parents, and those that were just made; each after its parent, by name. */
export function folderRows(folders: readonly FolderCount[], made: readonly string[]): readonly FolderRow[] {
  const paths = new Set([...folders.map(({ path }) => path), ...made].filter(Boolean).flatMap(withParents));
  const order = [...paths].sort(byParts);
  return order.map((path) => ({
    path,
    name: nameOf(path),
    depth: path.split('/').length - 1,
    count: folders.filter((folder) => liesIn(folder.path, path)).reduce((sum, { count }) => sum + count, 0),
  }));
}

/** Part by part: a folder stands before what lies in it, whatever signs its neighbours' names begin with. */
function byParts(a: string, b: string): number {
  const [left, right] = [a.split('/'), b.split('/')];
  for (const [index, part] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    const order = part.localeCompare(other);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

/** The last part of a path. */
export function nameOf(path: string): string {
  return path.split('/').at(-1) ?? path;
}

/** The folder that a folder lies in; empty at the top. */
export function parentOf(path: string): string {
  return path.split('/').slice(0, -1).join('/');
}

/** The path of something in a folder; the top has no name. */
export function inFolder(parent: string, name: string): string {
  return parent === '' ? name : `${parent}/${name}`;
}

/** A name that somebody typed, as a part of a path: no slash, no space at its ends. */
export function cleanName(typed: string): string {
  return typed.replaceAll('/', '-').replaceAll(/\s+/gu, ' ').trim();
}

/** Where a folder may be moved: not into itself, not where it is, not deeper than folders go, and not onto a namesake. */
export function targetsFor(path: string, rows: readonly FolderRow[]): readonly string[] {
  const paths = rows.map((row) => row.path);
  const height =
    Math.max(0, ...paths.filter((each) => liesIn(each, path)).map((each) => each.split('/').length)) -
    path.split('/').length;
  return ['', ...paths].filter((target) => {
    const next = inFolder(target, nameOf(path));
    const deepest = next.split('/').length + height;
    return (
      !liesIn(target, path) &&
      target !== parentOf(path) &&
      deepest <= FOLDER_DEPTH_MAX &&
      !paths.includes(next)
    );
  });
}
