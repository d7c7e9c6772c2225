import { contract } from '#shared/contract/index.ts';
import { bind, router } from '../trpc.ts';
import { commitPack } from './commit.ts';
import { draftsOf, exportPack } from './export.ts';
import { openPack } from './open-packs.ts';

const { draftPacks } = contract;

export const draftPacksRouter = router({
  mine: bind(draftPacks.mine).query(({ ctx, input }) => ({
    posts: draftsOf(ctx.workspace.store.read, input.brandId, ctx.actor.id),
  })),
  export: bind(draftPacks.export).mutation(({ ctx, input }) => exportPack(ctx, input)),
  read: bind(draftPacks.read).mutation(({ ctx, input }) => openPack(ctx, input.brandId, input.dropped)),
  commit: bind(draftPacks.commit).mutation(({ ctx, input: { packId, ...taken } }) =>
    commitPack(ctx, packId, taken),
  ),
});
