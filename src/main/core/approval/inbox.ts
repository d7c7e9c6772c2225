import { dueByOf } from '#shared/approval/deadline.ts';
import { policyFrom } from '#shared/approval/policy.ts';
import { reviewFactsOf } from '#shared/approval/review-facts.ts';
import type { Stand } from '#shared/approval/stand.ts';
import type { InboxEntry } from '#shared/contract/review.ts';
import type { Id } from '#shared/ids.ts';
import type { Actor } from '#shared/people/person.ts';
import type { PostSummary } from '#shared/posts/post.ts';
import { rosterOf } from '../people/roster.ts';
import { summariesOf, summaryColumns } from '../posts/queries.ts';
import type { Reader, Writer } from '../store/connection.ts';
import { prepared } from '../store/prepared.ts';
import { SYSTEM_PERSON } from '../store/projector.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';

type StandRow = PostSummary & { stand?: string };

/**
 * All of a brand that is in review or back with its author, as it stands for a person. Read from what is projected:
 * two thousand posts are not folded again. The posts come from what the person sees; who is asked, from everything.
 */
export function reviewInbox(store: WorkspaceFile, brandId: Id, actor: Actor): InboxEntry[] {
  const { read } = store;
  const sql = `SELECT ${summaryColumns}, stand FROM post WHERE brand_id = ? AND stand IS NOT NULL ORDER BY id`;
  const rows = prepared(read, sql).all(brandId) as StandRow[];
  const stands = rows.map(({ stand }) => JSON.parse(String(stand)) as Stand);
  for (const row of rows) delete row.stand;
  const leadOf = leadHoursOf(store.writer, brandId);
  const around = { person: actor, roster: rosterOf(store.writer, brandId), now: store.sources.now() };
  return summariesOf(rows).flatMap((post, index) => {
    const stand = stands[index];
    if (stand === undefined) return [];
    const dueBy = dueByOf(post.instant, leadOf(post.campaignId));
    const context = { ...around, author: post.authorId, dueBy };
    return [{ post, ...reviewFactsOf(stand, context, returnedBy(store.writer, stand)) }];
  });
}

/** Who brought a post back to its author, where its journal has to be asked. */
export function returnedBy(connection: Reader | Writer, { returned }: Stand): Id | null {
  if (returned === null || returned.personId !== null) return null;
  const sql = 'SELECT person FROM log WHERE op_id = ?';
  const person = prepared(connection, sql).pluck().get(returned.operation) as Id | undefined;
  return person === undefined || person === SYSTEM_PERSON ? null : person;
}

/** How many hours before its time a post of a brand is to be approved: its campaign's policy says, else the brand's. */
export function leadHoursOf(connection: Reader | Writer, brandId: Id): (campaignId: Id | null) => number {
  const policies = prepared(
    connection,
    `SELECT id, policy FROM campaign WHERE brand_id = @brandId AND policy IS NOT NULL
     UNION ALL SELECT id, policy FROM brand WHERE id = @brandId`,
  ).all({ brandId }) as { readonly id: Id; readonly policy: string }[];
  const hours = new Map(policies.map(({ id, policy }) => [id, policyFrom(JSON.parse(policy)).leadHours]));
  return (campaignId) => hours.get(campaignId ?? '') ?? hours.get(brandId) ?? 0;
}
