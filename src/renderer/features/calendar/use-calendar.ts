import type { EventInput } from '@fullcalendar/react';
import { useEffect, useMemo, useRef } from 'react';
import { whenIdle } from '#renderer/app/idle.ts';
import { postsInRange } from '#renderer/app/posts-data.ts';
import { usePosts } from '#renderer/app/posts-store.ts';
import { toastError } from '#renderer/app/toasts.ts';
import { type CalendarView, useView } from '#renderer/app/view-store.ts';
import { useBrand, useTodayOfBrand } from '#renderer/app/workspace-hooks.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import type { Brand } from '#shared/brands/brand.ts';
import { type Conflict, conflictsOf, type Gap, gapsOf } from '#shared/calendar/conflicts.ts';
import type { Campaign, Pillar } from '#shared/campaigns/campaign.ts';
import type { Channel } from '#shared/channels/channel.ts';
import { networkName } from '#shared/channels/networks.ts';
import type { Id } from '#shared/ids.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import type { PostSummary } from '#shared/posts/post.ts';
import { formatDay, weekStartOf } from '#shared/time/format.ts';
import { type DayRange, includesDay } from '#shared/time/range.ts';
import type { WallDate } from '#shared/time/wall.ts';
import { loadedRange, namedRange, shownRange, steppedDate } from './calendar-range.ts';
import { campaignEvent, eventOf } from './events.ts';
import { filterPosts, isFiltering } from './filters.ts';
import { freeSlotsOf } from './free-slots.ts';
import { groupByDay, layOutMonth, type MonthPlan } from './month-plan.ts';
import { setOrder } from './selection.ts';
import { type TileContext, tileModel } from './tile-model.ts';

/** Where the calendar stands. */
export type Standing = {
  readonly view: CalendarView;
  readonly date: WallDate;
  readonly today: WallDate;
  readonly weekStart: number;
  /** Days on screen. */
  readonly grid: DayRange;
  /** Days the sentences speak of. */
  readonly named: DayRange;
};

/** The view and day in force; today until a day was chosen. */
export function useStanding(): Standing {
  const view = useView((state) => state.calendarView);
  const chosen = useView((state) => state.date);
  const today = useTodayOfBrand();
  const date = chosen ?? today;
  const weekStart = weekStartOf(currentLocale());
  return useMemo(
    () => ({
      view,
      date,
      today,
      weekStart,
      grid: shownRange(view, date, weekStart),
      named: namedRange(view, date, weekStart),
    }),
    [view, date, today, weekStart],
  );
}

/** Fetches the month in view, then its neighbours, so that turning the page waits for nothing. */
export function useLoading({ date, weekStart }: Standing): boolean {
  const brandId = useWorkspace((state) => state.brandId);
  const { from, to } = loadedRange(date, weekStart);
  const next = loadedRange(steppedDate('month', date, 1), weekStart);
  const previous = loadedRange(steppedDate('month', date, -1), weekStart);
  const isLoaded = usePosts((state) =>
    state.ranges.some((range) => range.brandId === brandId && range.from === from && range.to === to),
  );
  useEffect(() => {
    if (brandId === null) return;
    let inView = true;
    const load = async (range: DayRange): Promise<void> => {
      const { ranges, loadRange } = usePosts.getState();
      const isKnown = ranges.some(
        (known) => known.brandId === brandId && known.from === range.from && known.to === range.to,
      );
      if (inView && !isKnown) await loadRange(brandId, range.from, range.to);
    };
    const all = async (): Promise<void> => {
      if (!isLoaded) await load({ from, to });
      await whenIdle();
      await load({ from: next.from, to: next.to });
      await load({ from: previous.from, to: previous.to });
    };
    all().catch(toastError);
    return () => {
      inView = false;
    };
    // `isLoaded`: only a few spans are kept, and answers that come late while one turns pages can push this one out.
  }, [brandId, from, to, next.from, next.to, previous.from, previous.to, isLoaded]);
  return isLoaded;
}

/** The small things of the brand that the calendar reads; the same object until one of them really changed. */
export type BrandThings = {
  readonly brand: Brand;
  readonly channels: readonly Channel[];
  readonly campaigns: readonly Campaign[];
  readonly pillars: readonly Pillar[];
};

/** The brand in view with its channels, campaigns and pillars (archived ones of tiles included). */
export function useBrandThings(): BrandThings | null {
  const snapshot = useWorkspace((state) => state.snapshot);
  const brand = useBrand();
  const kept = useRef<{ readonly text: string; readonly things: BrandThings } | null>(null);
  return useMemo(() => {
    if (snapshot === null || brand === null) return null;
    const mine = <Thing extends { readonly brandId: Id }>(all: readonly Thing[]) =>
      all.filter((thing) => thing.brandId === brand.id);
    const things = {
      brand,
      channels: mine(snapshot.channels),
      campaigns: mine(snapshot.campaigns),
      pillars: mine(snapshot.pillars),
    };
    // The snapshot is new after every commit, because it carries the undo labels; tiles must not be.
    const text = JSON.stringify(things);
    if (kept.current?.text !== text) kept.current = { text, things };
    return kept.current.things;
  }, [snapshot, brand]);
}

