import { existsSync } from 'node:fs';
import type { FileSize } from '#shared/assets/address.ts';
import type { ServedFile } from '#shared/contract/host.ts';
import type { Session } from '../session.ts';
import type { Reader } from '../store/connection.ts';
import { prepared } from '../store/prepared.ts';
import { filesFolderOf, pathIn } from './files.ts';

/** Whether an asset that whoever works here may see has, or had, this file. */
export function seesFile(read: Reader, hash: string): boolean {
  const current = prepared(read, 'SELECT 1 FROM asset WHERE hash = ? LIMIT 1').get(hash);
  if (current !== undefined) return true;
  return (
    prepared(read, 'SELECT 1 FROM asset WHERE instr(versions, ?) > 0 LIMIT 1').get(`"${hash}"`) !== undefined
  );
}

/**
 * Where a stored file lies that a window asked for; null when there is none, while the window is locked, and when
 * nobody who works here may see it. The type comes from the store. An SVG itself is never given out.
 */
export function servedFile(session: Session, hash: string, size: FileSize): ServedFile | null {
  const { workspace } = session;
  if (workspace === null || workspace.actorId === null) return null;
  const { store } = workspace;
  const type = prepared(store.readAll, 'SELECT mime FROM asset_file WHERE hash = ?').pluck().get(hash);
  if (typeof type !== 'string' || !seesFile(store.read, hash)) return null;
  const shown: FileSize = type === 'image/svg+xml' && size === 'file' ? 'view' : size;
  const path = pathIn(filesFolderOf(store.file), hash, shown);
  if (!existsSync(path)) return null;
  return { path, type: shown === 'file' ? type : 'image/webp' };
}
