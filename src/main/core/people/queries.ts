import { Refusal } from '#shared/contract/errors.ts';
import type { Id } from '#shared/ids.ts';
import { type Actor, type Person, personSchema } from '#shared/people/person.ts';
import { capabilitiesOf } from '#shared/people/roles.ts';
import type { Reader } from '../store/connection.ts';
import { prepared } from '../store/prepared.ts';

type PersonRow = Omit<Person, 'archived'> & { readonly archived: number };

/** Everyone in the workspace, in the order in which they joined; a row that is not as it should be is left out. */
export function peopleOf(read: Reader): Person[] {
  const rows = prepared(
    read,
    'SELECT id, name, role, hue, archived FROM person ORDER BY id',
  ).all() as PersonRow[];
  return rows
    .map((row) => ({ ...row, archived: row.archived === 1 }))
    .filter((person) => personSchema.safeParse(person).success);
}

/** The person unlocked in the window, with what they may do. Refuses when they are not here any more. */
export function actorOf(read: Reader, id: Id): Actor {
  const row = prepared(read, 'SELECT id, name, role, hue, archived FROM person WHERE id = ?').get(id) as
    | PersonRow
    | undefined;
  if (row === undefined) throw new Refusal('not-found', 'core.refusal.notFound', { what: 'person' });
  return { ...row, archived: row.archived === 1, capabilities: [...capabilitiesOf(row.role)] };
}
