import { assertNever } from '../assert-never.ts';
import type { Right } from '../contract/review.ts';
import type { Id } from '../ids.ts';
import { currentLocale, t } from '../messages/index.ts';
import { can, type RoleHolder } from '../people/roles.ts';
import type { PostStatus } from '../posts/post.ts';
import { formatDayTime, formatMoment } from '../time/format.ts';
import type { Schedule } from '../time/wall.ts';
import type { MissReason } from './events.ts';
import { missWords } from './miss-words.ts';
import type { ReviewFacts } from './review-facts.ts';

/** What the sentence is made of. */
export type Expecting = {
  readonly status: PostStatus;
  /** The person it is said to. */
  readonly me: RoleHolder & { readonly id: Id };
  readonly authorId: Id | null;
  readonly stand: ReviewFacts | null;
  /** Why it was missed, where that is known. */
  readonly missedFor: MissReason | null;
  /** The policy keeps it off the schedule until it is approved. */
  readonly demands: boolean;
  readonly schedule: Schedule | null;
  /** Zone in which moments are told. */
  readonly zone: string;
  readonly holdReason: string;
  readonly nameOf: (id: Id) => string;
};

/**
 * What is expected of a person at a post, and why, in one or two plain sentences: whom it waits for and until when,
 * or what they can do about it. Everybody reads their own.
 */
export function expectationOf(post: Expecting): string {
  const { stand } = post;
  if (stand !== null && stand.returned !== null) return returnedSentence(post, stand);
  if (stand !== null) return waitingSentence(post, stand);
  return plainSentence(post);
}

function waitingSentence(post: Expecting, stand: ReviewFacts): string {
  const { right } = stand;
  if (right?.may === true) return mineSentence(post, stand, right);
  const waiting = waitsFor(post, stand);
  if (stand.approvedBy.includes(post.me.id)) return `${t('approval.expect.youApproved')} ${waiting}`;
  if (right?.why !== 'backup_later') return waiting;
  return `${waiting} ${t('approval.expect.backupLater', { when: formatMoment(right.at, post.zone, currentLocale()) })}`;
}

function mineSentence(post: Expecting, stand: ReviewFacts, right: Extract<Right, { may: true }>): string {
  const decide = t('approval.expect.decide', { ...levelValues(stand), ...dueValues(post, stand) });
  if (right.as === 'approver') return decide;
  const name = right.for === post.me.id ? 'none' : post.nameOf(right.for);
  return `${t(`approval.expect.as.${right.as}`, { name })} ${decide}`;
}

/** "Waiting for Priya or Jonas at level 2 of 3, Legal, until Tue 8 Dec, 09:30." */
function waitsFor(post: Expecting, stand: ReviewFacts): string {
  const values = { ...levelValues(stand), ...dueValues(post, stand) };
  if (stand.awaited.length === 0) return t('approval.expect.nobodyAsked', values);
  return t('approval.expect.waiting', { ...values, names: listOf(post, stand) });
}

/** Most people that a sentence names. */
const NAMES_MAX = 3;

function listOf(post: Expecting, stand: ReviewFacts): string {
  const names = stand.awaited.slice(0, NAMES_MAX).map(post.nameOf);
  const more = stand.awaited.length - names.length;
  if (more > 0) names.push(t('approval.expect.more', { count: more }));
  const type = stand.level.need === 'all' ? 'conjunction' : 'disjunction';
  return new Intl.ListFormat(currentLocale(), { type }).format(names);
}

function levelValues({ level }: ReviewFacts): { readonly [name: string]: string | number } {
  return { level: level.index + 1, of: level.of, name: level.name === '' ? 'none' : level.name };
}

function dueValues(
  { zone }: Expecting,
  { dueBy, urgency }: ReviewFacts,
): { readonly [name: string]: string } {
  return dueBy === null
    ? { due: 'none', when: '' }
    : { due: urgency, when: formatMoment(dueBy, zone, currentLocale()) };
}

function returnedSentence(post: Expecting, stand: ReviewFacts): string {
  const { me, authorId, nameOf } = post;
  const { returned, approvedBy, version, submission } = stand;
  if (returned === null) return '';
  const isAuthors = me.id === authorId || me.id === submission.personId;
  const values = {
    by: returned.personId === me.id ? 'you' : 'other',
    name: returned.personId === null ? t('approval.expect.somebody') : nameOf(returned.personId),
    reason: returned.reason,
    // A reason that ends its sentence itself gets no second full stop.
    ended: /[.!?…]$/u.test(returned.reason.trim()) ? 'yes' : 'no',
    version,
    // Whoever approved it reads that it was their approval.
    whose: approvedBy.includes(me.id) ? 'yours' : 'other',
  };
  const what = t(`approval.expect.returned.${returned.why}`, values);
  const next = isAuthors
    ? t(`approval.expect.next.${returned.why}`)
    : t('approval.expect.next.author', { author: nameOf(authorId ?? submission.personId) });
  return `${what} ${next}`;
}

function plainSentence(post: Expecting): string {
  const { status, me, schedule, holdReason } = post;
  const mayPublish = can(me, 'post.publish') ? 'yes' : 'no';
  const when = schedule === null ? 'none' : formatDayTime(schedule.date, schedule.time, currentLocale());
  switch (status) {
    case 'idea':
    case 'draft':
      return draftSentence(post);
    case 'approved': {
      const timed = schedule?.time == null ? 'no' : 'yes';
      return t('approval.expect.approved', { mayPublish, timed });
    }
    case 'scheduled':
      return t('approval.expect.scheduled', { when });
    case 'due':
      return t('approval.expect.due', { mayPublish });
    case 'missed':
      return missWords(post.missedFor);
    case 'on_hold':
      return t('approval.expect.onHold', {
        reason: holdReason === '' ? 'none' : holdReason,
        mayPublish,
      });
    case 'published':
    case 'skipped':
    case 'archived':
      return t(`approval.expect.${status}`);
    case 'in_review':
    case 'changes_requested':
    case 'rejected':
      return '';
    default:
      return assertNever(status);
  }
}

function draftSentence({ me, authorId, demands, nameOf }: Expecting): string {
  const isTheirs = authorId === null || authorId === me.id || can(me, 'post.submit');
  if (!isTheirs) return t('approval.expect.writing', { name: nameOf(authorId) });
  return t('approval.expect.draft', { demands: demands ? 'yes' : 'no' });
}
