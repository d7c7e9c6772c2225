import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { AssetVersion } from '#shared/assets/asset.ts';
import type { AssetAnswer, StoredFile } from '#shared/assets/jobs.ts';
import { assetNameOf, cleanName, folderBelow } from '#shared/assets/names.ts';
import { VERSION, versionsOf, versionValue } from '#shared/assets/registers.ts';
import type { FileReport, ImportReport } from '#shared/assets/report.ts';
import { suggestTags, type Tagged } from '#shared/assets/tag-suggestions.ts';
import { ASSET_IMPORT_TASK, type FilesFrom } from '#shared/contract/assets.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { Id } from '#shared/ids.ts';
import { registerValue } from '#shared/journal/state.ts';
import { t } from '#shared/messages/index.ts';
import type { Reader } from '../store/connection.ts';
import { prepared } from '../store/prepared.ts';
import type { CoreContext } from '../trpc.ts';
import { putInUse } from './commands.ts';
import { assetDesk } from './desk.ts';
import { noteFiles } from './file-rows.ts';
import { draftIn, filesFolderOf } from './files.ts';
import { type Refused, refusedFile, takenFile, versionFrom } from './report.ts';
import { type Found, type FoundFile, filesUnder } from './scan.ts';
import { whileWriting } from './worker/refused.ts';

/** Where an import goes. */
export type ImportInto = { readonly brandId: Id; readonly folder: string };

/** A file of an import that is in the store. */
type Taken = { readonly found: FoundFile; readonly file: StoredFile };
type Outcome = { readonly found: FoundFile; readonly answer: AssetAnswer };

/** Least time between two signs of progress, in milliseconds: a window need not be told of every file. */
const PROGRESS_MS = 250;

/** Brings files into a brand's library in one undoable step. Null when the person chose none. */
export async function importAssets(
  ctx: CoreContext,
  into: ImportInto,
  from: FilesFrom,
): Promise<ImportReport | null> {
  refuseNoBrand(ctx, into.brandId);
  return await assetDesk.run(ctx.session, async (signal) => {
    const found = await filesFrom(ctx, from, signal);
    return found === null ? null : await importFound(ctx, into, found, signal);
  });
}

/** Brings one file in by its bytes. */
export async function importAssetBytes(
  ctx: CoreContext,
  into: ImportInto,
  name: string,
  bytes: Uint8Array,
): Promise<ImportReport> {
  refuseNoBrand(ctx, into.brandId);
  return await assetDesk.run(ctx.session, async (signal) => {
    const path = draftIn(filesFolderOf(ctx.workspace.store.file), randomUUID());
    try {
      const refused = await writtenDown(path, bytes);
      if (refused !== null) return onlyRefused(name, refused);
      const files = [{ path, name, below: [], bytes: bytes.length }];
      return await importFound(ctx, into, { files, passedOver: [] }, signal);
    } finally {
      await rm(path, { force: true });
    }
  });
}

/** Writes bytes where the process that takes files in finds them; gives why that was not possible. */
async function writtenDown(path: string, bytes: Uint8Array): Promise<Refused | null> {
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeFile(path, bytes, { flag: 'wx', mode: 0o600 });
    return null;
  } catch (error) {
    const { code, values } = whileWriting(error);
    return { ok: false, code, values };
  }
}

function onlyRefused(name: string, refused: Refused): ImportReport {
  const files = [refusedFile(name, refused)];
  return { ...counted(files), group: null, files, passedOver: [], suggestions: [] };
}

function refuseNoBrand({ workspace }: CoreContext, brandId: Id): void {
  const found = prepared(workspace.store.read, 'SELECT 1 FROM brand WHERE id = ?').get(brandId);
  if (found === undefined) throw new Refusal('not-found', 'core.refusal.notFound', { what: 'brand' });
}

async function filesFrom(ctx: CoreContext, from: FilesFrom, signal: AbortSignal): Promise<Found | null> {
  const { host } = ctx.session;
  const paths =
    from.kind === 'choose' ? await host.pickAssets(from.what) : await host.offeredFiles(from.offer);
  if (paths.length > 0) return await filesUnder(paths, signal);
  if (from.kind === 'choose') return null;
  throw new Refusal('not-found', 'assets.refusal.offerGone');
}