/** What the head of the calendar says about the span in view, before any filter. */
export type Overview = {
  readonly posts: readonly PostSummary[];
  readonly filtered: readonly PostSummary[];
  readonly conflicts: readonly Conflict[];
  readonly gaps: readonly (Gap & { readonly label: string })[];
};

/** Posts, conflicts and gaps of the span in view. */
export function useOverview(standing: Standing, things: BrandThings): Overview {
  const posts = useFrozenPosts();
  const filters = useView((state) => state.filters);
  const { grid, named, today } = standing;
  const brandId = things.brand.id;
  const inGrid = useSameItems(
    useMemo(
      () => postsInRange({ posts }, { brandId, ...grid }).filter((post) => post.status !== 'archived'),
      [posts, brandId, grid],
    ),
  );
  const filtered = useMemo(() => filterPosts(inGrid, filters), [inGrid, filters]);
  return useMemo(() => {
    const conflicts = conflictsOf(inGrid);
    const gaps = gapsOf(things.channels, inGrid, named, today).map((gap) => ({
      ...gap,
      label: gapLabel(gap, things.channels),
    }));
    const hasPosts = inGrid.some((post) => post.date !== null && includesDay(named, post.date));
    return { posts: inGrid, filtered, conflicts, gaps: hasPosts ? gaps : [] };
  }, [inGrid, filtered, things, named, today]);
}

/** The former list while it holds the same posts: what arrives for other months draws nothing here. */
function useSameItems(list: readonly PostSummary[]): readonly PostSummary[] {
  const kept = useRef(list);
  const { current } = kept;
  const isSame = current.length === list.length && current.every((post, index) => post === list[index]);
  if (!isSame) kept.current = list;
  return kept.current;
}

function gapLabel(gap: Gap, channels: readonly Channel[]): string {
  const channel = channels.find((each) => each.id === gap.channelId);
  const name = channel === undefined ? '' : networkName(channel.network);
  const [from, to] = [formatDay(gap.from, currentLocale()), formatDay(gap.to, currentLocale())];
  return t('calendar.gap', { channel: name, from, to });
}

/** The posts of the window; those of the moment the drag began while one is live. */
function useFrozenPosts(): Readonly<Record<Id, PostSummary>> {
  const posts = usePosts((state) => state.posts);
  const frozen = usePosts((state) => state.frozen);
  const shown = useRef(posts);
  if (!frozen) shown.current = posts;
  return shown.current;
}

/** What the grid is given. */
export type GridContent = {
  readonly events: EventInput[];
  readonly plan: MonthPlan;
  readonly context: TileContext;
};

/** Tiles and day heads of the view; `height` is that of the rows of weeks, in pixels. */
export function useGridContent(
  standing: Standing,
  things: BrandThings,
  overview: Overview,
  size: { readonly height: number; readonly dense: boolean },
): GridContent {
  const pictures = usePosts((state) => state.assets);
  const canPlan = useWorkspace((state) => state.snapshot?.actor.capabilities.includes('post.plan') ?? false);
  const filtering = useView((state) => isFiltering(state.filters));
  const context = useMemo(() => contextOf(things, pictures), [things, pictures]);
  const { view, grid, named, today } = standing;
  const { height, dense } = size;
  return useMemo(() => {
    const clashing = new Set(overview.conflicts.flatMap(({ first, second }) => [first, second]));
    const toEvent = (post: PostSummary, form: 'full' | 'slim', rank: number): EventInput =>
      eventOf(tileModel(post, form, clashing.has(post.id), context), rank, canPlan);
    if (view !== 'month') {
      const ordered = [...groupByDay(overview.filtered).values()].flat();
      const bars = things.campaigns.filter((campaign) => !campaign.archived).map(campaignEvent);
      const tiles = ordered.map((post, rank) => toEvent(post, post.time === null ? 'slim' : 'full', rank));
      return { events: [...bars, ...tiles], plan: new Map(), context };
    }
    const isEmpty =
      !filtering && !overview.posts.some((post) => post.date !== null && includesDay(named, post.date));
    const slots = isEmpty ? freeSlotsOf(things.channels, named, today) : new Map();
    const campaigns = things.campaigns;
    const { plan, shown } = layOutMonth({
      grid,
      posts: overview.filtered,
      campaigns,
      gaps: overview.gaps,
      slots,
      height,
      dense,
    });
    return { events: shown.map(({ post, form }, rank) => toEvent(post, form, rank)), plan, context };
  }, [view, grid, named, today, things, overview, context, canPlan, filtering, height, dense]);
}

function contextOf(things: BrandThings, pictures: TileContext['pictures']): TileContext {
  return {
    channels: new Map(things.channels.map((channel) => [channel.id, channel])),
    campaigns: new Map(things.campaigns.map((campaign) => [campaign.id, campaign])),
    pictures,
  };
}

/** Tells the selection what is in view, and lets go of what is selected and no longer there. */
export function useVisibleOrder({ filtered }: Overview): void {
  useEffect(() => {
    setOrder(
      [...groupByDay(filtered).entries()]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([, day]) => day.map((post) => post.id)),
    );
  }, [filtered]);
}
