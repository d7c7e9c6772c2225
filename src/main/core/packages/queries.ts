import type { SentItemState, SentPackage } from '#shared/contract/packages.ts';
import type { Id } from '#shared/ids.ts';
import type { Answer, SentItem } from '#shared/packages/sent.ts';
import type { PostSummary } from '#shared/posts/post.ts';
import { summariesNamed } from '../posts/queries.ts';
import type { Reader } from '../store/connection.ts';
import { prepared } from '../store/prepared.ts';

/** Most packages that the list holds. */
const LISTED_MAX = 200;

type Row = Omit<SentPackage, 'items' | 'answeredAt'> & { readonly items: string; readonly answers: string };
type RowAnswer = Pick<Answer, 'at' | 'by' | 'items'>;

/** The packages of a brand that were sent, newest first, and how far each of their posts is. */
export function sentPackages(read: Reader, brandId: Id): SentPackage[] {
  const sql = `SELECT k.id, k.brand_id AS brandId, k.recipient_id AS recipientId,
      coalesce(p.name, '') AS recipientName, k.sent_by AS sentBy, k.sent_at AS sentAt, k.note, k.items, k.answers
    FROM package k LEFT JOIN person p ON p.id = k.recipient_id
    WHERE k.brand_id = ? ORDER BY k.sent_at DESC, k.id DESC LIMIT ${LISTED_MAX}`;
  return (prepared(read, sql).all(brandId) as Row[]).map((row) => sentPackage(read, row));
}

function sentPackage(read: Reader, { items, answers, ...row }: Row): SentPackage {
  const sent = JSON.parse(items) as readonly SentItem[];
  const given = JSON.parse(answers) as readonly RowAnswer[];
  const posts = new Map(
    summariesNamed(
      read,
      sent.map(({ postId }) => postId),
    ).map((post) => [post.id, post]),
  );
  return {
    ...row,
    answeredAt: given.at(-1)?.at ?? null,
    items: sent.map((item) => {
      const post = posts.get(item.postId);
      return { postId: item.postId, excerpt: post?.excerpt ?? '', state: stateOf(item, given, post) };
    }),
  };
}

function stateOf(
  { postId, submission }: SentItem,
  answers: readonly RowAnswer[],
  post: PostSummary | undefined,
): SentItemState {
  const isAnswered = answers.some(({ items }) =>
    items.some((item) => item.postId === postId && item.submission === submission),
  );
  if (isAnswered) return 'answered';
  return post?.review?.submission === submission ? 'waiting' : 'over';
}
