import type { Gap } from '#shared/calendar/conflicts.ts';
import type { Campaign } from '#shared/campaigns/campaign.ts';
import type { CampaignHue } from '#shared/campaigns/hues.ts';
import type { Id } from '#shared/ids.ts';
import type { DayRange } from '#shared/time/range.ts';
import { addDays, daysBetween, type WallDate } from '#shared/time/wall.ts';

/** A bar of one week: a campaign, or a gap of a channel. It is drawn by the day it begins on. */
export type Bar = {
  readonly key: string;
  readonly kind: 'campaign' | 'gap';
  readonly id: Id;
  readonly label: string;
  readonly hue: CampaignHue | 'none';
  readonly start: WallDate;
  /** Days it covers in this week. */
  readonly days: number;
  /** Row under the date line, 0 first. */
  readonly level: number;
  readonly continuesLeft: boolean;
  readonly continuesRight: boolean;
  /** The gap's empty slots; empty for a campaign. */
  readonly slots: Gap['slots'];
};

type Span = Omit<Bar, 'key' | 'start' | 'days' | 'level' | 'continuesLeft' | 'continuesRight'> & {
  readonly from: WallDate;
  readonly to: WallDate;
};

/** Bars of the weeks of a month grid, packed into as few rows as possible; rows count per week. */
export type WeekBars = { readonly bars: readonly Bar[]; readonly levels: number };

/** So many gaps are drawn into the month; more are only said. */
const GAP_BARS_MAX = 2;

/** Campaigns first, in the order they start; then gaps. */
export function barsOfWeek(
  campaigns: readonly Campaign[],
  gaps: readonly (Gap & { readonly label: string })[],
  week: DayRange,
): WeekBars {
  const spans = [...campaignSpans(campaigns), ...gapSpans(gaps)].filter(
    (span) => span.from <= week.to && span.to >= week.from,
  );
  const ends: WallDate[] = [];
  const bars = spans.map((span) => barIn(span, week, ends));
  return { bars, levels: ends.length };
}

function campaignSpans(campaigns: readonly Campaign[]): readonly Span[] {
  return campaigns
    .filter((campaign) => !campaign.archived)
    .toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : a.end > b.end ? -1 : 1))
    .map(({ id, name, hue, start, end }) => ({
      kind: 'campaign',
      id,
      label: name,
      hue,
      from: start,
      to: end,
      slots: [],
    }));
}

function gapSpans(gaps: readonly (Gap & { readonly label: string })[]): readonly Span[] {
  // Many silent channels at once are a stretch nobody planned yet: the warning says so, bars would bury the days.
  if (gaps.length > GAP_BARS_MAX) return [];
  return gaps.map(({ channelId, label, from, to, slots }) => ({
    kind: 'gap',
    id: channelId,
    label,
    hue: 'none',
    from,
    to,
    slots,
  }));
}

function barIn(span: Span, week: DayRange, ends: WallDate[]): Bar {
  const start = span.from < week.from ? week.from : span.from;
  const end = span.to > week.to ? week.to : span.to;
  const free = ends.findIndex((taken) => taken < start);
  const level = free === -1 ? ends.length : free;
  ends[level] = end;
  const { from, to, ...rest } = span;
  return {
    ...rest,
    key: `${span.kind}-${span.id}-${start}`,
    start,
    days: daysBetween(start, end) + 1,
    level,
    continuesLeft: from < week.from,
    continuesRight: to > week.to,
  };
}

/** The weeks of a grid, each as its first and last day. */
export function weeksOf(grid: DayRange): readonly DayRange[] {
  const count = Math.round((daysBetween(grid.from, grid.to) + 1) / 7);
  return Array.from({ length: count }, (_, index) => {
    const from = addDays(grid.from, index * 7);
    return { from, to: addDays(from, 6) };
  });
}
