import { create } from 'zustand';
import type { PostFilters } from '#shared/calendar/filters.ts';
import type { Id } from '#shared/ids.ts';
import type { Schedule, WallDate } from '#shared/time/wall.ts';

export const screens = [
  'calendar',
  'board',
  'composer',
  'assets',
  'library',
  'approvals',
  'voice',
  'journal',
  'settings',
  'import',
] as const;
export type Screen = (typeof screens)[number];
/** What stands in the right column of the composer. */
export const composerSides = ['check', 'details', 'comments'] as const;
export type ComposerSide = (typeof composerSides)[number];
/** The post in the composer: which of its texts is written, and where one goes back to. */
export type Composing = {
  readonly postId: Id;
  /** The channel whose text is in view; null for the base text. */
  readonly tab: Id | null;
  readonly side: ComposerSide;
  readonly from: { readonly screen: Exclude<Screen, 'composer'>; readonly panel: boolean };
};
export const calendarViews = ['month', 'week', 'day', 'list'] as const;
export type CalendarView = (typeof calendarViews)[number];
export const settingsSections = [
  'brands',
  'approval',
  'channels',
  'campaigns',
  'pillars',
  'people',
  'app',
] as const;
export type SettingsSection = (typeof settingsSections)[number];

/** What the calendar shows; an empty list shows all. */
export type Filters = PostFilters;
export const noFilters: Filters = {
  channelIds: [],
  campaignIds: [],
  pillarIds: [],
  statuses: [],
  personIds: [],
  text: '',
};

/** The one dialog that can be open over everything. */
export type OpenDialog =
  | { readonly kind: 'palette' }
  | { readonly kind: 'shortcuts' }
  /** To work as somebody else: chosen from a list, or this person at once. */
  | { readonly kind: 'switchPerson'; readonly personId: Id | null }
  | { readonly kind: 'moveTo'; readonly postIds: readonly Id[] }
  /** Handing in: one post after the other. */
  | { readonly kind: 'submit'; readonly postIds: readonly Id[] }
  /** A post out of a template: this one, or one chosen there; on a day that was chosen already, or not. */
  | { readonly kind: 'useTemplate'; readonly templateId: Id | null; readonly schedule: Schedule | null }
  /** A picture is cropped: in the library, or for the post that shows it. */
  | { readonly kind: 'crop'; readonly assetId: Id; readonly postId: Id | null }
  /** The posts that left the schedule in one step, and why. */
  | { readonly kind: 'leftSchedule'; readonly why: 'broken' | 'unapproved'; readonly postIds: readonly Id[] }
  | { readonly kind: 'export' }
  | { readonly kind: 'sendDrafts' }
  | { readonly kind: 'takeInDrafts' }
  | { readonly kind: 'sendPackage'; readonly postIds: readonly Id[] }
  | { readonly kind: 'takeInDecision' }
  | { readonly kind: 'sentPackages' };

type ViewState = {
  readonly screen: Screen;
  readonly calendarView: CalendarView;
  /** The day the calendar stands on; null until a calendar chose today. */
  readonly date: WallDate | null;
  readonly filters: Filters;
  readonly selection: readonly Id[];
  /** The post in the side panel. */
  readonly openPostId: Id | null;
  /** The post in the composer; it stays while another screen is looked at. */
  readonly composing: Composing | null;
  readonly dialog: OpenDialog | null;
  readonly railOpen: boolean;
  readonly settingsSection: SettingsSection;
  /** The campaign whose way of approving the settings show; null: the brand's. */
  readonly policyOf: Id | null;
  /** Whether bare letters are shortcuts (WCAG 2.1.4: they can be switched off). */
  readonly singleKeys: boolean;
  readonly go: (screen: Screen) => void;
  readonly goSettings: (section: SettingsSection) => void;
  /** To the settings of how the posts of a campaign, or of the whole brand, are approved. */
  readonly goPolicy: (campaignId: Id | null) => void;
  readonly setCalendarView: (view: CalendarView) => void;
  readonly setDate: (date: WallDate) => void;
  readonly setFilters: (filters: Partial<Filters>) => void;
  readonly select: (ids: readonly Id[]) => void;
  readonly openPost: (postId: Id) => void;
  readonly closePost: () => void;
  /** Opens a post in the composer. */
  readonly compose: (postId: Id) => void;
  readonly setComposing: (patch: Partial<Pick<Composing, 'tab' | 'side'>>) => void;
  /** Back to where the composer was opened from. */
  readonly leaveComposer: () => void;
  readonly openDialog: (dialog: OpenDialog) => void;
  readonly closeDialog: () => void;
  readonly toggleRail: () => void;
  readonly setSingleKeys: (on: boolean) => void;
  /** Another workspace or brand: what pointed at its posts is let go. */
  readonly letGo: () => void;
};

