import { ASSET_LINE_MAX, FOLDER_DEPTH_MAX } from './asset.ts';

/** A name from a disk as it can be stored and shown: whole characters, none that steer a line, not too long. */
export function cleanName(name: string): string {
  const clean = name
    .toWellFormed()
    .normalize('NFC')
    // Controls, and the marks that turn the direction of a line: a name must not hide its own ending.
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim();
  return [...clean]
    .slice(0, ASSET_LINE_MAX / 2)
    .join('')
    .slice(0, ASSET_LINE_MAX)
    .toWellFormed();
}

/** What an asset is called at first: its file's name without the ending. */
export function assetNameOf(fileName: string): string {
  const name = cleanName(fileName);
  const dot = name.lastIndexOf('.');
  const bare = dot > 0 ? name.slice(0, dot).trim() : name;
  return bare === '' ? name || '?' : bare;
}

/** A folder of the library for files from a folder of a disk, below another; as deep as folders go. */
export function folderBelow(folder: string, parts: readonly string[]): string {
  const clean = parts.map((part) => cleanName(part).replaceAll('/', '')).filter((part) => part !== '');
  const all = [...(folder === '' ? [] : folder.split('/')), ...clean].slice(0, FOLDER_DEPTH_MAX);
  while (all.join('/').length > ASSET_LINE_MAX) all.pop();
  return all.join('/');
}
