import { useEffect, useMemo } from 'react';
import { useComments } from '#renderer/features/comments/comments-store.ts';
import type { Comment } from '#shared/comments/comment.ts';
import { type Mark, marksOf, type Threads, threadsOf } from '#shared/comments/threads.ts';
import type { Id } from '#shared/ids.ts';

/** The threads of a post, and the words in its text that they stand on. */
export type Anchors = {
  readonly threads: Threads;
  /**
   * For whoever paints the text: places in UTF-16 units, in the order of the text; they may overlap. `number` is
   * the one on the balloon in the panel.
   */
  readonly marks: readonly Mark[];
  /** How many threads are to be talked about. */
  readonly open: number;
  /** The core has answered at least once. */
  readonly known: boolean;
  readonly failure: string | null;
};

const none: readonly Comment[] = [];

/** The comments of a post, kept fresh while the caller is on screen, placed in the text as it is now. */
export function useAnchors(postId: Id, text: string): Anchors {
  const list = useComments((state) => state.lists[postId]);
  const watch = useComments((state) => state.watch);
  useEffect(() => watch(postId), [postId, watch]);
  const comments = list?.comments ?? none;
  const threads = useMemo(() => threadsOf(comments, text), [comments, text]);
  const marks = useMemo(() => marksOf(threads), [threads]);
  return {
    threads,
    marks,
    open: threads.open.length,
    known: list !== undefined,
    failure: list?.failure ?? null,
  };
}

/** Goes to a thread in the panel: at once when it is shown, or as soon as it is. */
export function goToThread(commentId: Id): void {
  useComments.setState({ goalId: commentId });
}

/** Goes to the words of a thread in the text: whoever paints marks gives their sign `data-comment`, the thread's id. */
export function showWords(commentId: Id): void {
  const sign = document.querySelector<HTMLElement>(`[data-comment="${CSS.escape(commentId)}"]`);
  sign?.scrollIntoView({ block: 'center' });
  sign?.focus({ preventScroll: true });
}
