import { Refusal } from '#shared/contract/errors.ts';
import type { Id } from '#shared/ids.ts';
import { bringFiles } from '../assets/carried.ts';
import { assetDesk } from '../assets/desk.ts';
import type { CoreContext } from '../trpc.ts';
import { neededPictures, type Taken, takeInPack } from './commands.ts';
import { heldPack } from './open-packs.ts';

/** Takes in the named drafts of a pack that was read: their pictures' files first, then all of it in one step. */
export async function commitPack(
  ctx: CoreContext,
  packId: Id,
  asked: Omit<Taken, 'brandId' | 'files'>,
): Promise<{ readonly group: Id | null; readonly added: number; readonly updated: number }> {
  const { store, brandId, pack } = heldPack(ctx, packId);
  const taken = { ...asked, brandId };
  const needed = neededPictures(store, pack, taken);
  const files =
    needed.length === 0 ? [] : await assetDesk.run(ctx.session, (signal) => bringFiles(ctx, needed, signal));
  // Files take a moment: by then the workspace may be closed, or somebody else unlocked in the window.
  if (ctx.session.workspace !== ctx.workspace || ctx.workspace.actorId !== ctx.actor.id)
    throw new Refusal('cancelled', 'assets.refusal.cancelled');
  const { group, value } = takeInPack(store, ctx.actor, pack, { ...taken, files });
  return { group, ...value };
}
