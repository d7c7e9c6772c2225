import { Refusal } from '#shared/contract/errors.ts';
import { contract } from '#shared/contract/index.ts';
import { brandsOf, campaignsOf, channelsOf, pillarsOf, quarantinedCount } from '../brands/queries.ts';
import { latePosts } from '../jobs/queries.ts';
import { peopleOf } from '../people/queries.ts';
import { redo, undo, undoStateOf } from '../store/undo.ts';
import { bind, type CoreContext, open, router } from '../trpc.ts';
import { createEmpty, openFile, openSample, statusOf } from './open.ts';
import { readSettings, rememberFile } from './settings.ts';

export const workspaceRouter = router({
  status: open(contract.workspace.status).query(({ ctx }) => statusOf(ctx.session)),
  openSample: open(contract.workspace.openSample).mutation(({ ctx, input }) =>
    openSample(ctx.session, input.reset),
  ),
  createEmpty: open(contract.workspace.createEmpty).mutation(({ ctx, input }) =>
    createEmpty(ctx.session, input),
  ),
  openFile: open(contract.workspace.openFile).mutation(async ({ ctx }) => {
    const file = await ctx.session.host.pickFile('workspace');
    return file === null ? statusOf(ctx.session) : openFile(ctx.session, file);
  }),
  openRecent: open(contract.workspace.openRecent).mutation(({ ctx, input }) => {
    const { recent } = readSettings(ctx.session.options.dataFolder);
    if (!recent.includes(input.file)) throw new Refusal('bad-input', 'core.refusal.unknownFile', {}, 'file');
    return openFile(ctx.session, input.file);
  }),
  close: open(contract.workspace.close).mutation(({ ctx }) => {
    ctx.session.closeWorkspace();
    ctx.session.failed = null;
    rememberFile(ctx.session.options.dataFolder, null);
    return statusOf(ctx.session);
  }),
  snapshot: bind(contract.workspace.snapshot).query(({ ctx }) => {
    const { read } = ctx.workspace.store;
    return {
      actor: ctx.actor,
      people: peopleOf(read),
      brands: brandsOf(read),
      channels: channelsOf(read),
      campaigns: campaignsOf(read),
      pillars: pillarsOf(read),
      history: undoStateOf(ctx.workspace.store, ctx.actor.id),
      quarantined: quarantinedCount(read),
    };
  }),
});

export const historyRouter = router({
  undo: bind(contract.history.undo).mutation(({ ctx }) =>
    withState(ctx, undo(ctx.workspace.store, ctx.actor)),
  ),
  redo: bind(contract.history.redo).mutation(({ ctx }) =>
    withState(ctx, redo(ctx.workspace.store, ctx.actor)),
  ),
  state: bind(contract.history.state).query(({ ctx }) => undoStateOf(ctx.workspace.store, ctx.actor.id)),
});

function withState<T extends object>(ctx: CoreContext, result: T) {
  return { ...result, state: undoStateOf(ctx.workspace.store, ctx.actor.id) };
}

export const jobsRouter = router({
  late: bind(contract.jobs.late).query(({ ctx }) => ({ late: latePosts(ctx.workspace.store) })),
});
