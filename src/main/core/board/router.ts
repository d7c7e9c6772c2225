import { Refusal } from '#shared/contract/errors.ts';
import { contract } from '#shared/contract/index.ts';
import { RANGE_DAYS_MAX } from '#shared/contract/posts.ts';
import { daysBetween } from '#shared/time/wall.ts';
import { bind, router } from '../trpc.ts';
import { cardFacts } from './facts.ts';
import { boardOf } from './queries.ts';

export const boardRouter = router({
  cards: bind(contract.board.cards).query(({ ctx, input }) => {
    if (daysBetween(input.from, input.to) > RANGE_DAYS_MAX) {
      throw new Refusal('bad-input', 'core.refusal.rangeTooLong', { days: RANGE_DAYS_MAX }, 'to');
    }
    const { store } = ctx.workspace;
    const board = boardOf(store.read, input, store.sources.now());
    return { ...board, facts: cardFacts(store, ctx.actor, board.posts) };
  }),
});
