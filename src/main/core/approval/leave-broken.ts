import type { Id } from '#shared/ids.ts';
import { deriveStatus, isLetOutUnapproved } from '#shared/posts/status.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';
import { voiceBlock } from '../voice/spoken.ts';
import type { States } from './policies.ts';
import { networkBlock } from './submit.ts';

/**
 * Takes a post off the schedule that was put there without an approval and has since been written into something that
 * would not be let out: nobody else looks at it before its time. To be called inside the transaction of the edit.
 */
export function leaveIfBroken(store: WorkspaceFile, postId: Id): void {
  const post = store.stateForRules('post', postId);
  if (!isLetOutUnapproved(deriveStatus(post))) return;
  const states: States = { state: (kind, id) => store.stateForRules(kind, id) };
  if (networkBlock(states, post) === undefined && voiceBlock(store, states, post) === undefined) return;
  // A fact, not an edit: undo must not put what is broken back on the schedule.
  store.run(null, { key: 'core.undo.label.leftBroken', final: true }, (changes) =>
    changes.event(changes.state('post', postId), 'schedule', { on: false, unapproved: false }),
  );
}
