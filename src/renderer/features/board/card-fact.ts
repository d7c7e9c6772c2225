import { rightsText } from '#renderer/app/picture-rights.ts';
import { urgencyOf } from '#shared/approval/deadline.ts';
import type { ApprovalPolicy } from '#shared/approval/policy.ts';
import { approvalDueBy } from '#shared/board/urgency.ts';
import type { CardFact } from '#shared/contract/board.ts';
import type { Id } from '#shared/ids.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import type { PostSummary } from '#shared/posts/post.ts';
import { formatTime, formatWeekday } from '#shared/time/format.ts';
import { wallAt } from '#shared/time/instant.ts';
import { HOUR_MS, MINUTE_MS } from '#shared/time/spans.ts';

/** The one fact that matters at a card; a severity makes it a tag. */
export type OneFact = { readonly severity: 'block' | 'warn' | null; readonly text: string };

/** What the fact is chosen from. */
export type FactSource = {
  readonly post: PostSummary;
  readonly fact: CardFact | undefined;
  readonly policy: ApprovalPolicy;
  readonly zone: string;
  readonly now: number;
  /** First names, by person. */
  readonly nameOf: (id: Id | null) => string;
};

const plain = (text: string): OneFact => ({ severity: null, text });

/** The one fact that matters: what presses, else what stands in the way, else how far it is, else whose it is. */
export function oneFactOf(source: FactSource): OneFact {
  return (
    pressing(source) ?? inTheWay(source) ?? progress(source) ?? plain(source.nameOf(source.post.authorId))
  );
}

function pressing({ post, policy, zone, now }: FactSource): OneFact | null {
  if (post.status === 'due') return { severity: 'warn', text: t('board.fact.due') };
  const dueBy = approvalDueBy(post, policy);
  const urgency = urgencyOf(dueBy, now);
  if (dueBy === null || urgency === 'none' || urgency === 'calm') return null;
  if (urgency === 'late') return { severity: 'block', text: t('board.fact.late') };
  const due = wallAt(dueBy, zone);
  if (due.date === wallAt(now, zone).date) {
    const time = formatTime(due.time, currentLocale());
    return { severity: 'block', text: t('board.fact.today', { time }) };
  }
  const hours = Math.max(1, Math.floor((dueBy - now) / HOUR_MS));
  return { severity: 'warn', text: t('board.fact.left', { hours }) };
}

function inTheWay({ post, fact }: FactSource): OneFact | null {
  const rights = rightsText(post);
  if (rights !== null) return { severity: 'warn', text: rights };
  if (post.approvalVoided && post.status !== 'in_review') return plain(t('board.fact.voided'));
  if (fact === undefined) return null;
  if (fact.blocks > 0) return plain(t('board.fact.blocks', { count: fact.blocks }));
  const isOpen = post.status !== 'published' && post.status !== 'in_review';
  return fact.comments > 0 && isOpen ? plain(t('board.fact.comments', { count: fact.comments })) : null;
}

function progress({ post, fact, zone, now, nameOf }: FactSource): OneFact | null {
  switch (post.status) {
    case 'in_review':
      return plain(reviewFact(post));
    case 'approved':
      return approvalFact(fact, zone, nameOf);
    case 'scheduled':
      return post.instant === null ? null : plain(countdown(post, now));
    case 'missed':
    case 'published':
      return post.time === null ? null : plain(formatTime(post.time, currentLocale()));
    default:
      return null;
  }
}

function reviewFact({ review }: PostSummary): string {
  if (review === null || review.levels === 1) return t('board.fact.waiting');
  return t('board.fact.level', { level: review.level + 1, levels: review.levels });
}

function approvalFact(
  fact: CardFact | undefined,
  zone: string,
  nameOf: (id: Id | null) => string,
): OneFact | null {
  if (fact?.approvedBy == null || fact.approvedAt === null) return null;
  const day = formatWeekday(wallAt(fact.approvedAt, zone).date, currentLocale());
  return plain(t('board.fact.approved', { name: nameOf(fact.approvedBy), day }));
}

/** "in 1 h 18" within a day, then the time. */
function countdown({ instant, time }: PostSummary, now: number): string {
  const left = (instant ?? now) - now;
  if (left <= 0 || left > 24 * HOUR_MS) return time === null ? '' : formatTime(time, currentLocale());
  const hours = Math.floor(left / HOUR_MS);
  const minutes = Math.floor((left % HOUR_MS) / MINUTE_MS);
  return hours === 0
    ? t('board.fact.inMinutes', { minutes: Math.max(1, minutes) })
    : t('board.fact.inHours', { hours, minutes: String(minutes).padStart(2, '0') });
}
