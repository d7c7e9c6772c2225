import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { OpenPack } from '#shared/contract/draft-packs.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { type DraftPack, PACK_BYTES_MAX, readPack } from '#shared/draft-packs/pack.ts';
import type { Id } from '#shared/ids.ts';
import { refuseFalsePictures } from '../assets/carried.ts';
import type { Session } from '../session.ts';
import { sha256 } from '../store/journal.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';
import type { CoreContext } from '../trpc.ts';
import { comparePack } from './compare.ts';

/** A pack that was read and waits for a decision; nothing of it is in the workspace. */
type Held = {
  readonly id: Id;
  readonly store: WorkspaceFile;
  readonly brandId: Id;
  readonly pack: DraftPack;
};

/** One at a time: a window works on one, and a forgotten one must not stay in memory. */
const held = new WeakMap<Session, Held>();

type Dropped = { readonly name: string; readonly text: string };

/** Reads a pack that was chosen or dropped, and compares it. Null when the person cancelled. */
export async function openPack(
  ctx: CoreContext,
  brandId: Id,
  dropped: Dropped | null,
): Promise<OpenPack | null> {
  const source = dropped ?? (await chosenFile(ctx));
  if (source === null) return null;
  const pack = readPack(source.text, sha256);
  if (typeof pack === 'string')
    throw new Refusal('file-problem', `draftPacks.refusal.${pack}`, { file: source.name });
  refuseFalsePictures(pack.pictures ?? [], source.name);
  const { store } = ctx.workspace;
  const compared = comparePack(store, pack, brandId);
  const id = store.sources.newId();
  held.set(ctx.session, { id, store, brandId, pack });
  return { packId: id, file: source.name, ...compared };
}

async function chosenFile({ session }: CoreContext): Promise<Dropped | null> {
  const path = await session.host.pickFile('drafts');
  if (path === null) return null;
  const { size } = await stat(path);
  if (size > PACK_BYTES_MAX)
    throw new Refusal('file-problem', 'draftPacks.refusal.tooLarge', { file: basename(path) });
  return { name: basename(path), text: await readFile(path, 'utf8') };
}

/** The pack of that id; refuses when another was opened since, or another workspace. */
export function heldPack({ session, workspace }: CoreContext, packId: Id): Held {
  const found = held.get(session);
  if (found === undefined || found.id !== packId || found.store !== workspace.store)
    throw new Refusal('not-found', 'core.refusal.notFound', { what: 'import' });
  return found;
}
