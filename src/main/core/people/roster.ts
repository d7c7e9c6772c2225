import type { Delegation, Roster, RosterPerson } from '#shared/people/roster.ts';
import type { Reader, Writer } from '../store/connection.ts';
import { prepared } from '../store/prepared.ts';

type RosterRow = Omit<RosterPerson, 'external' | 'archived' | 'delegation'> & {
  readonly external: number;
  readonly archived: number;
  readonly delegation: string | null;
};

/** Everyone in the workspace as approving knows them, archived ones included. */
export function rosterOf(connection: Reader | Writer): Roster {
  const rows = prepared(connection, 'SELECT id, role, external, archived, delegation FROM person').all();
  return (rows as RosterRow[]).map(({ id, role, external, archived, delegation }) => ({
    id,
    role,
    external: external === 1,
    archived: archived === 1,
    delegation: delegation === null ? null : (JSON.parse(delegation) as Delegation),
  }));
}
