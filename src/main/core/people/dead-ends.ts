import { deadEndsOf, type NamedPolicy } from '#shared/approval/dead-ends.ts';
import { policyFrom } from '#shared/approval/policy.ts';
import type { DeadEnd } from '#shared/contract/people.ts';
import type { Writer } from '../store/connection.ts';
import { prepared } from '../store/prepared.ts';
import { rosterOf } from './roster.ts';

type PolicyRow = Omit<NamedPolicy, 'policy'> & { readonly policy: string };

const policies = `
  SELECT 'brand' AS kind, id, name, id AS brandId, policy FROM brand WHERE archived = 0
  UNION ALL
  SELECT 'campaign', id, name, brand_id, policy FROM campaign WHERE archived = 0 AND policy IS NOT NULL`;

/** The levels of every brand's and campaign's policy that nobody here could decide. */
export function deadEndsIn(connection: Writer): DeadEnd[] {
  const rows = prepared(connection, policies).all() as PolicyRow[];
  const named = rows.map((row) => ({ ...row, policy: policyFrom(JSON.parse(row.policy)) }));
  return deadEndsOf(named, (brandId) => rosterOf(connection, brandId));
}
