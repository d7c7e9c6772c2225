import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { AssetVersion } from '#shared/assets/asset.ts';
import type { AssetJob, StoredFile } from '#shared/assets/jobs.ts';
import { type SaidOf, saidOf, VERSION, versionsOf, versionValue } from '#shared/assets/registers.ts';
import type { DrawnFrom } from '#shared/contract/assets.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { Id } from '#shared/ids.ts';
import { registerValue } from '#shared/journal/state.ts';
import type { MessageKey } from '#shared/messages/index.ts';
import type { Writer } from '../store/connection.ts';
import type { CoreContext } from '../trpc.ts';
import { putInUse, sayOf, takeOver } from './commands.ts';
import { assetDesk } from './desk.ts';
import { noteFiles } from './file-rows.ts';
import { draftIn, filesFolderOf, isFileThere } from './files.ts';
import { stillHere } from './import.ts';
import { refusalWords, versionFrom } from './report.ts';

/** What was drawn: the step that takes it back, and the file. */
export type Drawn = { readonly group: Id | null; readonly file: StoredFile };

type DrawJob = Extract<AssetJob, { kind: 'crop' | 'fit' }>;
/** What distinguishes one way of drawing a picture anew from another. */
export type Drawing = {
  readonly name: string;
  /** What it is drawn from. */
  readonly version: AssetVersion;
  readonly label: 'core.undo.label.assetCropped' | 'core.undo.label.assetFitted';
  /** The sentence around why it could not be drawn. */
  readonly refusal: Extract<MessageKey, 'assets.refusal.crop' | 'assets.refusal.fit'>;
  readonly job: (paths: Pick<DrawJob, 'folder' | 'hash' | 'mime' | 'drawn' | 'draft'>) => DrawJob;
  /** What is said of it, by what was said of what it is drawn from. */
  readonly said: (of: SaidOf, hash: string) => SaidOf;
};

/**
 * Draws a version of an asset anew and keeps that as a further version, in one undoable step; the version itself stays.
 * Done by the process that touches files.
 */
export async function drawVersion(ctx: CoreContext, wanted: DrawnFrom, drawing: Drawing): Promise<Drawn> {
  const { name, version } = drawing;
  if (!isFileThere(ctx.workspace.store.file, version.hash))
    throw new Refusal('file-problem', 'assets.refusal.fileMissing', { name });
  rehearse(ctx, wanted, drawing);
  return await assetDesk.run(ctx.session, async (signal) => {
    const file = await drawn(ctx, drawing);
    stillHere(ctx, signal);
    return { group: commit(ctx, wanted, drawing, file), file };
  });
}

/** Ends a rehearsal: what was written for it is taken back. */
class Rehearsed extends Error {}

/**
 * Asks beforehand everything that keeping it asks: whether each post is there, shows the picture and may be changed by
 * whoever this is. Nothing is drawn, and no file written, for what would be refused afterwards.
 */
function rehearse(ctx: CoreContext, wanted: DrawnFrom, drawing: Drawing): void {
  const { fileName: _, at: __, by: ___, ...facts } = drawing.version;
  try {
    commit(ctx, wanted, drawing, { ...facts, hash: '0'.repeat(64), pictured: false }, () => {
      throw new Rehearsed();
    });
  } catch (error) {
    if (!(error instanceof Rehearsed)) throw error;
  }
}

async function drawn(
  { session, workspace }: CoreContext,
  { version: { hash, mime }, job, refusal }: Drawing,
): Promise<StoredFile> {
  const folder = filesFolderOf(workspace.store.file);
  const paths = { drawn: draftIn(folder, randomUUID()), draft: draftIn(folder, randomUUID()) };
  const answer = await session.host.assetJob(job({ folder, hash, mime, ...paths }));
  if (answer.ok && (answer.kind === 'crop' || answer.kind === 'fit')) return answer.file;
  for (const path of Object.values(paths)) await rm(path, { force: true });
  const words = refusalWords(answer.ok ? { ok: false, code: 'died', values: {} } : answer);
  throw new Refusal('file-problem', refusal, { words });
}

function commit(
  { workspace: { store }, actor }: CoreContext,
  { assetId, inUse, postIds }: DrawnFrom,
  { version: from, label, said }: Drawing,
  file: StoredFile,
  noted: (writer: Writer) => void = (writer) => noteFiles(writer, [file], store.sources.now()),
): Id | null {
  const name = String(registerValue(store.stateOf('asset', assetId), 'name') ?? '');
  const { group } = store.run(
    actor,
    { key: label, values: { name } },
    (changes) => {
      const asset = changes.existing('asset', assetId);
      if (!versionsOf(asset).some(({ hash }) => hash === file.hash)) {
        const version = versionFrom(file, from.fileName, changes.now, actor.id);
        changes.set(asset, `${VERSION}${file.hash}`, versionValue(version));
      }
      const words = said(saidOf(asset, from.hash), file.hash);
      if (inUse) putInUse(store, changes, asset, file.hash, words);
      else sayOf(store, changes, asset, file.hash, words);
      for (const postId of postIds) takeOver(changes, asset, postId, file.hash);
    },
    noted,
  );
  return group;
}
