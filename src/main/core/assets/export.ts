import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { AssetVersion } from '#shared/assets/asset.ts';
import { currentVersionOf, versionsOf } from '#shared/assets/registers.ts';
import { endingOf } from '#shared/assets/sniff.ts';
import { CHANGED_POSTS_MAX } from '#shared/contract/changes.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { Id } from '#shared/ids.ts';
import { isAlive, registerValue } from '#shared/journal/state.ts';
import { t } from '#shared/messages/index.ts';
import { postsShowing } from '../changed.ts';
import { fileNameOf } from '../documents/save-file.ts';
import { prepared } from '../store/prepared.ts';
import type { CoreContext } from '../trpc.ts';
import { assetDesk } from './desk.ts';
import { filesFolderOf, isFileThere } from './files.ts';
import { refusalWords } from './report.ts';
import { seesFile } from './serve.ts';

/** What became of an export; the file is null when the person cancelled. */
export type Exported = { readonly file: string | null; readonly stripped: boolean; readonly notes: string[] };

/** Saves a version of an asset where the person says, without the place where it was taken. */
export async function exportAsset(ctx: CoreContext, assetId: Id, hash: string | null): Promise<Exported> {
  const { session, workspace } = ctx;
  const { name, version } = versionNamed(ctx, assetId, hash);
  if (!isFileThere(workspace.store.file, version.hash))
    throw new Refusal('file-problem', 'assets.refusal.fileMissing', { name });
  const to = await session.host.pickSavePath(fileNameOf(name, endingOf(version.mime)));
  if (to === null) return { file: null, stripped: false, notes: [] };
  const folder = filesFolderOf(workspace.store.file);
  const { hash: stored, mime } = version;
  const draft = draftBeside(to);
  const answer = await session.host.assetJob({ kind: 'export', folder, hash: stored, mime, draft, to });
  if (!answer.ok) await rm(draft, { force: true });
  if (!answer.ok) throw new ExportRefusal(refusalWords(answer));
  assetDesk.noteFile(session, to);
  const stripped = answer.kind === 'export' ? answer.stripped : 'no';
  return {
    file: to,
    stripped: stripped === 'exact' || stripped === 'redrawn',
    notes: notesOn(version, stripped),
  };
}

/** Where a copy stands until it is whole: beside its place, so that a rename is enough. */
function draftBeside(to: string): string {
  return join(dirname(to), `.${basename(to).slice(0, 100)}.${randomUUID().slice(0, 8)}.part`);
}

/** A refusal in the words that a file's own refusal has. */
class ExportRefusal extends Refusal {
  constructor(words: string) {
    super('file-problem', 'assets.refusal.export', { words });
  }
}

/** A version of an asset, the one in use where none is named; refuses when there is no such. */
export function versionNamed(
  { workspace: { store } }: CoreContext,
  assetId: Id,
  hash: string | null,
): { readonly name: string; readonly version: AssetVersion } {
  const asset = store.stateOf('asset', assetId);
  const version =
    hash === null ? currentVersionOf(asset) : versionsOf(asset).find((each) => each.hash === hash);
  if (!isAlive(asset) || version === undefined || version === null)
    throw new Refusal('not-found', 'core.refusal.notFound', { what: 'asset' });
  return { name: String(registerValue(asset, 'name') ?? ''), version };
}

function notesOn({ mime, located }: AssetVersion, stripped: string): string[] {
  if (mime === 'video/webm') return located ? [t('assets.note.videoLocated')] : [];
  if (stripped === 'exact')
    return [t(mime.startsWith('video/') ? 'assets.note.videoStripped' : 'assets.note.stripped')];
  if (stripped === 'redrawn') return [t('assets.note.redrawn')];
  return stripped === 'failed' ? [t('assets.note.notStripped')] : [];
}

/** Keeps a video's poster frame, which a window drew. */
export async function setPoster(
  { session, workspace }: CoreContext,
  hash: string,
  bytes: Uint8Array,
): Promise<boolean> {
  const { store } = workspace;
  const noted = prepared(store.readAll, 'SELECT mime, pictured FROM asset_file WHERE hash = ?').get(hash);
  const { mime = '', pictured = 0 } = (noted ?? {}) as { readonly mime?: string; readonly pictured?: number };
  if (mime === '' || !seesFile(store.read, hash))
    throw new Refusal('not-found', 'core.refusal.notFound', { what: 'asset' });
  if (!mime.startsWith('video/')) throw new Refusal('bad-input', 'assets.refusal.notPoster', {}, 'hash');
  // The first one stays: what stands for a video is not exchanged behind anybody's back.
  if (pictured === 1) return false;
  const folder = filesFolderOf(store.file);
  const answer = await session.host.assetJob({ kind: 'poster', folder, hash, bytes });
  if (!answer.ok) throw new ExportRefusal(refusalWords(answer));
  if (session.workspace !== workspace) return false;
  store.keep((writer) => prepared(writer, 'UPDATE asset_file SET pictured = 1 WHERE hash = ?').run(hash));
  const named = prepared(store.readAll, 'SELECT id FROM asset WHERE hash = ?').all(hash);
  const postIds = postsShowing(
    store.readAll,
    named.map((row) => (row as { readonly id: Id }).id),
  );
  session.emitChanged({
    concepts: postIds.length === 0 ? ['assets'] : ['assets', 'posts'],
    postIds: postIds.length > CHANGED_POSTS_MAX ? [] : [...postIds],
  });
  return true;
}
