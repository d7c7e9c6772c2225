import { contract } from '#shared/contract/index.ts';
import { bind, router } from '../trpc.ts';
import { reviewHistory, reviewQueue } from './queries.ts';

export const reviewRouter = router({
  queue: bind(contract.review.queue).query(({ ctx, input }) =>
    reviewQueue(ctx.workspace.store, input.brandId, ctx.actor),
  ),
  history: bind(contract.review.history).query(({ ctx, input }) => ({
    events: reviewHistory(ctx.workspace.store, input.postId),
  })),
});
