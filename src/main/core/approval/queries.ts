import { groupInbox } from '#shared/approval/inbox.ts';
import type { ReviewEvent } from '#shared/contract/review.ts';
import type { Id } from '#shared/ids.ts';
import type { Actor } from '#shared/people/person.ts';
import { summaryOf } from '../posts/queries.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';
import { historyOf } from './history.ts';
import { reviewInbox } from './inbox.ts';
import { readVersions } from './versions.ts';

/** How much waits for a person: to decide on, how much of that is late or at risk, and what is back with them. */
export function reviewCounts(
  store: WorkspaceFile,
  brandId: Id,
  actor: Actor,
): { readonly mine: number; readonly pressing: number; readonly returned: number } {
  const { mine, returned } = groupInbox(reviewInbox(store, brandId, actor), actor.id);
  const pressing = mine.filter(({ urgency }) => urgency === 'late' || urgency === 'at_risk');
  return { mine: mine.length, pressing: pressing.length, returned: returned.length };
}

/** What happened to a post on its way, newest first. Refuses when it does not exist. */
export function reviewHistory(store: WorkspaceFile, postId: Id): ReviewEvent[] {
  summaryOf(store.read, postId);
  return historyOf(store.stateOf('post', postId), readVersions(store.writer, postId));
}
