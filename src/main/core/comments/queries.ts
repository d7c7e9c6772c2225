import { type Anchor, anchorSchema, type Comment } from '#shared/comments/comment.ts';
import { type CommentCount, MENTIONS_LISTED_MAX, type OpenMention } from '#shared/contract/comments.ts';
import type { Id } from '#shared/ids.ts';
import type { Actor } from '#shared/people/person.ts';
import type { Reader } from '../store/connection.ts';
import { prepared } from '../store/prepared.ts';
import { commentIsHeard, demandPost, hearingOf, postIsHeard } from './hearing.ts';

type CommentRow = Omit<Comment, 'anchor' | 'mentions' | 'removed'> & {
  readonly anchor: string | null;
  readonly mentions: string;
};

const columns = `c.id, c.post_id AS postId, c.parent_id AS parentId, c.author_id AS authorId, c.body,
  c.visibility, c.anchor, c.mentions, c.resolved_by AS resolvedBy, c.created_at AS createdAt,
  c.updated_at AS updatedAt`;

/** The comments of a post that this person may see, oldest first; refuses a post they may not see. */
export function commentsOf(read: Reader, actor: Actor, postId: Id): Comment[] {
  demandPost(read, actor, postId);
  const { internal } = hearingOf(actor);
  const sql = `SELECT ${columns} FROM comment c WHERE c.post_id = @postId AND ${commentIsHeard} ORDER BY c.id`;
  const comments = (prepared(read, sql).all({ internal, postId }) as CommentRow[]).map(commentOf);
  const answered = new Set(comments.map(({ parentId }) => parentId));
  // The place of a removed comment is kept only for the replies that this person sees.
  return comments.filter(({ removed, id }) => !removed || answered.has(id));
}

function commentOf({ anchor, mentions, ...row }: CommentRow): Comment {
  return {
    ...row,
    removed: row.body === '',
    anchor: anchor === null ? null : anchorOf(anchor),
    mentions: JSON.parse(mentions) as Id[],
  };
}

/** A comment from another machine may stand on anything: what is no anchor is none. */
function anchorOf(json: string): Anchor | null {
  return anchorSchema.safeParse(JSON.parse(json)).data ?? null;
}

/** How many threads each post of a brand has; posts without any are left out. */
export function countsOf(read: Reader, actor: Actor, brandId: Id): CommentCount[] {
  const sql = `SELECT c.post_id AS postId, sum(c.resolved_by IS NULL) AS open, count(*) AS threads
    FROM comment c JOIN post p ON p.id = c.post_id
    WHERE p.brand_id = @brandId AND c.parent_id IS NULL AND ${commentIsHeard} AND ${postIsHeard}
      AND (c.body <> '' OR EXISTS (SELECT 1 FROM comment r WHERE r.post_id = c.post_id AND r.parent_id = c.id
        AND (@internal = 1 OR r.visibility = 'shared')))
    GROUP BY c.post_id ORDER BY c.post_id`;
  return prepared(read, sql).all({ ...hearingOf(actor), brandId }) as CommentCount[];
}

/**
 * A mention is open until its thread is settled or the person wrote in it since. `instr` finds the id in the
 * list of a comment: ids are of one length and hold no quotes.
 */
const openMentions = `FROM comment c JOIN post p ON p.id = c.post_id
  LEFT JOIN comment t ON t.id = c.parent_id
  WHERE instr(c.mentions, '"' || @me || '"') > 0 AND c.author_id <> @me
    AND coalesce(t.resolved_by, c.resolved_by) IS NULL AND ${commentIsHeard} AND ${postIsHeard}
    AND NOT EXISTS (SELECT 1 FROM comment r WHERE r.post_id = c.post_id
      AND r.parent_id = coalesce(c.parent_id, c.id) AND r.author_id = @me AND r.id > c.id)`;

/** Where this person is asked for something, newest first. */
export function mentionsOf(
  read: Reader,
  actor: Actor,
): { readonly mentions: OpenMention[]; readonly total: number } {
  const asked = hearingOf(actor);
  const sql = `SELECT c.id AS commentId, coalesce(c.parent_id, c.id) AS threadId, c.post_id AS postId,
      p.brand_id AS brandId, p.excerpt, c.author_id AS authorId, c.body, c.visibility, c.created_at AS createdAt
    ${openMentions} ORDER BY c.id DESC LIMIT ${MENTIONS_LISTED_MAX}`;
  const mentions = prepared(read, sql).all(asked) as OpenMention[];
  if (mentions.length < MENTIONS_LISTED_MAX) return { mentions, total: mentions.length };
  const count = prepared(read, `SELECT count(*) ${openMentions}`).pluck().get(asked);
  return { mentions, total: Number(count) };
}
