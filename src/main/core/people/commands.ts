import { newDeadEnds } from '#shared/approval/dead-ends.ts';
import { nextHue, PERSON_HUES } from '#shared/campaigns/hues.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { DeadEnd } from '#shared/contract/people.ts';
import type { Id } from '#shared/ids.ts';
import { registerValue } from '#shared/journal/state.ts';
import { can, canDecide, type Role, roles } from '#shared/people/roles.ts';
import type { Delegation } from '#shared/people/roster.ts';
import type { ChangeSet } from '../store/change-set.ts';
import type { Reader, Writer } from '../store/connection.ts';
import { prepared } from '../store/prepared.ts';
import { huesOf } from '../store/things.ts';
import type { ActingPerson, Committed, Touched, WorkspaceFile } from '../store/workspace-file.ts';
import { deadEndsIn } from './dead-ends.ts';
import { type Secret, saveSecret } from './secret-rows.ts';

const managing = roles.filter((role) => can({ role, external: false }, 'people.edit'));

/** Refuses a change, an undo or a redo after which nobody could manage people: no one could ever mend it. */
export function refuseNobodyLeft(before: Reader, after: Writer, touched: Touched): void {
  if (![...touched.values()].includes('person')) return;
  if (managersIn(before) > 0 && managersIn(after) === 0) {
    throw new Refusal('wrong-state', 'core.refusal.lastManager');
  }
}

function managersIn(connection: Reader | Writer): number {
  const places = managing.map(() => '?').join(', ');
  const sql = `SELECT count(*) FROM person WHERE archived = 0 AND external = 0 AND role IN (${places})`;
  return Number(
    prepared(connection, sql)
      .pluck()
      .get(...managing),
  );
}

/** Somebody who joins. */
export type NewPerson = {
  readonly name: string;
  readonly role: Role;
  readonly external?: boolean;
  readonly brandIds?: readonly Id[];
};

/** A new person in the workspace, with the secret that their first passphrase opens, when they are given one. */
export function createPerson(
  store: WorkspaceFile,
  actor: ActingPerson,
  { name, role, external = false, brandIds = [] }: NewPerson,
  first: { readonly id: Id; readonly secret: Secret } | null = null,
): Committed<Id> {
  const hue = nextHue(huesOf(store, 'person'), PERSON_HUES);
  const id = first?.id ?? store.sources.newId();
  return store.run(
    actor,
    { key: 'core.undo.label.personCreated', values: { name } },
    (changes) => {
      for (const brand of brandIds) changes.existing('brand', brand);
      const registers = { name, role, hue, ...(external ? { external } : {}) };
      changes.adopt('person', id, { registers, members: { brands: brandIds } }, []);
      return id;
    },
    first === null ? undefined : (writer) => saveSecret(writer, id, first.secret),
  );
}

/** What of a person can be changed by whoever manages people. */
export type PersonPatch = {
  readonly name?: string | undefined;
  readonly role?: Role | undefined;
  readonly archived?: boolean | undefined;
  readonly external?: boolean | undefined;
  readonly brandIds?: readonly Id[] | undefined;
};

/** Changes a person, and says which levels of approval nobody could decide any more because of it. */
export function updatePerson(
  store: WorkspaceFile,
  actor: ActingPerson,
  personId: Id,
  patch: PersonPatch,
): Committed<DeadEnd[]> {
  const before = deadEndsIn(store.writer);
  const name = patch.name ?? String(registerValue(store.stateOf('person', personId), 'name'));
  const { group } = store.run(actor, { key: 'core.undo.label.personEdited', values: { name } }, (changes) =>
    applyPatch(changes, personId, patch),
  );
  return { group, value: group === null ? [] : newDeadEnds(before, deadEndsIn(store.writer)) };
}

function applyPatch(changes: ChangeSet, personId: Id, { brandIds, ...plain }: PersonPatch): void {
  const person = changes.existing('person', personId);
  for (const [register, value] of Object.entries(plain)) {
    const unchanged = value === undefined || (value === false && registerValue(person, register) === null);
    if (!unchanged) changes.set(person, register, value);
  }
  if (brandIds === undefined) return;
  for (const brand of brandIds) changes.existing('brand', brand);
  changes.setMembers(person, 'brands', brandIds);
}

/** Says who decides in a person's place for a time; null ends it. */
export function setDelegation(
  store: WorkspaceFile,
  actor: NonNullable<ActingPerson>,
  personId: Id,
  delegation: Delegation | null,
): Committed<void> {
  // The referee says so too, but only of what changes something.
  if (personId !== actor.id && !can(actor, 'people.edit')) {
    throw new Refusal('not-allowed', 'core.refusal.roleMay');
  }
  const name = String(registerValue(store.stateOf('person', personId), 'name'));
  const key = delegation === null ? 'locks.undo.delegationEnded' : 'locks.undo.delegated';
  return store.run(actor, { key, values: { name } }, (changes) => {
    const person = changes.existing('person', personId);
    if (delegation !== null) refuseStandIn(changes, actor.id, personId, delegation.to);
    if (delegation !== null || registerValue(person, 'delegation') !== null) {
      changes.set(person, 'delegation', delegation);
    }
  });
}

function refuseStandIn(changes: ChangeSet, actorId: Id, personId: Id, to: Id): void {
  if (to === personId) throw new Refusal('bad-input', 'locks.refusal.ownDelegate', {}, 'delegation.to');
  if (to === actorId) throw new Refusal('not-allowed', 'locks.refusal.selfChosen', {}, 'delegation.to');
  const standIn = changes.existing('person', to);
  const name = String(registerValue(standIn, 'name'));
  if (registerValue(standIn, 'archived') === true) {
    throw new Refusal('wrong-state', 'core.refusal.archived', { name }, 'delegation.to');
  }
  if (!canDecide(registerValue(standIn, 'role') as Role)) {
    throw new Refusal('wrong-state', 'locks.refusal.delegateCannot', { name }, 'delegation.to');
  }
}
