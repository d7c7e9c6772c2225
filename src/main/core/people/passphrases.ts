import { Refusal } from '#shared/contract/errors.ts';
import type { Id } from '#shared/ids.ts';
import { registerValue } from '#shared/journal/state.ts';
import { t } from '#shared/messages/index.ts';
import { giversOf, mayGive } from '#shared/people/givers.ts';
import { normalPassphrase } from '#shared/people/passphrase.ts';
import type { Actor } from '#shared/people/person.ts';
import type { Reader, Writer } from '../store/connection.ts';
import type { Committed, Touched, WorkspaceFile } from '../store/workspace-file.ts';
import { countTry, forgetTries } from './guard.ts';
import { peopleOf } from './queries.ts';
import { rosterOf } from './roster.ts';
import { isProtected, peopleWithPassphrase, type Secret, saveSecret, secretOf } from './secret-rows.ts';
import { newSigningKey, openWithPassphrase, type SigningKey, sealWithPassphrase } from './secrets.ts';

/** The names of those who let others in, for a sentence. */
export function giverNames(read: Reader): string {
  const givers = giversOf(rosterOf(read));
  const names = peopleOf(read).flatMap(({ id, name }) => (givers.includes(id) ? [name] : []));
  return names.length === 0 ? t('locks.anOwner') : names.join(', ');
}

/**
 * Refuses a change after which people with passphrases were left, and nobody among them who could let the others in:
 * a forgotten passphrase would then be the end of it.
 */
export function refuseNobodyToLetIn(after: Writer, touched: Touched): void {
  if (![...touched.values()].includes('person')) return;
  const inside = peopleWithPassphrase(after);
  if (inside.length === 0) return;
  const givers = giversOf(rosterOf(after));
  if (!inside.some((person) => givers.includes(person))) {
    throw new Refusal('wrong-state', 'locks.refusal.lastKeeper');
  }
}

/** Refuses unless the actor may give others a passphrase, and has one: else they would shut themselves out. */
export function refuseToGive(store: WorkspaceFile, actor: Actor): void {
  if (!mayGive(rosterOf(store.readAll), actor.id)) {
    throw new Refusal('not-allowed', 'locks.refusal.mayNotGive', { giver: giverNames(store.readAll) });
  }
  if (!isProtected(store.readAll)) throw new Refusal('wrong-state', 'locks.refusal.yoursFirst');
}

/** What a first passphrase opens: a key that is never used, in place of one that its giver could use. */
export async function firstSecret(person: Id, first: string): Promise<Secret> {
  return { wrap: 'passphrase', first: true, ...(await sealWithPassphrase(person, newSigningKey(), first)) };
}

/** Gives somebody a first passphrase, in place of the one they forgot or never had. It is in the journal that it happened. */
export async function resetPassphrase(
  store: WorkspaceFile,
  actor: Actor,
  personId: Id,
  first: string,
): Promise<Committed<void>> {
  if (personId === actor.id) throw new Refusal('wrong-state', 'locks.refusal.ownReset');
  const name = String(registerValue(store.stateOf('person', personId), 'name'));
  refuseToGive(store, actor);
  const secret = await firstSecret(personId, first);
  const label = { key: 'locks.undo.passphraseReset', values: { name }, final: true } as const;
  const done = store.run(
    actor,
    label,
    (changes) => {
      const person = changes.existing('person', personId);
      if (registerValue(person, 'archived') === true) {
        throw new Refusal('wrong-state', 'core.refusal.archived', { name });
      }
      if (registerValue(person, 'key') !== null) changes.set(person, 'key', null);
      changes.set(person, 'reset', changes.now);
    },
    (writer) => saveSecret(writer, personId, secret),
  );
  forgetTries(store, personId);
  return done;
}

/** A change of one's own passphrase: what one has, and what it shall be. */
export type PassphraseChange = { readonly current: string | null; readonly next: string };

/**
 * Sets or changes one's own passphrase. In place of a first one comes a fresh key: whoever gave the first never held
 * what opens this one.
 * @param isStill whether the actor still works here once the passphrase is worked on
 */
export async function setPassphrase(
  store: WorkspaceFile,
  actor: Actor,
  change: PassphraseChange,
  isStill: () => boolean,
): Promise<Committed<SigningKey>> {
  const before = secretOf(store.readAll, actor.id);
  const kept = before?.wrap === 'passphrase' ? await openOwn(store, actor, before, change) : null;
  if (before?.wrap !== 'passphrase') refuseBeginning(store, actor);
  const key = kept ?? newSigningKey();
  const sealed = await sealWithPassphrase(actor.id, key, change.next);
  if (!isStill()) throw new Refusal('locked', 'locks.refusal.locked');
  const label = { key: 'locks.undo.keyMade', values: { name: actor.name }, final: true } as const;
  const { group } = store.run(
    actor,
    label,
    (changes) => changes.set(changes.existing('person', actor.id), 'key', key.publicKey),
    (writer) => saveSecret(writer, actor.id, { wrap: 'passphrase', first: false, ...sealed }),
  );
  return { group, value: key };
}

/** The key behind one's present passphrase; null where that was only a first one, whose key is not kept. */
async function openOwn(
  store: WorkspaceFile,
  actor: Actor,
  secret: Extract<Secret, { readonly wrap: 'passphrase' }>,
  { current, next }: PassphraseChange,
): Promise<SigningKey | null> {
  const wrong = (): Refusal => new Refusal('not-allowed', 'locks.refusal.wrongPassphrase', {}, 'current');
  if (current === null) throw wrong();
  countTry(store, actor.id);
  const key = await openWithPassphrase(actor.id, secret, current);
  if (key === null) throw wrong();
  forgetTries(store, actor.id);
  if (!secret.first) return key;
  if (normalPassphrase(current) === normalPassphrase(next)) {
    throw new Refusal('bad-input', 'locks.refusal.same', {}, 'next');
  }
  return null;
}

/** The first passphrase of a workspace shuts everybody else out: it has to be of somebody who can let them in. */
function refuseBeginning(store: WorkspaceFile, actor: Actor): void {
  const giver = giverNames(store.readAll);
  if (isProtected(store.readAll)) {
    throw new Refusal('not-allowed', 'locks.refusal.none', { name: actor.name, giver });
  }
  if (!mayGive(rosterOf(store.readAll), actor.id)) {
    throw new Refusal('not-allowed', 'locks.refusal.giverFirst', { giver });
  }
}
