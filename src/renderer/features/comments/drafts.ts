import { create } from 'zustand';
import type { Anchor, CommentVisibility } from '#shared/comments/comment.ts';
import type { Id } from '#shared/ids.ts';

/** A comment that is being written and was not sent. */
export type Draft = {
  readonly body: string;
  readonly visibility: CommentVisibility;
  readonly anchor: Anchor | null;
  /** Whom it was given by name; the body decides who is called on when it is sent. */
  readonly chosen: readonly Id[];
};

/** What is written: a new thread, a reply, or other words for one's own comment. */
export type DraftPlace =
  | { readonly kind: 'thread'; readonly postId: Id }
  | { readonly kind: 'reply'; readonly commentId: Id }
  | { readonly kind: 'edit'; readonly commentId: Id };

export const emptyDraft: Draft = { body: '', visibility: 'internal', anchor: null, chosen: [] };

/**
 * What was typed and not sent, by person and place. It outlives panels and screens: a click elsewhere loses
 * nothing. It belongs to this window.
 */
export const useDrafts = create<{ readonly drafts: { readonly [key: string]: Draft } }>()(() => ({
  drafts: {},
}));

/** The name of a draft; another person in the same window has drafts of their own. */
export function draftKey(actorId: Id, place: DraftPlace): string {
  return `${actorId} ${place.kind} ${place.kind === 'thread' ? place.postId : place.commentId}`;
}

/** Changes a draft, or begins it. */
export function writeDraft(key: string, change: Partial<Draft>, begin: Draft = emptyDraft): void {
  useDrafts.setState(({ drafts }) => ({
    drafts: { ...drafts, [key]: { ...(drafts[key] ?? begin), ...change } },
  }));
}

/** Lets go of a draft, because it was sent or is not wanted. */
export function dropDraft(key: string): void {
  useDrafts.setState(({ drafts }) => {
    const { [key]: _gone, ...rest } = drafts;
    return { drafts: rest };
  });
}

/** Takes the marked words into a new thread; marking nothing takes them back out while nothing was written. */
export function markWords(actorId: Id, postId: Id, anchor: Anchor | null): void {
  const key = draftKey(actorId, { kind: 'thread', postId });
  const draft = useDrafts.getState().drafts[key];
  if (anchor !== null) return writeDraft(key, { anchor });
  if (draft !== undefined && draft.body.trim() === '') writeDraft(key, { anchor: null });
}
