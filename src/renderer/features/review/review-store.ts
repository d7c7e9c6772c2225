import { create } from 'zustand';
import { api, reasonOf } from '#renderer/app/client.ts';
import type { QueuedPost, ReviewEvent } from '#shared/contract/review.ts';
import type { Id } from '#shared/ids.ts';
import type { PostDetail } from '#shared/posts/post.ts';

/** The post in view with its whole text and what happened to it. */
export type Reviewed = { readonly post: PostDetail; readonly events: readonly ReviewEvent[] };

type ReviewState = {
  /** Null until the core answered for the first time. */
  readonly waiting: readonly QueuedPost[] | null;
  readonly returned: readonly QueuedPost[];
  readonly chosenId: Id | null;
  readonly reviewed: Reviewed | null;
  readonly failure: string | null;
  readonly loadQueue: (brandId: Id) => Promise<void>;
  readonly choose: (postId: Id) => void;
  /** Loads the post in view again. */
  readonly loadPost: (postId: Id) => Promise<void>;
};

/** What the review screen shows. It asks again whenever posts change. */
export const useReview = create<ReviewState>()((set, get) => ({
  waiting: null,
  returned: [],
  chosenId: null,
  reviewed: null,
  failure: null,
  loadQueue: async (brandId) => {
    try {
      const { waiting, returned } = await api.review.queue.query({ brandId });
      const chosenId = keepChoice([...waiting, ...returned], get().chosenId, get());
      set({ waiting, returned, chosenId, failure: null });
    } catch (error) {
      set({ waiting: get().waiting ?? [], failure: reasonOf(error) });
    }
  },
  choose: (chosenId) => set({ chosenId }),
  loadPost: async (postId) => {
    try {
      const [post, history] = await Promise.all([
        api.posts.get.query({ postId }),
        api.review.history.query({ postId }),
      ]);
      if (get().chosenId === postId) set({ reviewed: { post, events: history.events }, failure: null });
    } catch (error) {
      set({ failure: reasonOf(error) });
    }
  },
}));

/** The post chosen before; when a decision took it out of the queue, the one that stood after it. */
function keepChoice(
  queue: readonly QueuedPost[],
  chosenId: Id | null,
  before: Pick<ReviewState, 'waiting' | 'returned'>,
): Id | null {
  if (queue.some(({ id }) => id === chosenId)) return chosenId;
  const old = [...(before.waiting ?? []), ...before.returned].map(({ id }) => id);
  const place = chosenId === null ? -1 : old.indexOf(chosenId);
  const after = old.slice(place + 1).find((id) => queue.some((post) => post.id === id));
  return after ?? queue[0]?.id ?? null;
}
