import { create } from 'zustand';
import { api } from '#renderer/app/client.ts';
import { toastError } from '#renderer/app/toasts.ts';
import { useView } from '#renderer/app/view-store.ts';
import type { Id } from '#shared/ids.ts';
import type { Guideline, GuidelineContent } from '#shared/voice/guideline.ts';

/** A brand's library as the core tells it. */
export type VoiceLibrary = Awaited<ReturnType<typeof api.voice.library.query>>;

export const voiceTabs = ['guidelines', 'rules', 'styles'] as const;
export type VoiceTab = (typeof voiceTabs)[number];

/** What is being written: of a guideline that is there, or of a new one. */
export type Draft = {
  readonly guidelineId: Id | null;
  readonly content: GuidelineContent;
  readonly note: string;
  /** Why the core did not take it, in its words. */
  readonly refusal: string | null;
};

type VoiceState = {
  readonly brandId: Id | null;
  /** Null until the core answered. */
  readonly library: VoiceLibrary | null;
  readonly tab: VoiceTab;
  readonly chosen: Id | null;
  readonly search: string;
  readonly archived: boolean;
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
  readonly edit: (draft: Draft | null) => void;
  readonly patch: (content: Partial<GuidelineContent>) => void;
  /** Puts what one person was writing aside and takes up what the next had begun here. */
  readonly handOver: (before: Id | null, now: Id | null) => void;
};

const nothing = { library: null, chosen: null, search: '', archived: false, draft: null } as const;

/** What people had begun to write in this window before somebody else took it over, by person and brand. */
const aside = new Map<string, Draft>();

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
    if (brandId !== get().brandId) set({ brandId, ...nothing });
    await get().refresh();
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
  edit: (draft) => set({ draft }),
  patch: (content) =>
    set(({ draft }) => ({
      draft: draft === null ? null : { ...draft, refusal: null, content: { ...draft.content, ...content } },
    })),
  handOver: (before, now) => {
    const { brandId, draft } = get();
    const [theirs, own] = [`${before} ${brandId}`, `${now} ${brandId}`];
    if (draft !== null && before !== null) aside.set(theirs, draft);
    set({ draft: aside.get(own) ?? null });
    aside.delete(own);
  },
}));

/** What a guideline says: what holds, or what is proposed where nothing holds yet. */
export function saidBy(guideline: Guideline): GuidelineContent | null {
  return guideline.adopted?.content ?? guideline.proposal?.content ?? null;
}

/** Opens the library at a guideline: where a finding's "why" leads. */
export function showGuideline(guidelineId: Id): void {
  useVoice.setState({ chosen: guidelineId, tab: 'guidelines', search: '' });
  useView.getState().go('voice');
}