function remembered(key: string): string | null {
  return typeof localStorage === 'undefined' ? null : localStorage.getItem(`view:${key}`);
}

function remember(key: string, value: string): void {
  if (typeof localStorage !== 'undefined') localStorage.setItem(`view:${key}`, value);
}

/** What belongs to this window alone. */
export const useView = create<ViewState>()((set) => ({
  screen: 'calendar',
  calendarView: calendarViews.find((view) => view === remembered('calendarView')) ?? 'month',
  date: null,
  filters: noFilters,
  selection: [],
  openPostId: null,
  composing: null,
  dialog: null,
  railOpen: remembered('rail') !== 'closed',
  settingsSection: 'brands',
  policyOf: null,
  singleKeys: remembered('singleKeys') !== 'off',
  go: (screen) => set({ screen, selection: [], openPostId: null }),
  goSettings: (settingsSection) =>
    set({ screen: 'settings', settingsSection, selection: [], openPostId: null }),
  goPolicy: (policyOf) =>
    set({ screen: 'settings', settingsSection: 'approval', policyOf, selection: [], openPostId: null }),
  setCalendarView: (calendarView) => {
    remember('calendarView', calendarView);
    set({ calendarView, screen: 'calendar' });
  },
  setDate: (date) => set({ date }),
  setFilters: (filters) => set((state) => ({ filters: { ...state.filters, ...filters } })),
  select: (selection) => set({ selection }),
  // In the composer a post opens there: beside it the panel would be the same thing twice.
  openPost: (openPostId) =>
    set((state) => (state.screen === 'composer' ? composingIn(state, openPostId) : { openPostId })),
  closePost: () => set({ openPostId: null }),
  compose: (postId) => set((state) => composingIn(state, postId)),
  setComposing: (patch) =>
    set(({ composing }) => (composing === null ? {} : { composing: { ...composing, ...patch } })),
  leaveComposer: () =>
    set(({ composing }) => ({
      screen: composing?.from.screen ?? 'calendar',
      openPostId: composing?.from.panel ? composing.postId : null,
      composing: null,
    })),
  openDialog: (dialog) => set({ dialog }),
  closeDialog: () => set({ dialog: null }),
  toggleRail: () =>
    set((state) => {
      remember('rail', state.railOpen ? 'closed' : 'open');
      return { railOpen: !state.railOpen };
    }),
  setSingleKeys: (singleKeys) => {
    remember('singleKeys', singleKeys ? 'on' : 'off');
    set({ singleKeys });
  },
  letGo: () =>
    set(({ screen }) => ({
      selection: [],
      openPostId: null,
      composing: null,
      screen: screen === 'composer' ? 'calendar' : screen,
      dialog: null,
      filters: noFilters,
    })),
}));

/** The same post stands as it was left; where one came from is told anew, but never the composer itself. */
function composingIn({ screen, openPostId, composing }: ViewState, postId: Id): Partial<ViewState> {
  const kept = composing?.postId === postId ? composing : { tab: null, side: 'check' as const };
  const from =
    screen === 'composer'
      ? (composing?.from ?? { screen: 'calendar' as const, panel: false })
      : { screen, panel: openPostId === postId };
  return {
    screen: 'composer',
    openPostId: null,
    selection: [],
    composing: { postId, tab: kept.tab, side: kept.side, from },
  };
}
