import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { AssetVersion } from '#shared/assets/asset.ts';
import {
  CARRIED_FILE_MAX,
  CARRIED_FILES_MAX,
  CARRIED_VIEWS_MAX,
  type CarriedPicture,
  type CarriedRef,
} from '#shared/assets/carried.ts';
import type { AssetAnswer, StoredFile } from '#shared/assets/jobs.ts';
import {
  currentVersionOf,
  rightsOf,
  saidOf,
  VERSION,
  versionsOf,
  versionValue,
} from '#shared/assets/registers.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { Id } from '#shared/ids.ts';
import { type EntityState, isAlive, membersOf, registerValue } from '#shared/journal/state.ts';
import type { ChangeSet } from '../store/change-set.ts';
import { prepared } from '../store/prepared.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';
import type { CoreContext } from '../trpc.ts';
import { sayOf } from './commands.ts';
import { draftIn, filesFolderOf, isFileThere, pathIn } from './files.ts';
import { pictureBytes } from './picture-data.ts';
import { refusalWords } from './report.ts';

/** Pictures as they travel, each version once; files as far as there is room for them. */
export function carriedPictures(store: WorkspaceFile, refs: readonly CarriedRef[]): CarriedPicture[] {
  const room = { files: CARRIED_FILES_MAX, views: CARRIED_VIEWS_MAX };
  const carried = new Map<string, CarriedPicture>();
  for (const { id, hash } of refs) {
    const asset = store.stateForRules('asset', id);
    if (carried.has(`${id} ${hash}`) || !isAlive(asset) || !store.sees('asset', id)) continue;
    carried.set(`${id} ${hash}`, pictureOf(store, asset, hash, room));
  }
  return [...carried.values()];
}

type Room = { files: number; views: number };

function pictureOf(
  store: WorkspaceFile,
  asset: EntityState,
  hash: string | null,
  room: Room,
): CarriedPicture {
  const version = versionsOf(asset).find((each) => each.hash === hash) ?? currentVersionOf(asset);
  const words = (register: string): string => String(registerValue(asset, register) ?? '');
  const file = version === null ? null : fileOf(store, version, room);
  const view = version === null || file !== null ? null : viewOf(store, version, room);
  return {
    id: asset.id,
    hash,
    name: words('name'),
    alt: saidOf(asset, hash).alt,
    tags: [...membersOf(asset, 'tags')],
    rights: rightsOf(asset),
    version,
    file,
    view,
  };
}

/** What says where it was taken stays here: whoever gets it sees it small. */
function fileOf(store: WorkspaceFile, { hash, bytes, located }: AssetVersion, room: Room): string | null {
  if (located || bytes > CARRIED_FILE_MAX || bytes > room.files) return null;
  const path = pathIn(filesFolderOf(store.file), hash, 'file');
  if (statSync(path, { throwIfNoEntry: false })?.size !== bytes) return null;
  room.files -= bytes;
  return readFileSync(path).toString('base64');
}

function viewOf(store: WorkspaceFile, { hash }: AssetVersion, room: Room): string | null {
  const bytes = pictureBytes(store.file, hash);
  if (bytes === null || bytes.length > room.views) return null;
  room.views -= bytes.length;
  return bytes.toString('base64');
}

/**
 * Refuses a file with a picture in it that is not the one it says it is.
 * @param fileName what the refusal calls the file
 */
export function refuseFalsePictures(pictures: readonly CarriedPicture[], fileName: string): void {
  for (const { file, version, name } of pictures) {
    if (file === null) continue;
    const hash = createHash('sha256').update(Buffer.from(file, 'base64')).digest('hex');
    if (hash !== version?.hash)
      throw new Refusal('file-problem', 'assets.refusal.carriedDamaged', { file: fileName, name });
  }
}

/** A picture that came, and what it is here: there already, another version of what is there, new, or not to be had. */
export type Coming = {
  readonly picture: CarriedPicture;
  /** The asset that it is, or becomes; null where it cannot come. */
  readonly id: Id | null;
  readonly as: 'here' | 'version' | 'new' | 'none';
};

/** What the pictures of a file are here. The same file is the same picture, whatever it is called there. */
export function comingPictures(
  store: WorkspaceFile,
  pictures: readonly CarriedPicture[],
  brandId: Id,
): readonly Coming[] {
  return pictures.map((picture): Coming => {
    const { id, version } = picture;
    const asset = store.stateForRules('asset', id);
    const isKnown = Object.keys(asset.registers).length > 0;
    const isHere = isAlive(asset) && registerValue(asset, 'brand') === brandId;
    const has = version === null || versionsOf(asset).some(({ hash }) => hash === version.hash);
    if (isHere && has) return { picture, id, as: 'here' };
    const twin = version === null ? null : assetWith(store, brandId, version.hash);
    if (twin !== null) return { picture, id: twin, as: 'here' };
    if (version === null || (picture.file === null && picture.view === null))
      return { picture, id: null, as: 'none' };
    if (isHere) return { picture, id, as: 'version' };
    // Deleted here, or another brand's: what somebody took out does not come back by the way.
    return isKnown ? { picture, id: null, as: 'none' } : { picture, id, as: 'new' };
  });
}

