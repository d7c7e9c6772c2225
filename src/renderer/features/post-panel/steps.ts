import { type ApprovalPolicy, demandsApproval } from '#shared/approval/policy.ts';
import { t } from '#shared/messages/index.ts';
import type { Capability } from '#shared/people/roles.ts';
import type { PostStatus } from '#shared/posts/post.ts';

/** Steps that lead somewhere: to the dialog of handing in, to the review, to the text, to the reason for taking back. */
export const waySteps = ['submit', 'review', 'rewrite', 'takeBack'] as const;
export type WayStep = (typeof waySteps)[number];

/** Steps that change the post at once; each can be undone. */
export const directSteps = [
  'makeDraft',
  'makeIdea',
  'withdraw',
  'schedule',
  'unschedule',
  'release',
  'markPublished',
  'skip',
  'planAgain',
  'archive',
  'bringBack',
] as const;
export type DirectStep = (typeof directSteps)[number];
export type StepId = WayStep | DirectStep;

/** A next step of a post; `refusal` says why it cannot be taken now, and null that it can. */
export type Step = { readonly id: StepId; readonly refusal: string | null };

/** What the steps depend on. */
export type StepFacts = {
  readonly status: PostStatus;
  readonly hasText: boolean;
  readonly hasTime: boolean;
  /** An approval of this person counts. Where that is not known they find the way in the post itself. */
  readonly isApprovedByMe?: boolean;
};
export type StepActor = {
  readonly name: string;
  /** The role in words. */
  readonly role: string;
  readonly capabilities: readonly Capability[];
};

const byStatus: { readonly [status in PostStatus]: readonly StepId[] } = {
  idea: ['makeDraft'],
  draft: ['submit', 'schedule'],
  in_review: ['review', 'withdraw'],
  changes_requested: ['submit'],
  rejected: ['rewrite', 'archive'],
  approved: ['schedule', 'markPublished'],
  scheduled: ['markPublished', 'unschedule'],
  due: ['markPublished', 'skip'],
  published: [],
  missed: ['markPublished', 'skip'],
  skipped: ['planAgain'],
  on_hold: ['release'],
  archived: ['bringBack'],
};

const needs: { readonly [step in StepId]: Capability } = {
  makeDraft: 'post.write',
  makeIdea: 'post.write',
  submit: 'post.submit',
  withdraw: 'post.submit',
  review: 'workspace.view',
  rewrite: 'post.write',
  takeBack: 'post.decide',
  schedule: 'post.publish',
  unschedule: 'post.publish',
  release: 'post.publish',
  markPublished: 'post.publish',
  skip: 'post.publish',
  planAgain: 'post.publish',
  archive: 'post.write',
  bringBack: 'post.write',
};

/**
 * The next steps of a post for a person, the likeliest first. This is advice for the screen: the core decides
 * again, by the same rules.
 */
export function stepsFor(facts: StepFacts, policy: ApprovalPolicy, actor: StepActor): readonly Step[] {
  // In review, the way leads through the review itself.
  const back = facts.isApprovedByMe === true && facts.status !== 'in_review' ? (['takeBack'] as const) : [];
  return [...byStatus[facts.status], ...back]
    .filter((id) => isOffered(id, facts, policy))
    .map((id) => ({ id, refusal: stepRefusal(id, facts, actor) }));
}

function isOffered(id: StepId, facts: StepFacts, policy: ApprovalPolicy): boolean {
  if (id === 'submit') return policy.mode !== 'none';
  // Where an approval is needed, the way to the schedule leads through the review.
  if (id === 'schedule') return !demandsApproval(policy) || facts.status === 'approved';
  return true;
}

/** Why a person cannot take a step with a post, or null. What handing in still lacks, its dialog says. */
export function stepRefusal(id: StepId, facts: StepFacts, actor: StepActor): string | null {
  const need = needs[id];
  if (!actor.capabilities.includes(need)) {
    return t('core.refusal.notAllowed', {
      name: actor.name,
      role: actor.role,
      action: t(`core.action.${need}`),
    });
  }
  if (id === 'schedule' && !facts.hasText) return t('core.refusal.textMissing');
  if (id === 'schedule' && !facts.hasTime) return t('core.refusal.needsTime');
  return null;
}
