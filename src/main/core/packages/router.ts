import { contract } from '#shared/contract/index.ts';
import { bind, router } from '../trpc.ts';
import { sentPackages } from './queries.ts';
import { pickDecision, readDecisionFile, takeInDecision } from './receive.ts';
import { exportPackage, preparePackage, revealLastPackage } from './send.ts';

const packages = contract.packages;

export const packagesRouter = router({
  prepare: bind(packages.prepare).query(({ ctx, input }) => preparePackage(ctx, input.postIds)),
  export: bind(packages.export).mutation(({ ctx, input }) => exportPackage(ctx, input)),
  reveal: bind(packages.reveal).mutation(async ({ ctx }) => ({
    shown: await revealLastPackage(ctx.session),
  })),
  read: bind(packages.read).mutation(async ({ ctx, input }) => {
    const text = input.text ?? (await pickDecision(ctx.session));
    return { reading: text === null ? null : readDecisionFile(ctx, text) };
  }),
  import: bind(packages.import).mutation(({ ctx, input }) => takeInDecision(ctx, input.text, input.postIds)),
  list: bind(packages.list).query(({ ctx, input }) => ({
    packages: sentPackages(ctx.workspace.store.read, input.brandId),
  })),
});
