import { initTRPC } from '@trpc/server';
import type { z } from 'zod';
import { Refusal } from '#shared/contract/errors.ts';
import type { Procedure } from '#shared/contract/procedure.ts';
import { type MessageKey, t } from '#shared/messages/index.ts';
import type { Actor } from '#shared/people/person.ts';
import { type Capability, can } from '#shared/people/roles.ts';
import type { OpenWorkspace } from './open-workspace.ts';
import { actorOf } from './people/queries.ts';
import { isProtected, mustChange } from './people/secret-rows.ts';
import type { Session } from './session.ts';

const trpc = initTRPC.context<{ readonly session: Session }>().create();

export const router = trpc.router;

/** A procedure that works without an open workspace: opening one, or asking what is open. */
export function open<Input extends z.ZodType, Output extends z.ZodType>(declared: Procedure<Input, Output>) {
  return trpc.procedure.input(declared.input).output(declared.output);
}

/**
 * A procedure inside the open workspace: its context has the workspace and the actor, who was checked for the
 * capability that the contract names. A locked window gets nothing at all.
 * @param whileFirst whether somebody may do this who still has the passphrase that somebody else gave them
 */
export function bind<Input extends z.ZodType, Output extends z.ZodType>(
  declared: Procedure<Input, Output>,
  { whileFirst = declared.type === 'query' && declared.needs === 'workspace.view' } = {},
) {
  return trpc.procedure
    .use(({ ctx, next }) => {
      const workspace = ctx.session.workspace;
      if (workspace === null) throw new Refusal('no-workspace', 'core.refusal.noWorkspace');
      if (workspace.actorId === null) throw new Refusal('locked', 'locks.refusal.locked');
      const { store } = workspace;
      const actor = actorOf(store.readAll, workspace.actorId);
      store.showTo(actor);
      if (actor.archived && isProtected(store.readAll)) shutOut(ctx.session);
      if (declared.needs !== null) demand(actor, declared.needs);
      if (!whileFirst && mustChange(store.readAll, actor.id)) {
        throw new Refusal('wrong-state', 'locks.refusal.mustChange');
      }
      return next({ ctx: contextOf(ctx.session, workspace, actor) });
    })
    .input(declared.input)
    .output(declared.output);
}

/** What a procedure inside a workspace works with. */
export type CoreContext = {
  readonly session: Session;
  readonly workspace: OpenWorkspace;
  readonly actor: Actor;
};

function contextOf(session: Session, workspace: OpenWorkspace, actor: Actor): CoreContext {
  return { session, workspace, actor };
}

/** Whoever was archived, here or by another program on the file, is let in by their passphrase no more: nor left in. */
function shutOut(session: Session): never {
  session.become(null, null);
  throw new Refusal('locked', 'locks.refusal.locked');
}

function demand(actor: Actor, capability: Capability): void {
  // Whoever was archived still sees the workspace, so that another person can be chosen.
  if (actor.archived && capability !== 'workspace.view') {
    throw new Refusal('not-allowed', 'core.refusal.archived', { name: actor.name });
  }
  if (can(actor, capability)) return;
  throw new Refusal('not-allowed', 'core.refusal.notAllowed', {
    name: actor.name,
    role: t(`core.role.${actor.role}` satisfies MessageKey),
    action: t(`core.action.${capability}` satisfies MessageKey),
  });
}
