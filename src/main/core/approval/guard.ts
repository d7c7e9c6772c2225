import { demandsApproval, policyFrom } from '#shared/approval/policy.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { Id } from '#shared/ids.ts';
import type { EntityKind } from '#shared/journal/operation.ts';
import type { Writer } from '../store/connection.ts';
import { prepared } from '../store/prepared.ts';

/** From so many touched things on, all posts that were let out unapproved are looked at. */
const BULK = 200;

type LetOut = { readonly id: Id; readonly brandId: Id; readonly campaignId: Id; readonly policy: string };

/**
 * Refuses any transaction after which a post it touched would go out without the approval that its policy demands:
 * an undo, a redo, a post moved into a stricter campaign. The one place that holds for every way of changing things.
 */
export function refuseLetOut(writer: Writer, touched: ReadonlyMap<Id, EntityKind>): void {
  const count = letOut(writer, touched).filter(({ policy }) =>
    demandsApproval(policyFrom(JSON.parse(policy))),
  ).length;
  if (count > 0) throw new Refusal('not-allowed', 'core.refusal.needsApprovalNow', { count });
}

const select = `SELECT post.id, post.brand_id AS brandId, post.campaign_id AS campaignId,
    coalesce(campaign.policy, brand.policy) AS policy
  FROM post JOIN brand ON brand.id = post.brand_id LEFT JOIN campaign ON campaign.id = post.campaign_id
  WHERE post.unapproved = 1`;

const within: { readonly [kind in EntityKind]?: string } = {
  post: `${select} AND post.id = ?`,
  brand: `${select} AND post.brand_id = ?`,
  campaign: `${select} AND post.campaign_id = ?`,
};

function letOut(writer: Writer, touched: ReadonlyMap<Id, EntityKind>): readonly LetOut[] {
  if (touched.size > BULK) {
    const all = prepared(writer, select).all() as LetOut[];
    return all.filter(({ id, brandId, campaignId }) =>
      [id, brandId, campaignId].some((one) => touched.has(one)),
    );
  }
  return [...touched].flatMap(([id, kind]) => {
    const sql = within[kind];
    return sql === undefined ? [] : (prepared(writer, sql).all(id) as LetOut[]);
  });
}
