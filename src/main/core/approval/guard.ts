import { asksForMore } from '#shared/approval/governance.ts';
import { demandsApproval, policyFrom } from '#shared/approval/policy.ts';
import { routeOf } from '#shared/approval/route.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { Id } from '#shared/ids.ts';
import type { EntityKind } from '#shared/journal/operation.ts';
import { registerValue } from '#shared/journal/state.ts';
import { factsOf } from '#shared/posts/facts.ts';
import { deriveStatus, isApproved } from '#shared/posts/status.ts';
import { rosterOf } from '../people/roster.ts';
import type { Reader, Writer } from '../store/connection.ts';
import { loadEntity } from '../store/entities.ts';
import { prepared } from '../store/prepared.ts';
import { networksOf, policyFor } from './policies.ts';

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

/** As much of a post's row as tells whether decisions on it count, and which policy asked for them. */
type Bound = { readonly campaign: Id | null; readonly bound: 0 | 1 };

const boundSql = `SELECT campaign_id AS campaign,
    approval_voided = 0 AND status NOT IN ('idea', 'draft', 'changes_requested', 'rejected') AS bound
  FROM post WHERE id = ?`;

/**
 * Refuses any transaction that brings decisions under a policy that asks for others: an approved post, or one in
 * review, moved into a stricter campaign; or an approval that an undone edit would bring back there. A policy that is
 * changed over a review under way leaves it as it was handed in.
 */
export function refuseOtherDecisions(
  before: Reader,
  after: Writer,
  touched: ReadonlyMap<Id, EntityKind>,
): void {
  for (const [id, kind] of touched) {
    if (kind !== 'post') continue;
    const now = prepared(after, boundSql).get(id) as Bound | undefined;
    if (now === undefined || now.bound === 0) continue;
    const then = prepared(before, boundSql).get(id) as Bound | undefined;
    // One that comes back from being deleted is as it was: nobody could move or edit it meanwhile.
    if (then === undefined || (then.bound === 1 && then.campaign === now.campaign)) continue;
    if (lacksDecisions(after, id))
      throw new Refusal('not-allowed', 'core.refusal.otherDecisions', {}, 'campaignId');
  }
}

function lacksDecisions(writer: Writer, postId: Id): boolean {
  const states = { state: (kind: EntityKind, id: Id) => loadEntity(writer, kind, id).state };
  const post = states.state('post', postId);
  const derived = deriveStatus(post);
  const { submission: waiting, decided } = derived.standing;
  const submission =
    waiting === null || derived.reviewVoided ? (isApproved(derived) ? decided : null) : waiting;
  const policy = policyFor(states, post);
  if (submission === null || !demandsApproval(policy)) return false;
  const authors = [registerValue(post, 'author') as Id | null, submission.person];
  const routed = { authors, networks: networksOf(states, post), facts: factsOf(post) };
  const route = routeOf(policy, routed, rosterOf(writer, String(registerValue(post, 'brand'))));
  return asksForMore(route, submission.levels);
}