function assetWith(store: WorkspaceFile, brandId: Id, hash: string): Id | null {
  const sql = `SELECT id FROM asset WHERE brand_id = ? AND instr(versions, ?) > 0 ORDER BY id LIMIT 1`;
  return (prepared(store.read, sql).pluck().get(brandId, `"${hash}"`) as Id | undefined) ?? null;
}

/** Pictures with our ids and versions; what cannot come is left out. */
export function translatedPictures(
  refs: readonly CarriedRef[],
  coming: readonly Coming[],
): readonly CarriedRef[] {
  return refs.flatMap((ref) => {
    const found = coming.find(({ picture }) => picture.id === ref.id && picture.hash === ref.hash);
    return found === undefined || found.id === null ? [] : [{ id: found.id, hash: ref.hash }];
  });
}

/**
 * Brings the files of pictures into the store, outside any transaction. Each is looked at like any file that comes in,
 * also where it lies here already: what the file that carried it says of it is not believed.
 */
export async function bringFiles(
  { session, workspace }: CoreContext,
  coming: readonly Coming[],
  signal: AbortSignal,
): Promise<readonly StoredFile[]> {
  const folder = filesFolderOf(workspace.store.file);
  const brought: StoredFile[] = [];
  for (const { picture, as } of coming) {
    const { version, name } = picture;
    if (as === 'none' || version === null) continue;
    const isThere = isFileThere(workspace.store.file, version.hash);
    if (isThere && as === 'here') continue;
    const answer = isThere
      ? await takeInFile(session, folder, pathIn(folder, version.hash, 'file'))
      : await takeInCarried(session, folder, picture, version.hash);
    if (answer === null) continue;
    signal.throwIfAborted();
    if (!answer.ok)
      throw new Refusal('file-problem', 'assets.refusal.carried', { name, words: refusalWords(answer) });
    if (answer.kind === 'takeIn') brought.push(answer.file);
    else brought.push({ ...version, pictured: true });
  }
  return brought;
}

type Session = CoreContext['session'];

/** The file that came along, or the small picture in its place; null where neither did. */
async function takeInCarried(
  session: Session,
  folder: string,
  { file, view }: CarriedPicture,
  hash: string,
): Promise<AssetAnswer | null> {
  const bytes = Buffer.from(file ?? view ?? '', 'base64');
  if (bytes.length === 0) return null;
  if (file !== null) return await takeInBytes(session, folder, bytes);
  return await session.host.assetJob({ kind: 'poster', folder, hash, bytes, alone: true });
}

async function takeInFile(session: Session, folder: string, path: string): Promise<AssetAnswer> {
  const draft = draftIn(folder, randomUUID());
  return await session.host.assetJob({ kind: 'takeIn', path, folder, draft });
}

async function takeInBytes(session: Session, folder: string, bytes: Buffer): Promise<AssetAnswer> {
  const path = draftIn(folder, randomUUID());
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  try {
    writeFileSync(path, bytes, { flag: 'wx', mode: 0o600 });
    return await takeInFile(session, folder, path);
  } finally {
    rmSync(path, { force: true });
  }
}

/** Whose the pictures become, and what was found when their files were looked at. */
export type Adopting = {
  readonly brandId: Id;
  readonly by: Id | null;
  readonly files: readonly StoredFile[];
};

/** Makes assets of pictures that are new here, and gives those that are here the versions they lack. */
export function adoptPictures(
  store: WorkspaceFile,
  changes: ChangeSet,
  coming: readonly Coming[],
  { brandId, by, files }: Adopting,
): void {
  const made = new Set<Id>();
  for (const { picture, id, as } of coming) {
    const { version: said, alt } = picture;
    if (id === null || said === null || as === 'here' || as === 'none') continue;
    const version = { ...measured(said, files), by };
    if (as === 'version' || made.has(id)) {
      const asset = changes.existing('asset', id);
      const { hash } = version;
      changes.set(asset, `${VERSION}${hash}`, versionValue(version));
      const altFor = alt.trim() === '' ? null : hash;
      sayOf(store, changes, asset, hash, { alt, altFor, focal: null });
      continue;
    }
    made.add(id);
    changes.adopt('asset', id, assetFrom(picture, version, brandId, by), []);
  }
}

/** A version as its file was found to be; what came as a small picture alone is what it was said to be. */
function measured(said: AssetVersion, files: readonly StoredFile[]): AssetVersion {
  const found = files.find(({ hash }) => hash === said.hash);
  if (found === undefined) return said;
  const { pictured: _, ...facts } = found;
  return { ...facts, fileName: said.fileName, at: said.at, by: said.by };
}

function assetFrom(
  { name, alt, tags, rights }: CarriedPicture,
  version: AssetVersion,
  brandId: Id,
  by: Id | null,
) {
  const known = Object.entries({ alt, ...rights }).filter(
    ([, value]) => value !== '' && value !== null && value !== 'unknown',
  );
  const registers = {
    brand: brandId,
    name: name === '' ? version.fileName : name,
    addedBy: by,
    current: version.hash,
    [`${VERSION}${version.hash}`]: versionValue(version),
    ...Object.fromEntries(known),
  };
  return { registers, members: { tags: [...tags] } };
}
