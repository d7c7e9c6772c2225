import { contract } from '#shared/contract/index.ts';
import { bind, type CoreContext, open, router } from '../trpc.ts';
import { statusOf } from '../workspace/open.ts';
import { createPerson, type NewPerson, setDelegation, updatePerson } from './commands.ts';
import { locksOf, setIdleMinutes } from './locks.ts';
import { firstSecret, refuseToGive, resetPassphrase, setPassphrase } from './passphrases.ts';
import { signerWith } from './secrets.ts';
import { lock, switchTo, unlock } from './unlock.ts';

const { people, lock: locks } = contract;

export const peopleRouter = router({
  create: bind(people.create).mutation(async ({ ctx, input: { firstPassphrase, ...person } }) => {
    const { group, value } = await created(ctx, person, firstPassphrase);
    return { group, id: value };
  }),
  update: bind(people.update).mutation(({ ctx, input }) => {
    const { group, value } = updatePerson(ctx.workspace.store, ctx.actor, input.personId, input.patch);
    return { group, deadEnds: value };
  }),
  setDelegation: bind(people.setDelegation).mutation(({ ctx, input }) => ({
    group: setDelegation(ctx.workspace.store, ctx.actor, input.personId, input.delegation).group,
  })),
  setPassphrase: bind(people.setPassphrase, { whileFirst: true }).mutation(async ({ ctx, input }) => {
    const { session, workspace, actor } = ctx;
    const isStill = (): boolean => session.workspace === workspace && workspace.actorId === actor.id;
    const { group, value } = await setPassphrase(workspace.store, actor, input, isStill);
    workspace.signer = signerWith(value);
    session.emitChanged({ concepts: ['people', 'history'], postIds: [] });
    return { group };
  }),
  resetPassphrase: bind(people.resetPassphrase).mutation(async ({ ctx, input }) => ({
    group: (await resetPassphrase(ctx.workspace.store, ctx.actor, input.personId, input.first)).group,
  })),
  locks: bind(people.locks).query(async ({ ctx }) =>
    locksOf(ctx.workspace.store, ctx.actor, await ctx.session.host.keyStore()),
  ),
  setIdleMinutes: bind(people.setIdleMinutes).mutation(({ ctx, input }) => ({
    group: setIdleMinutes(ctx.workspace.store, ctx.actor, input.minutes).group,
  })),
});

async function created(ctx: CoreContext, person: NewPerson, passphrase: string | null) {
  const { store } = ctx.workspace;
  if (passphrase === null) return createPerson(store, ctx.actor, person);
  refuseToGive(store, ctx.actor);
  const id = store.sources.newId();
  return createPerson(store, ctx.actor, person, { id, secret: await firstSecret(id, passphrase) });
}

export const lockRouter = router({
  unlock: open(locks.unlock).mutation(async ({ ctx, input }) => {
    await unlock(ctx.session, input);
    return statusOf(ctx.session);
  }),
  lock: open(locks.lock).mutation(({ ctx }) => {
    lock(ctx.session);
    return statusOf(ctx.session);
  }),
  switchTo: open(locks.switchTo).mutation(async ({ ctx, input }) => {
    await switchTo(ctx.session, input);
    return statusOf(ctx.session);
  }),
  active: open(locks.active).mutation(({ ctx }) => ({ locked: ctx.session.noticeInput() })),
});
