import type { EntityState } from '#shared/journal/state.ts';
import { deriveStatus, isLetOutUnapproved } from '#shared/posts/status.ts';
import type { ChangeSet } from '../store/change-set.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';
import { voiceBlock } from '../voice/spoken.ts';
import { networkBlock } from './submit.ts';

/**
 * Takes a post off the schedule that was put there without an approval and was just written into something that would
 * not be let out: nobody else looks at it before its time. Part of the edit, so that undo brings both back.
 * @param post as it is after the edit
 */
export function leaveIfBroken(store: WorkspaceFile, changes: ChangeSet, post: EntityState): void {
  if (!isLetOutUnapproved(deriveStatus(post))) return;
  if (networkBlock(changes, post) === undefined && voiceBlock(store, changes, post) === undefined) return;
  changes.event(post, 'schedule', { on: false, unapproved: false });
}
