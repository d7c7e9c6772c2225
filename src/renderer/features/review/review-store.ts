import { create } from 'zustand';
import { api, reasonOf } from '#renderer/app/client.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import type { InboxEntry, OpenReview, ReviewEvent } from '#shared/contract/review.ts';
import type { Id } from '#shared/ids.ts';

export const paneTabs = ['changes', 'final', 'preview'] as const;
export type PaneTab = (typeof paneTabs)[number];
export const sideTabs = ['comments', 'versions', 'assets'] as const;
export type SideTab = (typeof sideTabs)[number];

/** Two versions beside each other, by their numbers; `now` is the text as it stands. */
export type Comparison = { readonly from: number; readonly to: number | 'now' };

type ReviewState = {
  /** Null until the core answered for the first time. */
  readonly entries: readonly InboxEntry[] | null;
  readonly chosenId: Id | null;
  /** The post in view; it may be one that was chosen before, until the core has answered. */
  readonly opened: OpenReview | null;
  /** What somebody else did to the post while it was in view; null when nobody did. */
  readonly news: ReviewEvent | null;
  readonly failure: string | null;
  readonly tab: PaneTab;
  readonly side: SideTab;
  /** Whether the right column is over the text, where there is no room for it beside. */
  readonly sideOpen: boolean;
  /** What the person chose to compare; null: what they need, `neededComparison` says what that is. */
  readonly comparison: Comparison | null;
  /** The version that Final and Preview show; null: the text as it stands. */
  readonly viewing: number | null;
  /** The brand the inbox is of. */
  readonly brandId: Id | null;
  /** Comes to a brand's inbox: what was in view of another brand is let go. */
  readonly enter: (brandId: Id) => Promise<void>;
  readonly loadInbox: (brandId: Id) => Promise<void>;
  readonly choose: (postId: Id) => void;
  /** Asks for the post in view, also again. */
  readonly load: (postId: Id) => Promise<void>;
  readonly setTab: (tab: PaneTab) => void;
  readonly setSide: (side: SideTab) => void;
  readonly compare: (comparison: Comparison | null) => void;
  readonly view: (version: number | null) => void;
};

/** How a post is looked at when it comes into view. */
const firstLook = { tab: 'changes', comparison: null, viewing: null, news: null, sideOpen: false } as const;

/** What the review screen shows. It asks again whenever something changed. */
export const useReview = create<ReviewState>()((set, get) => ({
  brandId: null,
  entries: null,
  chosenId: null,
  opened: null,
  failure: null,
  side: 'comments',
  ...firstLook,
  enter: async (brandId) => {
    const { brandId: before, opened, chosenId, loadInbox } = get();
    if (before !== brandId) set({ entries: null });
    // Whoever was sent here to a post of this brand has chosen it already.
    if (opened !== null && opened.detail.brandId !== brandId && opened.detail.id === chosenId)
      set({ chosenId: null, opened: null, ...firstLook });
    set({ brandId });
    await loadInbox(brandId);
  },
  loadInbox: async (brandId) => {
    try {
      const { entries } = await api.review.inbox.query({ brandId });
      if (get().brandId === brandId) set({ entries });
    } catch (error) {
      set({ entries: get().entries ?? [], failure: reasonOf(error) });
    }
  },
  choose: (chosenId) => {
    if (chosenId !== get().chosenId) set({ chosenId, ...firstLook });
  },
  load: async (postId) => {
    try {
      const opened = await api.review.open.query({ postId });
      const before = get().opened;
      if (get().chosenId === postId)
        set({ opened, failure: null, news: newsOf(before, opened) ?? get().news });
    } catch (error) {
      if (get().chosenId === postId) set({ failure: reasonOf(error) });
    }
  },
  setTab: (tab) => set({ tab }),
  setSide: (side) => set({ side }),
  compare: (comparison) => set({ comparison, tab: 'changes', viewing: null }),
  view: (viewing) => set({ viewing, tab: viewing === null ? get().tab : 'final' }),
}));

/** The newest thing that happened, when the post was in view before it and somebody else did it. */
function newsOf(before: OpenReview | null, now: OpenReview): ReviewEvent | null {
  const [event] = now.events;
  if (before?.detail.id !== now.detail.id || event === undefined) return null;
  if (now.events.length <= before.events.length) return null;
  return event.personId === (useWorkspace.getState().snapshot?.actor.id ?? null) ? null : event;
}
