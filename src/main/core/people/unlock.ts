import { Refusal } from '#shared/contract/errors.ts';
import type { Id } from '#shared/ids.ts';
import { normalPassphrase } from '#shared/people/passphrase.ts';
import type { Person } from '#shared/people/person.ts';
import type { OpenWorkspace } from '../open-workspace.ts';
import type { Session } from '../session.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';
import { countTry, forgetTries, NOBODY } from './guard.ts';
import { giverNames } from './passphrases.ts';
import { actorOf, peopleOf } from './queries.ts';
import { isProtected, type Secret, secretOf } from './secret-rows.ts';
import { openWithPassphrase, type SigningKey, signerWith, workForNobody } from './secrets.ts';

type Passphrased = Extract<Secret, { readonly wrap: 'passphrase' }>;
type Candidate = { readonly person: Id; readonly secret: Passphrased };
type Entry = { readonly person: Id; readonly key: SigningKey; readonly first: boolean };

/**
 * Lets somebody in by name and passphrase. A name that nobody has, somebody who has no passphrase and a wrong one get
 * the same answer after the same work.
 */
export async function unlock(
  session: Session,
  { name, passphrase }: { readonly name: string; readonly passphrase: string },
): Promise<void> {
  const workspace = openWorkspaceOf(session);
  const candidates = candidatesNamed(workspace.store, name);
  const entry = await tryEach(workspace.store, candidates, passphrase);
  if (entry === null) throw new Refusal('not-allowed', 'locks.refusal.wrong');
  enter(session, workspace, entry);
}

function openWorkspaceOf({ workspace }: Session): OpenWorkspace {
  if (workspace === null) throw new Refusal('no-workspace', 'core.refusal.noWorkspace');
  return workspace;
}

function candidatesNamed(store: WorkspaceFile, name: string): readonly Candidate[] {
  const wanted = foldedName(name);
  return peopleOf(store.readAll)
    .filter((person) => foldedName(person.name) === wanted)
    .flatMap((person) => candidateOf(store, person));
}

function foldedName(name: string): string {
  return normalPassphrase(name).trim().toLowerCase();
}

function candidateOf(store: WorkspaceFile, { id, archived }: Person): readonly Candidate[] {
  const secret = secretOf(store.readAll, id);
  return archived || secret?.wrap !== 'passphrase' ? [] : [{ person: id, secret }];
}

async function tryEach(
  store: WorkspaceFile,
  candidates: readonly Candidate[],
  passphrase: string,
): Promise<Entry | null> {
  const subject = candidates[0]?.person ?? NOBODY;
  countTry(store, subject);
  if (candidates.length === 0) return await workForNobody(passphrase);
  for (const { person, secret } of candidates) {
    const key = await openWithPassphrase(person, secret, passphrase);
    if (key === null) continue;
    forgetTries(store, subject);
    return { person, key, first: secret.first };
  }
  return null;
}

function enter(session: Session, workspace: OpenWorkspace, { person, key, first }: Entry): void {
  // Another workspace may be open by now: a passphrase takes its time.
  if (session.workspace !== workspace) throw new Refusal('no-workspace', 'core.refusal.noWorkspace');
  session.become(person, first ? null : signerWith(key));
}

/**
 * Changes over to another person. Free while nobody has a passphrase; then by theirs. Who is here stays until it is
 * right.
 */
export async function switchTo(
  session: Session,
  { personId, passphrase }: { readonly personId: Id; readonly passphrase: string | null },
): Promise<void> {
  const workspace = openWorkspaceOf(session);
  const { store } = workspace;
  const isKnown = workspace.actorId !== null && store.sees('person', personId);
  if (isKnown) refuseUnable(store, personId);
  if (!isProtected(store.readAll)) {
    if (!isKnown) throw new Refusal('not-found', 'core.refusal.notFound', { what: 'person' });
    session.become(personId, null);
    return;
  }
  const wrong = isKnown
    ? new Refusal('not-allowed', 'locks.refusal.wrongPassphrase', {}, 'passphrase')
    : new Refusal('not-allowed', 'locks.refusal.wrong');
  if (passphrase === null) throw wrong;
  const person = peopleOf(store.readAll).find(({ id }) => id === personId);
  const candidates = person === undefined ? [] : candidateOf(store, person);
  const entry = await tryEach(store, candidates, passphrase);
  if (entry === null) throw wrong;
  enter(session, workspace, entry);
}

/** Says why somebody whom the person here knows cannot be entered at all. */
function refuseUnable(store: WorkspaceFile, personId: Id): void {
  const { name, archived } = actorOf(store.readAll, personId);
  if (archived) throw new Refusal('wrong-state', 'core.refusal.archived', { name });
  if (!isProtected(store.readAll) || secretOf(store.readAll, personId)?.wrap === 'passphrase') return;
  const giver = giverNames(store.readAll);
  throw new Refusal('not-allowed', 'locks.refusal.none', { name, giver });
}

/** Locks the window. Refuses where nobody could unlock it. */
export function lock(session: Session): void {
  const { store } = openWorkspaceOf(session);
  if (!isProtected(store.readAll)) throw new Refusal('wrong-state', 'locks.refusal.nothingToLock');
  session.become(null, null);
}
