import { announce } from '#renderer/app/announcer.ts';
import { api, reasonOf } from '#renderer/app/client.ts';
import { doStep } from '#renderer/app/post-actions.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { useComments } from '#renderer/features/comments/comments-store.ts';
import { type Draft, type DraftPlace, waivesIn } from '#renderer/features/comments/drafts.ts';
import { WAIVES_MAX } from '#shared/comments/comment.ts';
import { mentionsIn, type Named } from '#shared/comments/mentions.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';

/** Sends what was written. Gives null, or the reason why it was refused; then the draft stays. */
export async function sendDraft(
  postId: Id,
  place: DraftPlace,
  draft: Draft,
  people: readonly Named[],
): Promise<string | null> {
  const mentions = mentionsIn(draft.body, chosenFirst(people, draft.chosen));
  const count = place.kind === 'thread' ? waivesIn(draft).length : 0;
  if (count > WAIVES_MAX) return t('comments.refusal.asksTooMuch', { count, max: WAIVES_MAX });
  try {
    await ask(postId, place, draft, mentions);
    announce(t(place.kind === 'edit' ? 'comments.said.edited' : 'comments.said.added'));
    await useComments.getState().load(postId);
    return null;
  } catch (error) {
    return reasonOf(error);
  }
}

/** Of two people of one name, the one who was chosen from the list is meant. */
function chosenFirst(people: readonly Named[], chosen: readonly Id[]): readonly Named[] {
  return people.toSorted((a, b) => Number(chosen.includes(b.id)) - Number(chosen.includes(a.id)));
}

function ask(postId: Id, place: DraftPlace, draft: Draft, mentions: Id[]): Promise<unknown> {
  const body = draft.body.trim();
  if (place.kind === 'edit') {
    return api.comments.edit.mutate({ commentId: place.commentId, body, mentions });
  }
  const { visibility, anchor } = draft;
  const said = { postId, body, visibility, mentions };
  if (place.kind === 'reply') {
    return api.comments.add.mutate({ ...said, parentId: place.commentId, anchor: null });
  }
  const waives = [...waivesIn(draft)];
  const asking = waives.length === 0 ? {} : { waives };
  return api.comments.add.mutate({ ...said, parentId: null, anchor, ...asking });
}

/** Settles a thread or opens it again, and says so with what undoes it. */
export async function resolveThread(commentId: Id, resolved: boolean): Promise<void> {
  await doStep(t(resolved ? 'comments.said.resolved' : 'comments.said.reopened'), () =>
    api.comments.resolve.mutate({ commentId, resolved }),
  );
}

/** Takes one's own comment away, and says so with what undoes it. */
export async function removeComment(commentId: Id): Promise<void> {
  await doStep(t('comments.said.removed'), () => api.comments.remove.mutate({ commentId }));
}

/** The name of a person of the workspace. */
export function useName(id: Id | null): string {
  return useWorkspace(
    (state) => state.snapshot?.people.find((person) => person.id === id)?.name ?? t('comments.someone'),
  );
}
