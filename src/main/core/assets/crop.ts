import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { AssetVersion } from '#shared/assets/asset.ts';
import { cutsFrom, focalIn, uncroppable } from '#shared/assets/crop.ts';
import type { StoredFile } from '#shared/assets/jobs.ts';
import { VERSION, versionsOf, versionValue } from '#shared/assets/registers.ts';
import type { CropRequest } from '#shared/contract/assets.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { Id } from '#shared/ids.ts';
import { type EntityState, registerValue } from '#shared/journal/state.ts';
import type { FocalPoint } from '#shared/previews/crop.ts';
import type { ChangeSet } from '../store/change-set.ts';
import type { Writer } from '../store/connection.ts';
import type { CoreContext } from '../trpc.ts';
import { sayAlt, takeOver } from './commands.ts';
import { assetDesk } from './desk.ts';
import { versionNamed } from './export.ts';
import { noteFiles } from './file-rows.ts';
import { draftIn, filesFolderOf, isFileThere } from './files.ts';
import { stillHere } from './import.ts';
import { refusalWords, versionFrom } from './report.ts';

/** What a crop made: the step that takes it back, and the version. */
export type Cropped = { readonly group: Id | null; readonly hash: string };

/**
 * Cuts a version of an asset and keeps what is left as a further version, in one undoable step; the version itself
 * stays. Done by the process that touches files.
 */
export async function cropAsset(ctx: CoreContext, request: CropRequest): Promise<Cropped> {
  const { name, version } = versionNamed(ctx, request.assetId, request.hash);
  refuseUncroppable(name, version, request);
  if (!isFileThere(ctx.workspace.store.file, version.hash))
    throw new Refusal('file-problem', 'assets.refusal.fileMissing', { name });
  rehearse(ctx, request, version);
  return await assetDesk.run(ctx.session, async (signal) => {
    const file = await cut(ctx, version, request.area);
    stillHere(ctx, signal);
    return { group: commit(ctx, request, version, file), hash: file.hash };
  });
}

function refuseUncroppable(name: string, version: AssetVersion, { area }: CropRequest): void {
  const kind = version.mime.startsWith('video/') ? 'video' : 'image';
  const why = uncroppable({ kind, version });
  if (why !== null) throw new Refusal('wrong-state', 'assets.refusal.uncroppable', { name, why });
  if (!cutsFrom(area, version)) throw new Refusal('bad-input', 'assets.refusal.cropArea', { name }, 'area');
}

/** Ends a rehearsal: what was written for it is taken back. */
class Rehearsed extends Error {}

/**
 * Asks beforehand everything that keeping the crop asks: whether each post is there, shows the picture and may be
 * changed by whoever this is. Nothing is drawn, and no file written, for a crop that would be refused afterwards.
 */
function rehearse(ctx: CoreContext, request: CropRequest, version: AssetVersion): void {
  const { fileName: _, at: __, by: ___, ...facts } = version;
  try {
    commit(ctx, request, version, { ...facts, hash: '0'.repeat(64), pictured: false }, () => {
      throw new Rehearsed();
    });
  } catch (error) {
    if (!(error instanceof Rehearsed)) throw error;
  }
}

async function cut(
  { session, workspace }: CoreContext,
  { hash, mime }: AssetVersion,
  area: CropRequest['area'],
): Promise<StoredFile> {
  const folder = filesFolderOf(workspace.store.file);
  const [cropped, draft] = [draftIn(folder, randomUUID()), draftIn(folder, randomUUID())];
  const answer = await session.host.assetJob({ kind: 'crop', folder, hash, mime, area, cropped, draft });
  if (answer.ok && answer.kind === 'crop') return answer.file;
  for (const path of [cropped, draft]) await rm(path, { force: true });
  const words = refusalWords(answer.ok ? { ok: false, code: 'died', values: {} } : answer);
  throw new Refusal('file-problem', 'assets.refusal.crop', { words });
}

function commit(
  { workspace: { store }, actor }: CoreContext,
  { assetId, area, alt, inUse, postIds }: CropRequest,
  from: AssetVersion,
  file: StoredFile,
  beside: (writer: Writer) => void = (writer) => noteFiles(writer, [file], store.sources.now()),
): Id | null {
  const name = String(registerValue(store.stateOf('asset', assetId), 'name') ?? '');
  const { group } = store.run(
    actor,
    { key: 'core.undo.label.assetCropped', values: { name } },
    (changes) => {
      const asset = changes.existing('asset', assetId);
      if (!versionsOf(asset).some(({ hash }) => hash === file.hash)) {
        const version = versionFrom(file, from.fileName, changes.now, actor.id);
        changes.set(asset, `${VERSION}${file.hash}`, versionValue(version));
      }
      if (inUse) {
        changes.set(asset, 'current', file.hash);
        followFocal(changes, asset, from, area);
      }
      for (const postId of postIds) takeOver(changes, asset, postId, file.hash);
      // Whoever crops says the words for what is left. Of what is cut for one post alone, others are no answer to
      // whether they describe the version in use, and the same are none either.
      if (inUse || alt !== String(registerValue(asset, 'alt') ?? ''))
        sayAlt(store, changes, asset, alt, file.hash);
    },
    beside,
  );
  return group;
}

/** The focal point stays on what it was set on. */
function followFocal(
  changes: ChangeSet,
  asset: EntityState,
  from: AssetVersion,
  area: CropRequest['area'],
): void {
  const focal = registerValue(asset, 'focal') as FocalPoint | null;
  if (focal !== null) changes.set(asset, 'focal', focalIn(area, from, focal));
}
