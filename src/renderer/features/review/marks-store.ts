import { create } from 'zustand';
import type { InboxEntry } from '#shared/contract/review.ts';
import type { Id } from '#shared/ids.ts';

/** A review that could not be approved with the others, and why. */
export type Refused = { readonly postId: Id; readonly title: string; readonly reason: string };

type Look = { readonly submission: Id; readonly rulesHash: string };

type Marks = {
  /** Reviews marked to be approved together, in the order in which they were marked. */
  readonly marked: readonly Id[];
  /** Which version of each was looked at, and under which rules: a look is at exactly that. */
  readonly looked: { readonly [postId: Id]: Look };
  /** Whether they are being gone through, one look each. */
  readonly stepping: boolean;
  /** What could not be approved the last time; null before that, and once it was read. */
  readonly refused: readonly Refused[] | null;
};

const none: Marks = { marked: [], looked: {}, stepping: false, refused: null };

/** What is marked for approving together. It belongs to the window only. */
export const useMarks = create<Marks>()(() => none);

/** Marks a review, or takes the mark off. */
export function toggleMark(postId: Id): void {
  useMarks.setState(({ marked }) => ({
    marked: marked.includes(postId) ? marked.filter((id) => id !== postId) : [...marked, postId],
    refused: null,
  }));
}

/** Marks these besides what is marked already. */
export function addMarks(postIds: readonly Id[]): void {
  useMarks.setState(({ marked }) => ({ marked: [...new Set([...marked, ...postIds])], refused: null }));
}

/** Takes all marks off and ends the going through. */
export function clearMarks(): void {
  useMarks.setState(none);
}

/** Notes that the version of a review that is in view was looked at. */
export function noteLook(postId: Id, look: Look): void {
  useMarks.setState(({ looked }) => ({ looked: { ...looked, [postId]: look } }));
}

/** The marked reviews that this person can still decide, each with whether the version that waits was looked at, and under which rules. */
export function markedEntries(
  { marked, looked }: Pick<Marks, 'marked' | 'looked'>,
  order: readonly InboxEntry[],
): readonly { readonly entry: InboxEntry; readonly seen: boolean; readonly rulesHash: string | null }[] {
  return marked.flatMap((postId) => {
    const entry = order.find(({ post }) => post.id === postId);
    if (entry?.right?.may !== true) return [];
    const look = looked[postId];
    return [{ entry, seen: look?.submission === entry.submission.id, rulesHash: look?.rulesHash ?? null }];
  });
}
