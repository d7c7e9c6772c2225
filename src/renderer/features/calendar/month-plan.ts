import { createContext } from 'react';
import type { Gap } from '#shared/calendar/conflicts.ts';
import type { Campaign } from '#shared/campaigns/campaign.ts';
import type { Id } from '#shared/ids.ts';
import type { PostSummary } from '#shared/posts/post.ts';
import { type DayRange, daysOf } from '#shared/time/range.ts';
import type { WallDate, WallTime } from '#shared/time/wall.ts';
import { type Bar, barsOfWeek, weeksOf } from './campaign-bars.ts';
import { denseSizes, planDay, roomySizes } from './day-plan.ts';
import type { TileForm } from './tile-model.ts';

/** A usual time of a channel that is still free, shown dashed in an empty month. */
export type FreeSlot = { readonly channelId: Id; readonly mark: string; readonly time: WallTime };

/** What a day of the month shows besides its tiles. */
export type DayInfo = {
  readonly count: number;
  readonly hidden: number;
  readonly bars: readonly Bar[];
  /** Rows of bars in this week; every day of it keeps them free, so that tiles begin on one line. */
  readonly levels: number;
  readonly slots: readonly FreeSlot[];
  /** The first day of the grid. */
  readonly isEdge: boolean;
};
export type MonthPlan = ReadonlyMap<WallDate, DayInfo>;

/** The plan of the month in view. A context, so that it arrives in the same commit as the tiles. */
export const MonthPlanContext = createContext<MonthPlan>(new Map());

/** A post that is shown, and how. */
export type Shown = { readonly post: PostSummary; readonly form: TileForm };

/** What the month is laid out from. */
export type MonthInput = {
  readonly grid: DayRange;
  readonly posts: readonly PostSummary[];
  readonly campaigns: readonly Campaign[];
  readonly gaps: readonly (Gap & { readonly label: string })[];
  readonly slots: ReadonlyMap<WallDate, readonly FreeSlot[]>;
  /** Height of the rows of weeks together, in pixels. */
  readonly height: number;
  readonly dense: boolean;
};

const noSlots: readonly FreeSlot[] = [];

/** Height of the date line and of one row of bars with its gap, in pixels (design.md, "Layout"). */
const lineHeight = { roomy: 20, dense: 17 } as const;
const barHeight = { roomy: 19, dense: 16 } as const;

/** Lays out a month: which tiles are shown and how, what hides behind "+n more", and where bars run. */
export function layOutMonth(input: MonthInput): {
  readonly plan: MonthPlan;
  readonly shown: readonly Shown[];
} {
  const byDay = groupByDay(input.posts);
  const plan = new Map<WallDate, DayInfo>();
  const shown: Shown[] = [];
  const weeks = weeksOf(input.grid);
  const size = input.dense ? 'dense' : 'roomy';
  const rowHeight = Math.floor(input.height / weeks.length) - 1;
  for (const week of weeks) {
    const { bars, levels } = barsOfWeek(input.campaigns, input.gaps, week);
    const room = rowHeight - lineHeight[size] - levels * barHeight[size] - 1;
    for (const date of daysOf(week)) {
      const posts = byDay.get(date) ?? [];
      const { forms, hidden } = planDay(posts.length, room, input.dense ? denseSizes : roomySizes);
      for (const [index, form] of forms.entries()) {
        const post = posts[index];
        if (post !== undefined) shown.push({ post, form });
      }
      plan.set(date, {
        count: posts.length,
        hidden,
        bars: bars.filter((bar) => bar.start === date),
        levels,
        slots: input.slots.get(date) ?? noSlots,
        isEdge: date === input.grid.from,
      });
    }
  }
  return { plan, shown };
}

/** Posts by their day, timed ones first and by time, those without a time last. */
export function groupByDay(posts: readonly PostSummary[]): ReadonlyMap<WallDate, readonly PostSummary[]> {
  const days = new Map<WallDate, PostSummary[]>();
  for (const post of posts) {
    if (post.date === null) continue;
    const day = days.get(post.date);
    if (day === undefined) days.set(post.date, [post]);
    else day.push(post);
  }
  for (const day of days.values()) day.sort(byTime);
  return days;
}

function byTime(a: PostSummary, b: PostSummary): number {
  const [left, right] = [a.time ?? '~', b.time ?? '~'];
  if (left !== right) return left < right ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
