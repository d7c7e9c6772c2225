import { create } from 'zustand';
import { api, reasonOf } from '#renderer/app/client.ts';
import { toastError } from '#renderer/app/toasts.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import type { Comment } from '#shared/comments/comment.ts';
import type { Changed } from '#shared/contract/changes.ts';
import type { OpenMention } from '#shared/contract/comments.ts';
import type { Id } from '#shared/ids.ts';

/** The comments of one post as the core gave them, or why it did not. */
export type CommentList = { readonly comments: readonly Comment[]; readonly failure: string | null };

type CommentsState = {
  readonly lists: { readonly [postId: Id]: CommentList };
  readonly mentions: readonly OpenMention[];
  /** How many open mentions there are, listed or not. */
  readonly mentionsTotal: number;
  /** A thread to go to as soon as its post is in view. */
  readonly goalId: Id | null;
  readonly load: (postId: Id) => Promise<void>;
  readonly loadMentions: () => Promise<void>;
  /** Keeps the comments of a post fresh while something shows them; gives back what ends it. */
  readonly watch: (postId: Id) => () => void;
  /** Asks again for what is shown and may have changed. */
  readonly refetch: (changed: Changed) => Promise<void>;
  /** Forgets everything: another workspace was opened, or somebody else works here. */
  readonly clear: () => void;
};

const nothing = { lists: {}, mentions: [], mentionsTotal: 0, goalId: null } as const;

/** How many show each post: the review and the side panel can show the same one. */
const watched = new Map<Id, number>();
/** Changed on every clear, so that answers meant for somebody else are dropped. */
let era = 0;

/** The comments of the posts in view, and where the person in this window is called on. */
export const useComments = create<CommentsState>()((set, get) => ({
  ...nothing,
  load: async (postId) => {
    const askedIn = era;
    const list = await api.comments.list.query({ postId }).then(
      ({ comments }) => ({ comments, failure: null }),
      (error: unknown) => ({ comments: get().lists[postId]?.comments ?? [], failure: reasonOf(error) }),
    );
    if (askedIn === era) set((state) => ({ lists: { ...state.lists, [postId]: list } }));
  },
  loadMentions: async () => {
    if (useWorkspace.getState().status?.state !== 'open') return;
    const askedIn = era;
    const { mentions, total } = await api.comments.mentions.query();
    if (askedIn === era) set({ mentions, mentionsTotal: total });
  },
  watch: (postId) => {
    watched.set(postId, (watched.get(postId) ?? 0) + 1);
    void get().load(postId);
    return () => {
      const left = (watched.get(postId) ?? 1) - 1;
      if (left > 0) watched.set(postId, left);
      else watched.delete(postId);
    };
  },
  refetch: async ({ concepts }) => {
    const moved = concepts.includes('comments') || concepts.includes('people');
    // A post that went or came back takes its mentions along; its own list is asked for by whoever shows it.
    if (!moved && !concepts.includes('posts')) return;
    const { load, loadMentions } = get();
    await Promise.all([loadMentions(), ...(moved ? [...watched.keys()].map(load) : [])]);
  },
  clear: () => {
    era += 1;
    set(nothing);
  },
}));

/** Forgets what one person was shown as soon as another works here, and asks for what the new one may see. */
export function followActor(): () => void {
  return useWorkspace.subscribe(({ snapshot: now }, { snapshot: before }) => {
    const same = now?.actor.id === before?.actor.id && now?.actor.external === before?.actor.external;
    if (same) return;
    const { clear, load, loadMentions } = useComments.getState();
    clear();
    if (now !== null) void Promise.all([loadMentions(), ...[...watched.keys()].map(load)]).catch(toastError);
  });
}
