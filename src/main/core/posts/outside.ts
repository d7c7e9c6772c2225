import { Refusal } from '#shared/contract/errors.ts';
import { type EntityState, registerValue } from '#shared/journal/state.ts';
import type { PostPatch } from '#shared/posts/post.ts';
import type { ChangeSet } from '../store/change-set.ts';
import type { ActingPerson } from '../store/workspace-file.ts';

/** Registers of a post that stay inside when somebody from outside copies it. */
export const keptInside = ['notes'];

/**
 * A patch as somebody from outside may mean it. A form hands over all that it shows: of what they are not shown it
 * says nothing, and that must not be taken for a wish to empty it.
 */
export function patchBy(
  actor: ActingPerson,
  changes: ChangeSet,
  post: EntityState | null,
  patch: PostPatch,
): PostPatch {
  if (actor?.external !== true) return patch;
  const { notes, campaignId, ...rest } = patch;
  if (notes !== undefined && notes.trim() !== '') {
    throw new Refusal('not-allowed', 'locks.refusal.notesInside', {}, 'notes');
  }
  const keepsCampaign = campaignId === null && post !== null && hasHiddenCampaign(changes, post);
  return keepsCampaign || campaignId === undefined ? rest : { ...rest, campaignId };
}

/** Whether the post belongs to a campaign that the person does not see. */
export function hasHiddenCampaign(changes: ChangeSet, post: EntityState): boolean {
  const campaign = registerValue(post, 'campaign');
  return typeof campaign === 'string' && !changes.sees('campaign', campaign);
}
