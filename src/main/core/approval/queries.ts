import type { z } from 'zod';
import type { DecideBody, HoldBody, PublishMarkBody, ScheduleBody } from '#shared/approval/events.ts';
import type { QueuedPost, ReviewEvent, reviewEventSchema } from '#shared/contract/review.ts';
import type { Id } from '#shared/ids.ts';
import { hlcTime } from '#shared/journal/hlc.ts';
import { countedEvents } from '#shared/journal/retractions.ts';
import type { EntityEvent } from '#shared/journal/state.ts';
import type { Actor } from '#shared/people/person.ts';
import { can } from '#shared/people/roles.ts';
import type { PostStatus, PostSummary } from '#shared/posts/post.ts';
import { deriveStatus } from '#shared/posts/status.ts';
import { isWaiting, summariesOf, summaryColumns } from '../posts/queries.ts';
import { prepared } from '../store/prepared.ts';
import { SYSTEM_PERSON } from '../store/projector.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';

/** Most posts of one kind that the queue lists. */
const QUEUE_MAX = 500;

/** Posts that wait for a decision, and those that went back to their authors, by their time; dateless ones last. */
export function reviewQueue(
  store: WorkspaceFile,
  brandId: Id,
  actor: Actor,
): { readonly waiting: QueuedPost[]; readonly returned: QueuedPost[] } {
  const listed = (status: PostStatus): QueuedPost[] =>
    postsIn(store, brandId, status).map((post) => queued(store, post, actor));
  return { waiting: listed('in_review'), returned: listed('changes_requested') };
}

function postsIn(store: WorkspaceFile, brandId: Id, status: PostStatus): PostSummary[] {
  const sql = `SELECT ${summaryColumns} FROM post WHERE brand_id = ? AND status = ? AND ${isWaiting}
    ORDER BY date IS NULL, date, time IS NULL, time, id LIMIT ${QUEUE_MAX}`;
  return summariesOf(prepared(store.read, sql).all(brandId, status));
}

function queued(store: WorkspaceFile, post: PostSummary, actor: Actor): QueuedPost {
  const { submission } = deriveStatus(store.stateOf('post', post.id)).standing;
  if (submission === null) return { ...post, submission, mayDecide: false };
  const { id, person, contentHash, hlc } = submission;
  return {
    ...post,
    submission: { id, personId: person, at: hlcTime(hlc), contentHash },
    mayDecide: can(actor, 'post.decide') && person !== actor.id,
  };
}

type EventFacts = Pick<z.infer<typeof reviewEventSchema>, 'verdict' | 'reason' | 'on' | 'state'>;
const plainEvent: EventFacts = { verdict: null, reason: '', on: null, state: null };

/** What happened to a post on its way, newest first. What an undo took back is left out. */
export function reviewHistory(store: WorkspaceFile, postId: Id): ReviewEvent[] {
  return countedEvents(store.stateOf('post', postId).events).flatMap(reviewEvent).toReversed();
}

function reviewEvent(event: EntityEvent): readonly ReviewEvent[] {
  if (event.kind === 'retract' || event.kind === 'ruleChange') return [];
  const personId = event.person === SYSTEM_PERSON ? null : event.person;
  return [{ kind: event.kind, personId, at: hlcTime(event.stamp[0]), ...factsOf(event) }];
}

function factsOf(event: EntityEvent): EventFacts {
  switch (event.kind) {
    case 'decide': {
      const { verdict, reason } = event.body as DecideBody;
      return { ...plainEvent, verdict, reason };
    }
    case 'schedule':
      return { ...plainEvent, on: (event.body as ScheduleBody).on ?? false };
    case 'hold': {
      const { on, reason } = event.body as HoldBody;
      return { ...plainEvent, on: on ?? false, reason: reason ?? '' };
    }
    case 'publishMark':
      return { ...plainEvent, state: (event.body as PublishMarkBody).state ?? 'planned' };
    default:
      return plainEvent;
  }
}
