import { Refusal } from '#shared/contract/errors.ts';
import type { Host } from '#shared/contract/host.ts';
import type { Id } from '#shared/ids.ts';
import { registerValue } from '#shared/journal/state.ts';
import type { Actor } from '#shared/people/person.ts';
import type { Signer } from '../approval/decide.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';
import type { CoreContext } from '../trpc.ts';
import { actorOf } from './queries.ts';
import { type Secret, saveSecret, secretOf } from './secret-rows.ts';
import { bytesOfKey, keyOfBytes, newSigningKey, type SigningKey, signerWith } from './secrets.ts';

/**
 * Does something that the person here signs. Without a passphrase they get a key at their first decision, kept by the
 * system's key store; it enters the journal together with what it signs, or not at all.
 * @param isSigned whether the result holds anything that was signed; without, no key is kept either
 */
export async function signing<T>(
  ctx: CoreContext,
  act: (signer: Signer | null) => T,
  isSigned: (result: T) => boolean = () => true,
): Promise<T> {
  const { session, workspace, actor } = ctx;
  const { store } = workspace;
  if (workspace.signer !== null && isStillTheirs(workspace.signer, store, actor))
    return act(workspace.signer);
  const secret = secretOf(store.readAll, actor.id);
  // A key behind a passphrase is open while its person is here; a first passphrase opens none to sign with.
  if (secret?.wrap === 'passphrase') {
    if (workspace.signer === null) return act(null);
    session.become(null, null);
    throw new Refusal('locked', 'locks.refusal.locked');
  }
  const key = (await openMachineKey(session.host, secret)) ?? newSigningKey();
  const sealed = await session.host.sealSecret(bytesOfKey(key));
  if (session.workspace !== workspace || workspace.actorId !== actor.id) {
    throw new Refusal('locked', 'locks.refusal.locked');
  }
  const signer = signerWith(key);
  const unsigned = new NothingSigned<T>();
  try {
    const result = store.together(() => {
      keepKey(store, actor, key, sealed);
      const done = act(signer);
      if (!isSigned(done)) throw unsigned.with(done);
      return done;
    });
    workspace.signer = signer;
    return result;
  } catch (error) {
    if (error === unsigned && unsigned.result !== null) return unsigned.result.value;
    throw error;
  }
}

/** Another program on the file may have given them another key: what this one signs would look forged. */
function isStillTheirs({ publicKey }: Signer, store: WorkspaceFile, { id }: Actor): boolean {
  return actorOf(store.readAll, id).publicKey === publicKey;
}

/** Takes the key back that nothing was signed with. */
class NothingSigned<T> extends Error {
  result: { readonly value: T } | null = null;

  with(value: T): this {
    this.result = { value };
    return this;
  }
}

/** The key that this machine sealed; null when there is none, or when the file came from another machine. */
async function openMachineKey(host: Host, secret: Secret | null): Promise<SigningKey | null> {
  if (secret === null) return null;
  const bytes = await host.openSecret(secret.sealed);
  return bytes === null ? null : keyOfBytes(bytes);
}

function keepKey(store: WorkspaceFile, actor: Actor, key: SigningKey, sealed: Uint8Array): void {
  const label = { key: 'locks.undo.keyMade', values: { name: actor.name }, final: true } as const;
  const id: Id = actor.id;
  store.run(
    actor,
    label,
    (changes) => {
      const person = changes.existing('person', id);
      if (registerValue(person, 'key') !== key.publicKey) changes.set(person, 'key', key.publicKey);
    },
    (writer) => saveSecret(writer, id, { wrap: 'machine', publicKey: key.publicKey, sealed }),
  );
}
