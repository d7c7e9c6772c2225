import { create } from 'zustand';
import { api } from '#renderer/app/client.ts';
import { toastError } from '#renderer/app/toasts.ts';
import { useView } from '#renderer/app/view-store.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import type { Draft } from '#renderer/features/voice/draft.ts';
import { flushDraft, keepDraft, keptDraft } from '#renderer/features/voice/draft-keeping.ts';
import type { Id } from '#shared/ids.ts';
import type { Guideline, GuidelineContent } from '#shared/voice/guideline.ts';

/** A brand's library as the core tells it. */
export type VoiceLibrary = Awaited<ReturnType<typeof api.voice.library.query>>;

export const voiceTabs = ['guidelines', 'rules', 'styles'] as const;
export type VoiceTab = (typeof voiceTabs)[number];

type VoiceState = {
  readonly brandId: Id | null;
  /** Null until the core answered. */
  readonly library: VoiceLibrary | null;
  readonly tab: VoiceTab;
  readonly chosen: Id | null;
  readonly search: string;
  readonly archived: boolean;
  /** Whether the list shows only what is proposed and waits for the person in this window. */
  readonly proposals: boolean;
  readonly draft: Draft | null;
  /** Whether the voice chart stands open; null: nobody has decided yet. */
  readonly chart: boolean | null;
  readonly setChart: (open: boolean) => void;
  readonly enter: (brandId: Id | null) => Promise<void>;
  readonly refresh: () => Promise<void>;
  readonly choose: (guidelineId: Id | null) => void;
  readonly setTab: (tab: VoiceTab) => void;
  readonly setSearch: (search: string) => void;
  readonly setArchived: (on: boolean) => void;
  readonly setProposals: (on: boolean) => void;
  readonly edit: (draft: Draft | null) => void;
  readonly patch: (content: Partial<GuidelineContent>) => void;
  /** Somebody else is at the window: what one person was writing is kept, and what the next had begun is taken up. */
  readonly handOver: () => void;
};

const nothing = {
  library: null,
  chosen: null,
  search: '',
  archived: false,
  proposals: false,
  draft: null,
} as const;

const CHART_KEY = 'voice:chart';

function rememberedChart(): boolean | null {
  const kept = typeof localStorage === 'undefined' ? null : localStorage.getItem(CHART_KEY);
  return kept === null ? null : kept === 'open';
}

/** The voice of the brand in view, and where this window stands in it. */
export const useVoice = create<VoiceState>()((set, get) => ({
  brandId: null,
  tab: 'guidelines',
  chart: rememberedChart(),
  setChart: (chart) => {
    if (typeof localStorage !== 'undefined') localStorage.setItem(CHART_KEY, chart ? 'open' : 'folded');
    set({ chart });
  },
  ...nothing,
  enter: async (brandId) => {
    const isOther = brandId !== get().brandId;
    if (isOther) set({ brandId, ...nothing });
    await get().refresh();
    if (isOther && get().brandId === brandId && get().draft === null) set({ draft: ownDraft(get()) });
  },
  refresh: async () => {
    const { brandId } = get();
    if (brandId === null) return;
    try {
      const library = await api.voice.library.query({ brandId });
      if (get().brandId === brandId) set({ library });
    } catch (error) {
      toastError(error);
    }
  },
  // What is being written stays: it is a guideline of its own to come back to.
  choose: (chosen) => set({ chosen, tab: 'guidelines' }),
  setTab: (tab) => set({ tab }),
  setSearch: (search) => set({ search }),
  setArchived: (archived) => set({ archived }),
  setProposals: (proposals) => set({ proposals }),
  edit: (draft) => set({ draft }),
  patch: (content) =>
    set(({ draft }) => ({
      draft: draft === null ? null : { ...draft, refusal: null, content: { ...draft.content, ...content } },
    })),
  handOver: () => {
    flushDraft();
    set({ draft: ownDraft(get()) });
  },
}));

/** What the person in this window had begun to write for a brand; of a guideline that is gone it is a new one. */
function ownDraft({ brandId, library }: VoiceState): Draft | null {
  const personId = useWorkspace.getState().snapshot?.actor.id;
  const draft = personId === undefined || brandId === null ? null : keptDraft({ personId, brandId });
  if (draft === null || library === null || draft.guidelineId === null) return draft;
  const isThere = library.guidelines.some(({ id }) => id === draft.guidelineId);
  return isThere ? draft : { ...draft, guidelineId: null };
}

// Whatever is typed is kept beyond this window, for whoever typed it.
useVoice.subscribe(({ brandId, draft }, before) => {
  const personId = useWorkspace.getState().snapshot?.actor.id;
  if (draft === before.draft || brandId === null || personId === undefined) return;
  // Also straight from another person's draft; whoever types on leaves the time of their own draft as it came.
  const isTakenUp = draft?.keptAt !== undefined && draft.keptAt !== before.draft?.keptAt;
  const isLeft = draft === null && brandId !== before.brandId;
  if (!isTakenUp && !isLeft) keepDraft({ personId, brandId }, draft);
});

/** What a guideline says: what holds, or what is proposed where nothing holds yet. */
export function saidBy(guideline: Guideline): GuidelineContent | null {
  return guideline.adopted?.content ?? guideline.proposal?.content ?? null;
}

/** Opens the library at a guideline: where a finding's "why" leads. */
export function showGuideline(guidelineId: Id): void {
  useVoice.setState({ chosen: guidelineId, tab: 'guidelines', search: '', proposals: false });
  useView.getState().go('voice');
}
