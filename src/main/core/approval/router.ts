import { contract } from '#shared/contract/index.ts';
import { bind, router } from '../trpc.ts';
import { reviewInbox } from './inbox.ts';
import { openReview, reviewExpectation } from './open-review.ts';
import { reviewCounts, reviewHistory } from './queries.ts';

export const reviewRouter = router({
  counts: bind(contract.review.counts).query(({ ctx, input }) =>
    reviewCounts(ctx.workspace.store, input.brandId, ctx.actor),
  ),
  inbox: bind(contract.review.inbox).query(({ ctx, input }) => ({
    entries: reviewInbox(ctx.workspace.store, input.brandId, ctx.actor),
  })),
  open: bind(contract.review.open).query(({ ctx, input }) =>
    openReview(ctx.workspace.store, input.postId, ctx.actor),
  ),
  expectation: bind(contract.review.expectation).query(({ ctx, input }) => ({
    sentence: reviewExpectation(ctx.workspace.store, input.postId, ctx.actor),
  })),
  history: bind(contract.review.history).query(({ ctx, input }) => ({
    events: reviewHistory(ctx.workspace.store, input.postId),
  })),
});
