import type { Id } from '#shared/ids.ts';
import { type Delegation, type Roster, type RosterPerson, rosterInBrand } from '#shared/people/roster.ts';
import type { Reader, Writer } from '../store/connection.ts';
import { prepared } from '../store/prepared.ts';

type RosterRow = Omit<RosterPerson, 'external' | 'archived' | 'delegation'> & {
  readonly brand_ids: string;
  readonly external: number;
  readonly archived: number;
  readonly delegation: string | null;
};

/** Everyone as approving knows them, archived ones included; of one brand, as that brand knows them. */
export function rosterOf(connection: Reader | Writer, brandId: Id | null = null): Roster {
  const columns = 'id, role, external, archived, delegation, brand_ids';
  const rows = prepared(connection, `SELECT ${columns} FROM person`).all() as RosterRow[];
  const people = rows.map(({ id, role, external, archived, delegation, brand_ids }) => ({
    id,
    role,
    external: external === 1,
    archived: archived === 1,
    delegation: delegation === null ? null : (JSON.parse(delegation) as Delegation),
    brandIds: JSON.parse(brand_ids) as readonly Id[],
  }));
  return brandId === null ? people : rosterInBrand(people, brandId);
}
