import { contract } from '#shared/contract/index.ts';
import { bind, router } from '../trpc.ts';
import { takeInPack } from './commands.ts';
import { draftsOf, exportPack } from './export.ts';
import { heldPack, openPack } from './open-packs.ts';

const { draftPacks } = contract;

export const draftPacksRouter = router({
  mine: bind(draftPacks.mine).query(({ ctx, input }) => ({
    posts: draftsOf(ctx.workspace.store.read, input.brandId, ctx.actor.id),
  })),
  export: bind(draftPacks.export).mutation(({ ctx, input }) => exportPack(ctx, input)),
  read: bind(draftPacks.read).mutation(({ ctx, input }) => openPack(ctx, input.brandId, input.dropped)),
  commit: bind(draftPacks.commit).mutation(({ ctx, input: { packId, ...taken } }) => {
    const { store, brandId, pack } = heldPack(ctx, packId);
    const { group, value } = takeInPack(store, ctx.actor, pack, { ...taken, brandId });
    return { group, ...value };
  }),
});
