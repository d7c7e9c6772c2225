import type { Id } from '#shared/ids.ts';

const ASSETS = 'application/x-masthead-assets';
const FOLDER = 'application/x-masthead-folder';

/** Puts assets into a drag. */
export function liftAssets(data: DataTransfer, ids: readonly Id[]): void {
  data.setData(ASSETS, JSON.stringify(ids));
  data.effectAllowed = 'move';
}

/** Puts a folder into a drag. */
export function liftFolder(data: DataTransfer, path: string): void {
  data.setData(FOLDER, path);
  data.effectAllowed = 'move';
}

/** What a drag carries of ours. */
export type Carried =
  | { readonly kind: 'assets'; readonly ids: readonly Id[] }
  | { readonly kind: 'folder'; readonly path: string }
  | null;

/** Whether a drag carries assets or a folder; what exactly is only known when it is dropped. */
export function carriesOurs(data: DataTransfer): boolean {
  return data.types.includes(ASSETS) || data.types.includes(FOLDER);
}

/** What was dropped. */
export function carriedIn(data: DataTransfer): Carried {
  const path = data.getData(FOLDER);
  if (path !== '') return { kind: 'folder', path };
  const ids: unknown = JSON.parse(data.getData(ASSETS) || '[]');
  if (!Array.isArray(ids) || ids.length === 0) return null;
  return { kind: 'assets', ids: ids.filter((id): id is Id => typeof id === 'string') };
}