async function importFound(
  ctx: CoreContext,
  into: ImportInto,
  { files, passedOver }: Found,
  signal: AbortSignal,
): Promise<ImportReport> {
  const outcomes = await takeAll(ctx, files, signal);
  stillHere(ctx, signal);
  const known = knownFiles(ctx.workspace.store.read, into.brandId);
  const library = taggedOf(ctx.workspace.store.read, into.brandId);
  const taken = outcomes.flatMap(({ found, answer }) => fileIn(answer, found));
  const fresh = onceEach(taken.filter(({ file }) => !known.has(file.hash)));
  const { group, value: made } = commitNew(ctx, into, fresh);
  const ids = new Map([...known, ...made]);
  const reports = outcomes.map(({ found, answer }) => reportOn(found, answer, ids, fresh));
  const suggestions = suggestionsFor(into, fresh, made, library);
  return { ...counted(reports), group, files: reports, passedOver: [...passedOver], suggestions };
}

/** The assets of a brand as far as tags are guessed from them. */
function taggedOf(read: Reader, brandId: Id): readonly Tagged[] {
  const rows = prepared(read, 'SELECT id, name, folder, tags FROM asset WHERE brand_id = ?').all(brandId) as {
    readonly id: Id;
    readonly name: string;
    readonly folder: string;
    readonly tags: string;
  }[];
  return rows.map((row) => ({ ...row, tags: JSON.parse(row.tags) as string[] }));
}

function suggestionsFor(
  { folder }: ImportInto,
  fresh: readonly Taken[],
  made: ReadonlyMap<string, Id>,
  library: readonly Tagged[],
): ImportReport['suggestions'] {
  const added = fresh.flatMap(({ found, file }): readonly Tagged[] => {
    const id = made.get(file.hash);
    const place = { name: assetNameOf(found.name), folder: folderBelow(folder, found.below), tags: [] };
    return id === undefined ? [] : [{ id, ...place }];
  });
  return suggestTags(added, library).map(({ tag, assetIds }) => ({ tag, assetIds: [...assetIds] }));
}

/** Takes files in, one after another; stops trying once the disk is full. */
async function takeAll(
  ctx: CoreContext,
  files: readonly FoundFile[],
  signal: AbortSignal,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  const tell = teller(ctx, files);
  for (const found of files) {
    const last = outcomes.at(-1)?.answer;
    const isFull = last?.ok === false && last.code === 'diskFull';
    tell(outcomes.length, found.name);
    const answer = isFull ? last : await takeIn(ctx, found.path);
    signal.throwIfAborted();
    outcomes.push({ found, answer });
  }
  tell(files.length, '');
  return outcomes;
}

/** Tells the window which file is being taken in and how much is behind it, but not oftener than it can be read. */
function teller({ session }: CoreContext, files: readonly FoundFile[]): (done: number, name: string) => void {
  const allBytes = files.reduce((sum, { bytes }) => sum + bytes, 0);
  let [told, counted, behind] = [0, 0, 0];
  return (done, name) => {
    for (; counted < done; counted += 1) behind += files[counted]?.bytes ?? 0;
    if (Date.now() - told < PROGRESS_MS && done < files.length) return;
    told = Date.now();
    const at = { name: cleanName(name), bytes: behind, allBytes };
    session.emitProgress(ASSET_IMPORT_TASK, done, files.length, at);
  };
}

async function takeIn({ session, workspace }: CoreContext, path: string): Promise<AssetAnswer> {
  const folder = filesFolderOf(workspace.store.file);
  const draft = draftIn(folder, randomUUID());
  const answer = await session.host.assetJob({ kind: 'takeIn', path, folder, draft });
  if (!answer.ok) await rm(draft, { force: true });
  return answer;
}

/** Minutes may have passed: the workspace may be closed, or somebody else unlocked in the window. */
export function stillHere({ session, workspace, actor }: CoreContext, signal: AbortSignal): void {
  signal.throwIfAborted();
  if (session.workspace !== workspace || workspace.actorId !== actor.id)
    throw new Refusal('cancelled', 'assets.refusal.cancelled');
}

function fileIn(answer: AssetAnswer, found: FoundFile): readonly Taken[] {
  return answer.ok && answer.kind === 'takeIn' ? [{ found, file: answer.file }] : [];
}

/** The files of a brand that whoever works here may see, by hash, with the asset that has each. */
function knownFiles(read: Reader, brandId: Id): ReadonlyMap<string, Id> {
  const rows = prepared(read, 'SELECT id, versions FROM asset WHERE brand_id = ?').all(brandId) as {
    readonly id: Id;
    readonly versions: string;
  }[];
  return new Map(
    rows.flatMap(({ id, versions }) =>
      (JSON.parse(versions) as AssetVersion[]).map(({ hash }) => [hash, id]),
    ),
  );
}

/** Two files of one import can be the same, byte for byte: the first becomes the asset. */
function onceEach(taken: readonly Taken[]): readonly Taken[] {
  return [...new Map(taken.toReversed().map((each) => [each.file.hash, each])).values()].toReversed();
}

