import { Refusal } from '#shared/contract/errors.ts';
import type { Id } from '#shared/ids.ts';
import { type Actor, type Person, personSchema } from '#shared/people/person.ts';
import { capabilitiesOf } from '#shared/people/roles.ts';
import type { Delegation } from '#shared/people/roster.ts';
import type { Reader } from '../store/connection.ts';
import { prepared } from '../store/prepared.ts';

type PersonRow = Pick<Person, 'id' | 'name' | 'role' | 'hue'> & {
  readonly archived: number;
  readonly external: number;
  readonly brand_ids: string;
  readonly delegation: string | null;
  readonly public_key: string | null;
};

function personOf({ id, name, role, hue, ...row }: PersonRow): Person {
  return {
    id,
    name,
    role,
    hue,
    archived: row.archived === 1,
    external: row.external === 1,
    brandIds: JSON.parse(row.brand_ids) as Id[],
    delegation: row.delegation === null ? null : (JSON.parse(row.delegation) as Delegation),
    publicKey: row.public_key,
  };
}

/** Everyone in the workspace, in the order in which they joined; a row that is not as it should be is left out. */
export function peopleOf(read: Reader): Person[] {
  const rows = prepared(read, 'SELECT * FROM person ORDER BY id').all() as PersonRow[];
  return rows.map(personOf).filter((person) => personSchema.safeParse(person).success);
}

/** The person unlocked in the window, with what they may do. Refuses when they are not here any more. */
export function actorOf(read: Reader, id: Id): Actor {
  const row = prepared(read, 'SELECT * FROM person WHERE id = ?').get(id) as PersonRow | undefined;
  if (row === undefined) throw new Refusal('not-found', 'core.refusal.notFound', { what: 'person' });
  const person = personOf(row);
  return { ...person, capabilities: [...capabilitiesOf(person)] };
}
