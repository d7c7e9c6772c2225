import type { AssetRights } from '#shared/assets/asset.ts';
import { currentVersionOf, rightsOf, versionsOf, versionsShown } from '#shared/assets/registers.ts';
import { hlcTime, hlcZero } from '#shared/journal/hlc.ts';
import { type EntityState, membersOf, registerValue } from '#shared/journal/state.ts';
import type { Cell } from './cell.ts';

/** Columns of the asset table after its key, in the order of `assetCells`. */
export const assetColumns = [
  'brand_id',
  'name',
  'alt',
  'thumb',
  'kind',
  'hash',
  'bytes',
  'versions',
  'focal',
  'folder',
  'tags',
  'source',
  'credit',
  'licence',
  'permission',
  'territory',
  'expires_on',
  'added_at',
  'added_by',
  'words',
] as const;

/** The row of an asset, without its key. */
export function assetCells(state: EntityState): readonly Cell[] {
  const text = (register: string): string => {
    const value = registerValue(state, register);
    return typeof value === 'string' ? value : '';
  };
  const current = currentVersionOf(state);
  const focal = registerValue(state, 'focal');
  const rights = rightsOf(state);
  const addedBy = registerValue(state, 'addedBy');
  return [
    text('brand'),
    text('name'),
    text('alt'),
    text('thumb'),
    current?.mime.startsWith('video/') ? 'video' : 'image',
    current?.hash ?? null,
    current?.bytes ?? 0,
    JSON.stringify(versionsShown(state)),
    focal === null ? null : JSON.stringify(focal),
    text('folder'),
    JSON.stringify(membersOf(state, 'tags')),
    rights.source,
    rights.credit,
    rights.licence,
    rights.permission,
    rights.territory,
    rights.expiresOn,
    hlcTime(state.registers['brand']?.stamp[0] ?? state.registers['name']?.stamp[0] ?? hlcZero),
    typeof addedBy === 'string' ? addedBy : null,
    wordsOf(state, rights),
  ];
}

/** All that a search looks in, in small letters: SQLite knows only those of English. */
function wordsOf(state: EntityState, { source, credit }: AssetRights): string {
  const names = versionsOf(state).map(({ fileName }) => fileName);
  const own = [registerValue(state, 'name'), registerValue(state, 'alt')].filter((value) => value !== null);
  return [...own, ...membersOf(state, 'tags'), source, credit, ...names].join('\n').toLowerCase();
}