function commitNew(
  { workspace: { store }, actor }: CoreContext,
  { brandId, folder }: ImportInto,
  fresh: readonly Taken[],
): { readonly group: Id | null; readonly value: ReadonlyMap<string, Id> } {
  const label = { key: 'core.undo.label.assetsImported', values: { count: fresh.length } } as const;
  return store.run(
    actor,
    label,
    (changes) => {
      if (fresh.length > 0) changes.existing('brand', brandId);
      const make = ({ found, file }: Taken): readonly [string, Id] => {
        const version = versionFrom(file, found.name, changes.now, actor.id);
        const below = folderBelow(folder, found.below);
        const registers = {
          brand: brandId,
          name: assetNameOf(found.name),
          addedBy: actor.id,
          current: file.hash,
          [`${VERSION}${file.hash}`]: versionValue(version),
          ...(below === '' ? {} : { folder: below }),
        };
        return [file.hash, changes.create('asset', registers)];
      };
      return new Map(fresh.map(make));
    },
    (writer) =>
      noteFiles(
        writer,
        fresh.map(({ file }) => file),
        store.sources.now(),
      ),
  );
}

function reportOn(
  found: FoundFile,
  answer: AssetAnswer,
  ids: ReadonlyMap<string, Id>,
  fresh: readonly Taken[],
): FileReport {
  if (!answer.ok) return refusedFile(found.name, answer);
  const [taken] = fileIn(answer, found);
  if (taken === undefined) return refusedFile(found.name, { ok: false, code: 'died', values: {} });
  const { file } = taken;
  const isNew = fresh.some((each) => each.found === found);
  return takenFile(found.name, isNew ? 'stored' : 'there', ids.get(file.hash) ?? '', file);
}

function counted(reports: readonly FileReport[]): Pick<ImportReport, 'stored' | 'there' | 'refused'> {
  const count = (outcome: FileReport['outcome']): number =>
    reports.filter((report) => report.outcome === outcome).length;
  return { stored: count('stored'), there: count('there'), refused: count('refused') };
}

/** Gives an asset a further version from a file, which becomes the current one. Null when the person chose none. */
export async function addAssetVersion(
  ctx: CoreContext,
  assetId: Id,
  from: FilesFrom,
): Promise<ImportReport | null> {
  ctx.workspace.store.stateOf('asset', assetId);
  return await assetDesk.run(ctx.session, async (signal) => {
    const found = await filesFrom(ctx, from, signal);
    const [first] = found?.files ?? [];
    if (found === null || first === undefined) return null;
    const [outcome] = await takeAll(ctx, [first], signal);
    stillHere(ctx, signal);
    const answer = outcome?.answer;
    const [taken] = answer === undefined ? [] : fileIn(answer, first);
    const passedOver = [...found.passedOver];
    if (answer === undefined || taken === undefined) {
      const files = answer?.ok === false ? [refusedFile(first.name, answer)] : [];
      return { ...counted(files), group: null, files, passedOver, suggestions: [] };
    }
    const { group, report } = commitVersion(ctx, assetId, taken);
    return { ...counted([report]), group, files: [report], passedOver, suggestions: [] };
  });
}

function commitVersion(
  { workspace: { store }, actor }: CoreContext,
  assetId: Id,
  { found, file }: Taken,
): { readonly group: Id | null; readonly report: FileReport } {
  const name = String(registerValue(store.stateOf('asset', assetId), 'name') ?? '');
  const label = { key: 'core.undo.label.assetVersionAdded', values: { name } } as const;
  const { group, value } = store.run(
    actor,
    label,
    (changes): FileReport => {
      const asset = changes.existing('asset', assetId);
      const versions = versionsOf(asset);
      if (versions.some(({ hash }) => hash === file.hash))
        return takenFile(found.name, 'there', assetId, file);
      const isVideo = file.mime.startsWith('video/');
      if (versions.some(({ mime }) => mime.startsWith('video/') !== isVideo)) {
        const message = t('assets.refusal.otherKind', { name, kind: isVideo ? 'image' : 'video' });
        return { name: found.name, outcome: 'refused', assetId: null, message, notes: [] };
      }
      const version = versionFrom(file, found.name, changes.now, actor.id);
      changes.set(asset, `${VERSION}${file.hash}`, versionValue(version));
      putInUse(store, changes, asset, file.hash);
      return takenFile(found.name, 'stored', assetId, file);
    },
    (writer) => noteFiles(writer, [file], store.sources.now()),
  );
  return { group, report: value };
}
