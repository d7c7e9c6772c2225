import { contract } from '#shared/contract/index.ts';
import { updateThing } from '../store/things.ts';
import { bind, router } from '../trpc.ts';
import {
  createHashtags,
  createSnippet,
  createTemplate,
  removeFromLibrary,
  updateTemplate,
  usePostTemplate,
} from './commands.ts';
import { keepWord, ownWordsOf } from './own-words.ts';
import { libraryOf } from './queries.ts';

const library = contract.library;

/** A brand's library of words: snippets, hashtag groups, templates. */
export const libraryRouter = router({
  get: bind(library.get).query(({ ctx, input }) => libraryOf(ctx.workspace.store.read, input.brandId)),
  words: bind(library.words).query(({ ctx, input }) => ({
    words: ownWordsOf(ctx.workspace.store, input.brandId),
  })),
  keepWord: bind(library.keepWord).mutation(({ ctx, input }) => ({
    group: keepWord(ctx.workspace.store, ctx.actor, input).group,
  })),
  createSnippet: bind(library.createSnippet).mutation(({ ctx, input }) => {
    const { group, value } = createSnippet(ctx.workspace.store, ctx.actor, input);
    return { group, id: value };
  }),
  updateSnippet: bind(library.updateSnippet).mutation(({ ctx, input }) => ({
    group: updateThing(ctx.workspace.store, ctx.actor, 'snippet', input.snippetId, input.patch).group,
  })),
  createHashtags: bind(library.createHashtags).mutation(({ ctx, input }) => {
    const { group, value } = createHashtags(ctx.workspace.store, ctx.actor, input);
    return { group, id: value };
  }),
  updateHashtags: bind(library.updateHashtags).mutation(({ ctx, input }) => ({
    group: updateThing(ctx.workspace.store, ctx.actor, 'hashtags', input.groupId, input.patch).group,
  })),
  createTemplate: bind(library.createTemplate).mutation(({ ctx, input }) => {
    const { group, value } = createTemplate(ctx.workspace.store, ctx.actor, input);
    return { group, id: value };
  }),
  updateTemplate: bind(library.updateTemplate).mutation(({ ctx, input }) => ({
    group: updateTemplate(ctx.workspace.store, ctx.actor, input.templateId, input.patch).group,
  })),
  remove: bind(library.remove).mutation(({ ctx, input }) => ({
    group: removeFromLibrary(ctx.workspace.store, ctx.actor, input.kind, input.id).group,
  })),
  useTemplate: bind(library.useTemplate).mutation(({ ctx, input }) => {
    const { group, value } = usePostTemplate(ctx.workspace.store, ctx.actor, input);
    return { group, id: value };
  }),
});
