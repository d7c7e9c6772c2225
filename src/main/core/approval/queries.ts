import type { InboxEntry, QueuedPost, ReviewEvent } from '#shared/contract/review.ts';
import type { Id } from '#shared/ids.ts';
import type { Actor } from '#shared/people/person.ts';
import { summaryOf } from '../posts/queries.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';
import { historyOf } from './history.ts';
import { reviewInbox } from './inbox.ts';
import { readVersions } from './versions.ts';

/** Posts that wait for a decision, and those that went back to their authors, by their time; dateless ones last. */
export function reviewQueue(
  store: WorkspaceFile,
  brandId: Id,
  actor: Actor,
): { readonly waiting: QueuedPost[]; readonly returned: QueuedPost[] } {
  const entries = reviewInbox(store, brandId, actor).sort(byTime);
  return {
    waiting: entries.filter(({ returned }) => returned === null).map(queued),
    returned: entries.filter(({ post }) => post.status === 'changes_requested').map(queued),
  };
}

function byTime({ post: a }: InboxEntry, { post: b }: InboxEntry): number {
  const [first, second] = [a, b].map(({ date, time, id }) => `${date ?? '~'} ${time ?? '~'} ${id}`);
  return (first ?? '') < (second ?? '') ? -1 : 1;
}

function queued({ post, submission, right, returned }: InboxEntry): QueuedPost {
  return {
    ...post,
    submission: returned === null ? submission : null,
    mayDecide: right?.may === true,
  };
}

/** What happened to a post on its way, newest first. Refuses when it does not exist. */
export function reviewHistory(store: WorkspaceFile, postId: Id): ReviewEvent[] {
  summaryOf(store.read, postId);
  return historyOf(store.stateOf('post', postId), readVersions(store.writer, postId));
}
