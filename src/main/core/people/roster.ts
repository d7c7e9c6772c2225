import type { Id } from '#shared/ids.ts';
import type { Delegation, Roster, RosterPerson } from '#shared/people/roster.ts';
import type { Reader, Writer } from '../store/connection.ts';
import { prepared } from '../store/prepared.ts';

type RosterRow = Omit<RosterPerson, 'external' | 'archived' | 'delegation'> & {
  readonly brand_ids: string;
  readonly external: number;
  readonly archived: number;
  readonly delegation: string | null;
};

/**
 * Everyone as approving knows them, archived ones included. Of one brand, people from outside who do not work for
 * it count as gone: they never see its posts, and a review that waited for them would wait for ever.
 */
export function rosterOf(connection: Reader | Writer, brandId: Id | null = null): Roster {
  const columns = 'id, role, external, archived, delegation, brand_ids';
  const rows = prepared(connection, `SELECT ${columns} FROM person`).all() as RosterRow[];
  return rows.map(({ id, role, external, archived, delegation, brand_ids }) => ({
    id,
    role,
    external: external === 1,
    archived: archived === 1 || (external === 1 && brandId !== null && !brand_ids.includes(`"${brandId}"`)),
    delegation: delegation === null ? null : (JSON.parse(delegation) as Delegation),
  }));
}
