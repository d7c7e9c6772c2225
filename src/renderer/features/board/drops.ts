import { type DirectStep, type StepActor, stepRefusal } from '#renderer/features/post-panel/steps.ts';
import { type ApprovalPolicy, demandsApproval } from '#shared/approval/policy.ts';
import { type Grouping, isStatus, NONE, statusColumnOf } from '#shared/board/columns.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';
import type { PostPatch, PostStatus, PostSummary } from '#shared/posts/post.ts';

/** Where a refused drop leads instead. */
export type WayOn = 'review' | 'submit' | 'open' | 'move' | 'release' | 'planAgain';

/** Why a card cannot go where it was dropped, and the way on. */
export type Refusal = { readonly title: string; readonly text: string; readonly way: WayOn };

/** What letting a card go over a column means. */
export type Landing =
  | { readonly kind: 'stay' }
  | { readonly kind: 'step'; readonly step: DirectStep }
  | { readonly kind: 'submit' }
  | { readonly kind: 'hold' }
  | { readonly kind: 'patch'; readonly patch: PostPatch }
  | { readonly kind: 'refuse'; readonly refusal: Refusal };

/** What a drop depends on. */
export type DropFacts = {
  readonly post: PostSummary;
  readonly by: Grouping;
  readonly from: string;
  readonly to: string;
  readonly policy: ApprovalPolicy;
  readonly actor: StepActor;
};

type RefusalName =
  | 'approval'
  | 'approvalSubmit'
  | 'verdict'
  | 'notInReview'
  | 'idea'
  | 'asked'
  | 'rejected'
  | 'edit'
  | 'approved'
  | 'unapproved'
  | 'time'
  | 'clock'
  | 'missed'
  | 'publish'
  | 'skip'
  | 'final'
  | 'held'
  | 'noHold'
  | 'skipped'
  | 'due'
  | 'author'
  | 'bound'
  | 'archived';

function refuse(
  name: RefusalName,
  way: WayOn,
  values: { readonly [name: string]: string | number } = {},
): Landing {
  const refusal = { title: t(`board.refuse.${name}.title`), text: t(`board.refuse.${name}`, values), way };
  return { kind: 'refuse', refusal };
}

const stay: Landing = { kind: 'stay' };
const step = (id: DirectStep): Landing => ({ kind: 'step', step: id });

/** What a drop does: a real step of the post's life, or an explanation with the way on. The core decides again. */
export function landingOf(facts: DropFacts): Landing {
  const { by, from, to, post } = facts;
  if (from === to) return stay;
  const landing = by === 'status' ? statusLanding(facts) : fieldLanding(post, by, from, to);
  return permitted(landing, facts);
}

/** The landing, or why the person in this window may not do it. */
function permitted(landing: Landing, { post, actor }: DropFacts): Landing {
  const needed = neededStep(landing);
  if (needed === null) return landing;
  const { status, excerpt, time } = post;
  const facts = { status, hasText: excerpt !== '', hasTime: time !== null };
  const refusal = stepRefusal(needed, facts, actor);
  if (refusal === null) return landing;
  return { kind: 'refuse', refusal: { title: t('board.refuse.role.title'), text: refusal, way: 'open' } };
}

function neededStep(landing: Landing): DirectStep | 'submit' | null {
  if (landing.kind === 'step') return landing.step;
  if (landing.kind === 'submit') return 'submit';
  if (landing.kind === 'hold') return 'release';
  return landing.kind === 'patch' ? 'makeDraft' : null;
}

