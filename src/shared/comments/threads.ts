import type { Id } from '../ids.ts';
import { type Placement, placeOf } from './anchoring.ts';
import type { Comment } from './comment.ts';
import type { TextRange } from './graphemes.ts';

/** A comment with its replies, where its words stand, and the number it shares with its mark in the text. */
export type Thread = {
  readonly first: Comment;
  readonly replies: readonly Comment[];
  /** Null when it is about the post as a whole. */
  readonly place: Placement | null;
  /** Null when it is settled, about the whole post, or its words are gone. */
  readonly number: number | null;
};

/** Marked words in the text, for whoever paints it. */
export type Mark = TextRange & { readonly commentId: Id; readonly number: number };

/** The threads of a post: those to talk about, in the order of the text and then of time, and the settled ones. */
export type Threads = { readonly open: readonly Thread[]; readonly settled: readonly Thread[] };

/** Orders the comments of a post into threads and finds their words in the text as it is now. */
export function threadsOf(comments: readonly Comment[], text: string): Threads {
  const here = new Set(comments.map(({ id }) => id));
  const replies = Map.groupBy(
    comments.filter(({ parentId }) => parentId !== null && here.has(parentId)),
    ({ parentId }) => parentId,
  );
  // A reply whose thread is not here any more stands for itself: no words are lost.
  const firsts = comments.filter(({ parentId }) => parentId === null || !here.has(parentId));
  const threads = firsts.map((first) => ({
    first,
    replies: replies.get(first.id) ?? [],
    place: first.anchor === null ? null : placeOf(text, first.anchor),
    number: null,
  }));
  return {
    open: numbered(threads.filter(({ first }) => first.resolvedBy === null)),
    settled: threads.filter(({ first }) => first.resolvedBy !== null),
  };
}

function numbered(threads: readonly Thread[]): readonly Thread[] {
  return threads
    .toSorted((a, b) => beginOf(a) - beginOf(b) || endOf(a) - endOf(b) || order(a.first, b.first))
    .map((thread, index) => ({ ...thread, number: rangeOf(thread) === null ? null : index + 1 }));
}

/** The words of a thread in the text; null when there are none any more. */
export function rangeOf({ place }: Thread): TextRange | null {
  return place === null || place.kind === 'gone' ? null : place;
}

function beginOf(thread: Thread): number {
  return rangeOf(thread)?.from ?? Number.MAX_SAFE_INTEGER;
}

function endOf(thread: Thread): number {
  return rangeOf(thread)?.to ?? Number.MAX_SAFE_INTEGER;
}

function order(a: Comment, b: Comment): number {
  return a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);
}

/** The marks of threads that are to be talked about, in the order of the text. */
export function marksOf({ open }: Threads): readonly Mark[] {
  return open.flatMap((thread) => {
    const range = rangeOf(thread);
    if (range === null || thread.number === null) return [];
    return [{ from: range.from, to: range.to, commentId: thread.first.id, number: thread.number }];
  });
}

/** A stretch of text under the same marks. */
export type Run = TextRange & {
  /** The marks over it, none for plain text. */
  readonly marks: readonly Mark[];
  /** The marks that end with it: their balloons stand behind it. */
  readonly ends: readonly Mark[];
};

/** Cuts a text into stretches at the edges of its marks; marks may overlap. Together they are the whole text. */
export function runsOf(length: number, marks: readonly Mark[]): readonly Run[] {
  const edges = new Set([0, length]);
  for (const { from, to } of marks) edges.add(from).add(to);
  const cuts = [...edges].filter((edge) => edge >= 0 && edge <= length).sort((a, b) => a - b);
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index] ?? 0;
    return {
      from,
      to,
      marks: marks.filter((mark) => mark.from <= from && mark.to >= to),
      ends: marks.filter((mark) => mark.to === to),
    };
  });
}
