import { api } from '#renderer/app/client.ts';
import { doStep } from '#renderer/app/post-actions.ts';
import { useView } from '#renderer/app/view-store.ts';
import { focusField } from '#renderer/features/post-panel/focus-field.ts';
import type { DirectStep, StepId } from '#renderer/features/post-panel/steps.ts';
import { askReason } from '#renderer/features/review/reason-store.ts';
import { useReview } from '#renderer/features/review/review-store.ts';
import type { CommandResult } from '#shared/contract/changes.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';

const commands: { readonly [step in DirectStep]: (postId: Id) => Promise<CommandResult> } = {
  makeDraft: (postId) => api.posts.update.mutate({ postId, patch: { stage: 'draft' } }),
  makeIdea: (postId) => api.posts.update.mutate({ postId, patch: { stage: 'idea' } }),
  withdraw: (postId) => api.posts.withdraw.mutate({ postId }),
  schedule: (postId) => api.posts.schedule.mutate({ postIds: [postId], on: true }),
  unschedule: (postId) => api.posts.schedule.mutate({ postIds: [postId], on: false }),
  release: (postId) => api.posts.hold.mutate({ postIds: [postId], on: false }),
  markPublished: (postId) => api.posts.mark.mutate({ postId, state: 'published' }),
  skip: (postId) => api.posts.mark.mutate({ postId, state: 'skipped' }),
  planAgain: (postId) => api.posts.mark.mutate({ postId, state: 'planned' }),
  archive: (postId) => api.posts.update.mutate({ postId, patch: { archived: true } }),
  bringBack: (postId) => api.posts.update.mutate({ postId, patch: { archived: false } }),
};

/** Changes a post by one step and says what was done; a refusal of the core is shown. Tells whether it was done. */
export function takeDirectStep(id: DirectStep, postId: Id): Promise<boolean> {
  return doStep(t(`postPanel.did.${id}`), () => commands[id](postId));
}

/** Takes a step with each of some posts. The first refusal stops the rest and is said once. */
export async function takeSteps(id: StepId, postIds: readonly Id[]): Promise<void> {
  const [first] = postIds;
  if (first === undefined) return;
  switch (id) {
    case 'submit':
      return useView.getState().openDialog({ kind: 'submit', postIds });
    case 'review':
      return openReview(first);
    case 'takeBack':
      openReview(first);
      return askReason(first, 'request_changes');
    case 'rewrite':
      return rewrite(first);
    default:
      for (const postId of postIds) if (!(await takeDirectStep(id, postId))) return;
  }
}

/** Goes to the one place where posts are decided. */
export function openReview(postId: Id): void {
  useView.getState().go('approvals');
  useReview.getState().choose(postId);
}

/** Opens a post with the keyboard in its text. */
export function rewrite(postId: Id): void {
  useView.getState().openPost(postId);
  focusField('text');
}