function statusLanding(facts: DropFacts): Landing {
  const { post, to } = facts;
  const from = statusColumnOf(post.status);
  if (!isStatus(to) || from === to) return stay;
  if (from === 'published') return refuse('final', 'open');
  if (from === 'on_hold') return refuse('held', 'release');
  switch (to) {
    case 'idea':
      return from === 'draft' ? step('makeIdea') : refuse('idea', 'open');
    case 'draft':
      return toDraft(post);
    case 'in_review':
      return toReview(post);
    case 'changes_requested':
    case 'rejected':
      return from === 'in_review'
        ? refuse('verdict', 'review')
        : refuse('notInReview', 'open', { status: t(`posts.status.${post.status}`) });
    case 'approved':
      return toApproved(facts);
    case 'scheduled':
      return toScheduled(facts);
    case 'published':
      return toPublished(facts);
    case 'missed':
      return refuse('clock', 'open');
    case 'skipped':
      return post.status === 'due' || from === 'missed' ? step('skip') : refuse('skip', 'move');
    case 'on_hold':
      return from === 'idea' || from === 'skipped' ? refuse('noHold', 'open') : { kind: 'hold' };
    case 'due':
    case 'archived':
      return refuse('archived', 'open');
  }
}

function toDraft({ status }: PostSummary): Landing {
  switch (status) {
    case 'idea':
      return step('makeDraft');
    case 'in_review':
      return step('withdraw');
    case 'skipped':
      return step('planAgain');
    case 'changes_requested':
      return refuse('asked', 'open');
    case 'rejected':
      return refuse('rejected', 'open');
    case 'missed':
      return refuse('missed', 'move');
    default:
      return refuse('edit', 'open');
  }
}

function toReview({ status }: PostSummary): Landing {
  if (status === 'idea' || status === 'draft' || status === 'changes_requested') return { kind: 'submit' };
  if (status === 'rejected') return refuse('rejected', 'open');
  if (status === 'missed') return refuse('missed', 'move');
  if (status === 'skipped') return refuse('skipped', 'planAgain');
  return refuse('approved', 'open');
}

function toApproved({ post }: DropFacts): Landing {
  switch (post.status) {
    case 'in_review':
      return refuse('approval', 'review', { open: openLevels(post) });
    case 'scheduled':
      return step('unschedule');
    case 'due':
      return refuse('due', 'open');
    case 'rejected':
      return refuse('rejected', 'open');
    case 'missed':
      return refuse('missed', 'move');
    case 'skipped':
      return refuse('skipped', 'planAgain');
    default:
      return refuse('approvalSubmit', 'submit');
  }
}

/** Levels of a review that nobody passed yet. */
function openLevels({ review }: PostSummary): number {
  return review === null ? 1 : review.levels - review.level;
}

function toScheduled({ post, policy }: DropFacts): Landing {
  const { status } = post;
  if (status === 'missed') return refuse('missed', 'move');
  if (status === 'skipped') return refuse('skipped', 'planAgain');
  if (status === 'rejected') return refuse('rejected', 'open');
  if (status === 'in_review') return refuse('unapproved', 'review');
  const isFree =
    status === 'approved' || ((status === 'draft' || status === 'idea') && !demandsApproval(policy));
  if (!isFree) return refuse('unapproved', 'submit');
  return post.time === null ? refuse('time', 'move') : step('schedule');
}

const publishable: readonly PostStatus[] = ['approved', 'scheduled', 'due', 'missed'];

function toPublished({ post }: DropFacts): Landing {
  if (publishable.includes(post.status)) return step('markPublished');
  return refuse('publish', post.status === 'in_review' ? 'review' : 'open');
}

const bound: readonly PostStatus[] = ['in_review', 'approved', 'scheduled', 'due'];

function fieldLanding(post: PostSummary, by: Grouping, from: string, to: string): Landing {
  if (post.status === 'published') return refuse('final', 'open');
  const value: Id | null = to === NONE ? null : to;
  if (by === 'person') return refuse('author', 'open');
  if (by === 'campaign') return { kind: 'patch', patch: { campaignId: value } };
  if (by === 'pillar') return { kind: 'patch', patch: { pillarId: value } };
  // Channels are part of what is approved: leaving a review behind by a slip of the hand would be dear.
  if (bound.includes(post.status)) return refuse('bound', 'open');
  const kept = post.channelIds.filter((id) => id !== from && id !== to);
  return { kind: 'patch', patch: { channelIds: value === null ? kept : [...kept, value] } };
}
