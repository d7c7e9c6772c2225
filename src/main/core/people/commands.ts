import { nextHue, PERSON_HUES } from '#shared/campaigns/hues.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { Id } from '#shared/ids.ts';
import { can, type Role, roles } from '#shared/people/roles.ts';
import type { Reader, Writer } from '../store/connection.ts';
import { prepared } from '../store/prepared.ts';
import { createThing, huesOf } from '../store/things.ts';
import type { ActingPerson, Committed, Touched, WorkspaceFile } from '../store/workspace-file.ts';

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

/** A new person in the workspace. */
export function createPerson(
  store: WorkspaceFile,
  actor: ActingPerson,
  person: { readonly name: string; readonly role: Role },
): Committed<Id> {
  const hue = nextHue(huesOf(store, 'person'), PERSON_HUES);
  return createThing(store, actor, 'person', person.name, { role: person.role, hue });
}
