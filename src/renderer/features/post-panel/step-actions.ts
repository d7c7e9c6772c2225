import { api } from '#renderer/app/client.ts';
import { doStep } from '#renderer/app/post-actions.ts';
import type { StepId } from '#renderer/features/post-panel/steps.ts';
import { assertNever } from '#shared/assert-never.ts';
import type { CommandResult } from '#shared/contract/changes.ts';
import { t } from '#shared/messages/index.ts';
import type { PostDetail } from '#shared/posts/post.ts';

/** Takes a step with a post and says what was done; a refusal of the core is shown. */
export async function takeStep(id: Exclude<StepId, 'requestChanges'>, detail: PostDetail): Promise<void> {
  await doStep(t(`postPanel.did.${id}`), () => ask(id, detail));
}

function ask(id: Exclude<StepId, 'requestChanges'>, detail: PostDetail): Promise<CommandResult> {
  const postId = detail.id;
  const postIds = [postId];
  switch (id) {
    case 'makeDraft':
      return api.posts.update.mutate({ postId, patch: { stage: 'draft' } });
    case 'submit':
      return api.posts.submit.mutate({ postId });
    case 'withdraw':
      return api.posts.withdraw.mutate({ postId });
    case 'approve':
      return decide(detail, 'approve', '');
    case 'schedule':
      return api.posts.schedule.mutate({ postIds, on: true });
    case 'unschedule':
      return api.posts.schedule.mutate({ postIds, on: false });
    case 'release':
      return api.posts.hold.mutate({ postIds, on: false });
    case 'markPublished':
      return api.posts.mark.mutate({ postId, state: 'published' });
    case 'skip':
      return api.posts.mark.mutate({ postId, state: 'skipped' });
    case 'planAgain':
      return api.posts.mark.mutate({ postId, state: 'planned' });
    case 'bringBack':
      return api.posts.update.mutate({ postId, patch: { archived: false } });
    default:
      return assertNever(id);
  }
}

/** Decides on exactly what the panel shows: the submission and the hash of its content. */
export async function decide(
  detail: PostDetail,
  verdict: 'approve' | 'request_changes',
  reason: string,
): Promise<CommandResult> {
  if (detail.submission === null) return { group: null };
  const { id: submission, contentHash } = detail.submission;
  return api.posts.decide.mutate({ postId: detail.id, submission, contentHash, verdict, reason });
}
