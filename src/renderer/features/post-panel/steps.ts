import { type ApprovalPolicy, demandsApproval } from '#shared/approval/policy.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';
import type { Capability } from '#shared/people/roles.ts';
import type { PostStatus } from '#shared/posts/post.ts';

export const stepIds = [
  'makeDraft',
  'submit',
  'withdraw',
  'approve',
  'requestChanges',
  'schedule',
  'unschedule',
  'release',
  'markPublished',
  'skip',
  'planAgain',
  'bringBack',
] as const;
export type StepId = (typeof stepIds)[number];

/** A next step of a post; `refusal` says why it cannot be taken now, and null that it can. */
export type Step = { readonly id: StepId; readonly refusal: string | null };

/** What the steps depend on. */
export type StepFacts = {
  readonly status: PostStatus;
  readonly hasText: boolean;
  readonly hasChannel: boolean;
  readonly hasTime: boolean;
  readonly submitterId: Id | null;
};
export type StepActor = {
  readonly id: Id;
  readonly name: string;
  /** The role in words. */
  readonly role: string;
  readonly capabilities: readonly Capability[];
};

const byStatus: { readonly [status in PostStatus]: readonly StepId[] } = {
  idea: ['makeDraft'],
  draft: ['submit', 'schedule'],
  in_review: ['approve', 'requestChanges', 'withdraw'],
  changes_requested: ['submit'],
  rejected: [],
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
  submit: 'post.submit',
  withdraw: 'post.submit',
  approve: 'post.decide',
  requestChanges: 'post.decide',
  schedule: 'post.publish',
  unschedule: 'post.publish',
  release: 'post.publish',
  markPublished: 'post.publish',
  skip: 'post.publish',
  planAgain: 'post.publish',
  bringBack: 'post.write',
};

/**
 * The next steps of a post for a person, the likeliest first. This is advice for the screen: the core decides
 * again, by the same rules.
 */
export function stepsFor(facts: StepFacts, policy: ApprovalPolicy, actor: StepActor): readonly Step[] {
  return byStatus[facts.status]
    .filter((id) => isOffered(id, facts, policy))
    .map((id) => ({ id, refusal: refusalOf(id, facts, actor) }));
}

function isOffered(id: StepId, facts: StepFacts, policy: ApprovalPolicy): boolean {
  if (id === 'submit') return policy.mode !== 'none';
  // Where an approval is needed, the way to the schedule leads through the review.
  if (id === 'schedule') return !demandsApproval(policy) || facts.status === 'approved';
  return true;
}

function refusalOf(id: StepId, facts: StepFacts, actor: StepActor): string | null {
  const need = needs[id];
  if (!actor.capabilities.includes(need)) {
    return t('core.refusal.notAllowed', {
      name: actor.name,
      role: actor.role,
      action: t(`core.action.${need}`),
    });
  }
  if ((id === 'approve' || id === 'requestChanges') && facts.submitterId === actor.id) {
    return t('core.refusal.ownSubmission');
  }
  if ((id === 'submit' || id === 'schedule') && !facts.hasText) return t('core.refusal.textMissing');
  if (id === 'submit' && !facts.hasChannel) return t('core.refusal.channelMissing');
  if (id === 'schedule' && !facts.hasTime) return t('core.refusal.needsTime');
  return null;
}
