import { contract } from '#shared/contract/index.ts';
import { bind, router } from '../trpc.ts';
import { addComment, editComment, removeComment, resolveThread } from './commands.ts';
import { commentsOf, countsOf, mentionsOf } from './queries.ts';

const comments = contract.comments;

export const commentsRouter = router({
  list: bind(comments.list).query(({ ctx, input }) => ({
    comments: commentsOf(ctx.workspace.store.read, ctx.actor, input.postId),
  })),
  counts: bind(comments.counts).query(({ ctx, input }) => ({
    counts: countsOf(ctx.workspace.store.read, ctx.actor, input.brandId),
  })),
  mentions: bind(comments.mentions).query(({ ctx }) => mentionsOf(ctx.workspace.store.read, ctx.actor)),
  add: bind(comments.add).mutation(({ ctx, input }) => {
    const { group, value } = addComment(ctx.workspace.store, ctx.actor, input);
    return { group, id: value };
  }),
  edit: bind(comments.edit).mutation(({ ctx, input }) => ({
    group: editComment(ctx.workspace.store, ctx.actor, input).group,
  })),
  remove: bind(comments.remove).mutation(({ ctx, input }) => ({
    group: removeComment(ctx.workspace.store, ctx.actor, input.commentId).group,
  })),
  resolve: bind(comments.resolve).mutation(({ ctx, input }) => ({
    group: resolveThread(ctx.workspace.store, ctx.actor, input).group,
  })),
});
