import { create } from 'zustand';
import { api } from '#renderer/app/client.ts';
import {
  type BoardQuery,
  type PostsData,
  touchesBoard,
  touchesPosts,
  withBoard,
  withoutBoard,
  withPosts,
  withRail,
  withRange,
} from '#renderer/app/posts-data.ts';
import { toastError } from '#renderer/app/toasts.ts';
import type { Changed } from '#shared/contract/changes.ts';
import type { Id } from '#shared/ids.ts';
import type { PostSummary } from '#shared/posts/post.ts';
import type { WallDate } from '#shared/time/wall.ts';

/** A change of one post, painted before the core has answered. */
export type PostPaint = { readonly postId: Id; readonly patch: Partial<Omit<PostSummary, 'id'>> | 'removed' };

type PostsState = PostsData & {
  /** While a drag is live nothing that arrives is shown; it waits in the buffer. */
  readonly frozen: boolean;
  readonly loadRange: (brandId: Id, from: WallDate, to: WallDate) => Promise<void>;
  readonly loadRail: (brandId: Id) => Promise<void>;
  /** Loads the board; while an older question is still open, the newest one wins. */
  readonly loadBoard: (query: BoardQuery) => Promise<void>;
  /** The board left the screen: its records go, unless a span or the rail names them too. */
  readonly dropBoard: () => void;
  /** Asks again for what is loaded and may have changed. */
  readonly refetch: (changed: Changed) => Promise<void>;
  readonly freeze: () => void;
  readonly release: () => void;
  /** Paints changes at once; gives back what takes them off again. */
  readonly apply: (paints: readonly PostPaint[]) => () => void;
  /** Forgets everything: another workspace was opened. */
  readonly clear: () => void;
};

const nothing: PostsData & { readonly frozen: boolean } = {
  posts: {},
  assets: {},
  ranges: [],
  rail: null,
  board: null,
  frozen: false,
};

/** Counts optimistic paints: an answer asked for before one of them is older than what is shown. */
let paints = 0;
let arrivals: (() => void)[] = [];
/** Changed on every clear, so that answers about the former workspace are dropped. */
let era = 0;
/** The newest question about the board; null while it is not on screen. */
let boardAsked: BoardQuery | null = null;

type Ask = <Answer>(question: () => Promise<Answer>, take: (answer: Answer) => void) => Promise<void>;
type Update = (change: (state: PostsData) => Partial<PostsData>) => void;
type Loaders = Pick<PostsState, 'loadRange' | 'loadRail' | 'loadBoard' | 'dropBoard'>;

/** What asks the core for spans, the rail and the board. */
function loadersOf(update: Update, ask: Ask): Loaders {
  return {
    loadRange: (brandId, from, to) =>
      ask(
        () => api.calendar.range.query({ brandId, from, to }),
        (answer) => update((state) => withRange(state, { brandId, from, to }, answer)),
      ),
    loadRail: (brandId) =>
      ask(
        () => api.calendar.rail.query({ brandId }),
        (answer) => update((state) => withRail(state, brandId, answer)),
      ),
    loadBoard: (query) => {
      boardAsked = query;
      return ask(
        () => api.board.cards.query(query),
        (answer) => {
          if (boardAsked === query) update((state) => withBoard(state, query, answer));
        },
      );
    },
    dropBoard: () => {
      boardAsked = null;
      update(withoutBoard);
    },
  };
}

/** The posts of this window, normalised: calendar, rail, board and panel read the same records. */
export const usePosts = create<PostsState>()((set, get) => {
  const arrive = (take: () => void): void => {
    if (get().frozen) arrivals.push(take);
    else take();
  };

  /** Asks, and asks again while a paint overtook the question: the older answer would undo it on screen. */
  const ask: Ask = async (question, take) => {
    const askedIn = era;
    for (let turn = 0; ; turn += 1) {
      const painted = paints;
      const answer = await question();
      if (era !== askedIn) return;
      if (painted !== paints && turn < 3) continue;
      arrive(() => take(answer));
      return;
    }
  };

  return {
    ...nothing,
    ...loadersOf(set, ask),
    refetch: async (changed) => {
      if (get().frozen) {
        arrivals.push(() => void get().refetch(changed).catch(toastError));
        return;
      }
      if (boardAsked !== null && touchesBoard(changed)) void get().loadBoard(boardAsked).catch(toastError);
      if (!touchesPosts(changed)) return;
      const { postIds } = changed;
      if (postIds.length > 0) {
        return ask(
          () => api.posts.summaries.query({ postIds }),
          (answer) => set((state) => withPosts(state, postIds, answer)),
        );
      }
      const { ranges, rail } = get();
      await Promise.all([
        ...ranges.map((range) => get().loadRange(range.brandId, range.from, range.to)),
        ...(rail === null ? [] : [get().loadRail(rail.brandId)]),
      ]);
    },
    freeze: () => set({ frozen: true }),
    release: () => {
      set({ frozen: false });
      const waiting = arrivals;
      arrivals = [];
      for (const take of waiting) take();
    },
    apply: (painted) => {
      paints += 1;
      const before = get().posts;
      set((state) => ({ posts: painted.reduce(paint, state.posts) }));
      const after = get().posts;
      return () => set((state) => ({ posts: unpaint(state.posts, painted, before, after) }));
    },
    clear: () => {
      era += 1;
      arrivals = [];
      boardAsked = null;
      set(nothing);
    },
  };
});

type Posts = PostsData['posts'];

function paint(posts: Posts, { postId, patch }: PostPaint): Posts {
  const post = posts[postId];
  if (post === undefined) return posts;
  if (patch !== 'removed') return { ...posts, [postId]: { ...post, ...patch } };
  const { [postId]: _gone, ...rest } = posts;
  return rest;
}

/** Puts back each painted post that is still as painted; one that arrived anew meanwhile is the truth already. */
function unpaint(posts: Posts, painted: readonly PostPaint[], before: Posts, after: Posts): Posts {
  const next = { ...posts };
  for (const { postId } of painted) {
    const old = before[postId];
    if (old !== undefined && posts[postId] === after[postId]) next[postId] = old;
  }
  return next;
}
