import { Refusal } from '#shared/contract/errors.ts';
import type { Id } from '#shared/ids.ts';
import type { Actor } from '#shared/people/person.ts';
import { can } from '#shared/people/roles.ts';
import type { Reader } from '../store/connection.ts';
import { prepared } from '../store/prepared.ts';

/** What a person may hear, as parameters of the conditions below. */
export type Hearing = {
  readonly me: Id;
  readonly internal: 0 | 1;
  readonly inside: 0 | 1;
  readonly brands: string;
};

/** What this person may hear: decided by capability, whoever asks. */
export function hearingOf(actor: Actor): Hearing {
  return {
    me: actor.id,
    internal: can(actor, 'comment.internal') ? 1 : 0,
    inside: actor.external ? 0 : 1,
    brands: JSON.stringify(actor.brandIds),
  };
}

/** Condition for a post `p`: people from outside hear of their brands, in no campaign of others that is not shared. */
export const postIsHeard = `(@inside = 1 OR (p.brand_id IN (SELECT value FROM json_each(@brands))
  AND (p.campaign_id IS NULL OR p.author_id = @me OR EXISTS (SELECT 1 FROM campaign g WHERE g.id = p.campaign_id AND g.shared = 1))))`;

/** Condition for a comment `c`. */
export const commentIsHeard = `(@internal = 1 OR c.visibility = 'shared')`;

/** Refuses, as if it did not exist, a post that this person does not get to see. */
export function demandPost(read: Reader, actor: Actor, postId: Id): void {
  const sql = `SELECT 1 FROM post p WHERE p.id = @postId AND ${postIsHeard}`;
  if (prepared(read, sql).get({ ...hearingOf(actor), postId }) !== undefined) return;
  throw new Refusal('not-found', 'core.refusal.notFound', { what: 'post' });
}
