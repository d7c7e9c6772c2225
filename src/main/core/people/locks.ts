import { IDLE_MINUTES, idleMinutesSchema, type Locks } from '#shared/contract/people.ts';
import type { Id } from '#shared/ids.ts';
import { registerValue } from '#shared/journal/state.ts';
import { mayGive } from '#shared/people/givers.ts';
import type { Actor } from '#shared/people/person.ts';
import type { ActingPerson, Committed, WorkspaceFile } from '../store/workspace-file.ts';
import { peopleOf } from './queries.ts';
import { rosterOf } from './roster.ts';
import { isProtected, peopleWithFirst, peopleWithPassphrase } from './secret-rows.ts';

/** The one entity of kind `workspace`: what holds for the whole file. */
export const WORKSPACE_ENTITY: Id = '00000000-0000-7000-8000-000000000001';

/** Minutes without input after which an unlocked window locks itself. */
export function idleMinutesOf(store: WorkspaceFile): number {
  const value = registerValue(store.stateForRules('workspace', WORKSPACE_ENTITY), 'idleMinutes');
  const parsed = idleMinutesSchema.safeParse(value);
  return parsed.success ? parsed.data : IDLE_MINUTES;
}

/** Says after how many minutes without input a window locks itself. */
export function setIdleMinutes(store: WorkspaceFile, actor: ActingPerson, minutes: number): Committed<void> {
  return store.run(actor, { key: 'locks.undo.idleMinutes', values: { minutes } }, (changes) =>
    changes.set(changes.state('workspace', WORKSPACE_ENTITY), 'idleMinutes', minutes),
  );
}

/** How people are kept apart here, of those whom the actor sees. */
export function locksOf(store: WorkspaceFile, actor: Actor, keyStore: Locks['keyStore']): Locks {
  const seen = peopleOf(store.read);
  const among = (ids: readonly Id[]): Id[] => ids.filter((id) => seen.some((person) => person.id === id));
  const here = rosterOf(store.readAll).filter(({ archived }) => !archived);
  return {
    protected: isProtected(store.readAll),
    idleMinutes: idleMinutesOf(store),
    withPassphrase: among(peopleWithPassphrase(store.readAll)),
    withFirst: among(peopleWithFirst(store.readAll)),
    unsafe: !isProtected(store.readAll) && here.length > 1,
    keyStore,
    mayGive: mayGive(here, actor.id),
  };
}
