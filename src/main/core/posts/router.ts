import { contract } from '#shared/contract/index.ts';
import { holdPosts, markPost, schedulePosts } from '../approval/commands.ts';
import { approvePosts, decidePost } from '../approval/decide.ts';
import { submitPost, withdrawPost } from '../approval/submit.ts';
import { thumbsOf } from '../calendar/queries.ts';
import { signing } from '../people/signer.ts';
import { bind, router } from '../trpc.ts';
import {
  createPost,
  createPosts,
  duplicatePosts,
  keepText,
  removePosts,
  reschedulePosts,
  updatePost,
} from './commands.ts';
import { detailOf, keptTextsOf, searchPosts, summariesNamed, usedBefore } from './queries.ts';

const posts = contract.posts;

export const postsRouter = router({
  summaries: bind(posts.summaries).query(({ ctx, input }) => {
    const { read } = ctx.workspace.store;
    const found = summariesNamed(read, input.postIds);
    return { posts: found, assets: thumbsOf(read, found) };
  }),
  get: bind(posts.get).query(({ ctx, input }) => ({
    ...detailOf(ctx.workspace.store, input.postId),
    kept: keptTextsOf(ctx.workspace.store.read, input.postId),
  })),
  search: bind(posts.search).query(({ ctx, input }) => ({
    posts: searchPosts(ctx.workspace.store.read, input.brandId, input.words),
  })),
  usedBefore: bind(posts.usedBefore).query(({ ctx, input }) =>
    usedBefore(ctx.workspace.store.read, input.brandId),
  ),
  create: bind(posts.create).mutation(({ ctx, input }) => {
    const { group, value } = createPost(ctx.workspace.store, ctx.actor, input.brandId, input.fields);
    return { group, id: value };
  }),
  update: bind(posts.update).mutation(({ ctx, input }) => ({
    group: updatePost(ctx.workspace.store, ctx.actor, input.postId, input.patch).group,
  })),
  keepText: bind(posts.keepText).mutation(({ ctx, input }) => ({
    savedAt: keepText(ctx.workspace.store, ctx.actor, input.postId, input.field, input.text),
  })),
  reschedule: bind(posts.reschedule).mutation(({ ctx, input }) => ({
    group: reschedulePosts(ctx.workspace.store, ctx.actor, input.moves).group,
  })),
  createMany: bind(posts.createMany).mutation(({ ctx, input }) => {
    const { group, value } = createPosts(ctx.workspace.store, ctx.actor, input.brandId, input.posts);
    return { group, ids: value };
  }),
  duplicate: bind(posts.duplicate).mutation(({ ctx, input }) => {
    const { group, value } = duplicatePosts(ctx.workspace.store, ctx.actor, input.copies);
    return { group, ids: value };
  }),
  remove: bind(posts.remove).mutation(({ ctx, input }) => ({
    group: removePosts(ctx.workspace.store, ctx.actor, input.postIds).group,
  })),
  submit: bind(posts.submit).mutation(({ ctx, input }) => ({
    group: submitPost(ctx.workspace.store, ctx.actor, input.postId, input).group,
  })),
  withdraw: bind(posts.withdraw).mutation(({ ctx, input }) => ({
    group: withdrawPost(ctx.workspace.store, ctx.actor, input.postId).group,
  })),
  decide: bind(posts.decide).mutation(async ({ ctx, input }) => {
    const decided = await signing(ctx, (signer) => decidePost(ctx.workspace.store, ctx.actor, input, signer));
    return { group: decided.group };
  }),
  decideMany: bind(posts.decideMany).mutation(async ({ ctx, input }) => {
    const { group, value } = await signing(
      ctx,
      (signer) => approvePosts(ctx.workspace.store, ctx.actor, input.posts, signer),
      (approved) => approved.group !== null,
    );
    return { group, refused: [...value] };
  }),
  schedule: bind(posts.schedule).mutation(({ ctx, input }) => ({
    group: schedulePosts(ctx.workspace.store, ctx.actor, input.postIds, input.on).group,
  })),
  hold: bind(posts.hold).mutation(({ ctx, input }) => ({
    group: holdPosts(ctx.workspace.store, ctx.actor, input.postIds, { on: input.on, reason: input.reason })
      .group,
  })),
  mark: bind(posts.mark).mutation(({ ctx, input }) => ({
    group: markPost(ctx.workspace.store, ctx.actor, input.postId, input.state).group,
  })),
});
