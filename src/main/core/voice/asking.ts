import type { AskedWaiver } from '#shared/contract/voice.ts';
import type { Id } from '#shared/ids.ts';
import type { Actor } from '#shared/people/person.ts';
import { can, type RoleHolder } from '#shared/people/roles.ts';
import { commentIsHeard, hearingOf, postIsHeard } from '../comments/hearing.ts';
import type { Reader, Writer } from '../store/connection.ts';
import { prepared } from '../store/prepared.ts';

/** A comment that asks for waivers, and of which findings, by their fingerprints. */
export type Asking = Omit<AskedWaiver, 'findings'> & { readonly wanted: readonly string[] };

/**
 * What a comment asks for is said when it is written and never changes, so it is read where it was written and no table
 * keeps it: few comments ask, and only those whose thread is open are looked up.
 */
const asking = `SELECT c.id AS commentId, coalesce(c.parent_id, c.id) AS threadId, c.post_id AS postId, p.excerpt,
    c.author_id AS authorId, c.body, c.created_at AS createdAt, l.body ->> '$.registers.waives' AS waives
  FROM post p JOIN comment c ON c.post_id = p.id LEFT JOIN comment t ON t.id = c.parent_id
  JOIN log l ON l.entity_id = c.id AND l.entity = 'comment' AND l.kind = 'create'
  WHERE coalesce(t.resolved_by, c.resolved_by) IS NULL AND c.body <> '' AND ${commentIsHeard}
    AND l.body ->> '$.registers.waives' IS NOT NULL`;

type Row = Omit<Asking, 'wanted'> & { readonly waives: string };

const askingOf = ({ waives, ...row }: Row): Asking => ({ ...row, wanted: JSON.parse(waives) as string[] });

/** The comments of others in a brand that ask for waivers and are not settled, oldest first. */
export function askingInBrand(read: Reader | Writer, brandId: Id, actor: Actor): readonly Asking[] {
  const sql = `${asking} AND ${postIsHeard} AND p.brand_id = @brandId AND c.author_id <> @me ORDER BY c.id`;
  return (prepared(read, sql).all({ ...hearingOf(actor), brandId }) as Row[]).map(askingOf);
}

/** The comments at a post that ask for waivers, are not settled, and that somebody may hear. */
export function askingAtPost(read: Reader | Writer, postId: Id, person: RoleHolder): readonly Asking[] {
  const sql = `${asking} AND p.id = @postId ORDER BY c.id`;
  const internal = can(person, 'comment.internal') ? 1 : 0;
  return (prepared(read, sql).all({ postId, internal }) as Row[]).map(askingOf);
}
