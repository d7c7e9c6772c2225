import type { Campaign } from '../campaigns/campaign.ts';
import { t } from '../messages/index.ts';
import { postStatuses } from '../posts/post.ts';
import { formatMonthShort, formatWeekday } from '../time/format.ts';
import { daysOf, monthGrid, weekNumberOf } from '../time/range.ts';
import { addDays, daysBetween, type WallDate, weekdayOf } from '../time/wall.ts';
import {
  campaignsOf,
  type DatedPost,
  documentTime,
  type MonthView,
  marksOf,
  statusText,
} from './month-material.ts';
import { shortened } from './text.ts';
import {
  type Block,
  type CalendarGridBlock,
  type GridBar,
  type GridDay,
  type GridTile,
  type GridWeek,
  muted,
  plain,
  type Run,
  type Section,
} from './tree.ts';

/** Most campaign bars over one week; the others are in the overview's table. */
const LANES_MAX = 3;
/** Millimetres of one landscape page that the weeks share, and what a bar, the date line and a tile take of it. */
const PAGE_MM = 140;
const LANE_MM = 4;
const DATE_MM = 4.5;
const TILE_MM = 7.4;
/** Characters of a post that fit a tile; a column is 37 mm wide. */
const TILE_WORDS = 46;

/** The month as weeks and days, made so that it fits one landscape page. */
export function gridSection(view: MonthView): Section {
  const grid = calendarGrid(view);
  return { id: 'month', title: t('documents.grid.title'), blocks: [grid, ...keyOf(view)] };
}

function calendarGrid(view: MonthView): CalendarGridBlock {
  const days = daysOf(monthGrid(view.firstDay, view.weekStart));
  const starts = days.filter((_, index) => index % 7 === 0);
  const lanes = starts.map((start) => lanesOf(campaignsOf(view), start));
  const room = tilesPerDay(starts.length, Math.max(...lanes.map((week) => week.length)));
  return {
    kind: 'calendarGrid',
    label: t('documents.grid.label', { month: view.monthName }),
    weekdays: days.slice(0, 7).map((day) => formatWeekday(day, view.locale)),
    weeks: starts.map((start, index) => weekOf(view, start, lanes[index] ?? [], room)),
  };
}

/** How many posts a day may show so that the month stays on its page; two at least. */
function tilesPerDay(weeks: number, lanes: number): number {
  return Math.max(2, Math.floor((PAGE_MM / weeks - DATE_MM - lanes * LANE_MM) / TILE_MM));
}

function weekOf(view: MonthView, start: WallDate, lanes: GridWeek['lanes'], room: number): GridWeek {
  const days = daysOf({ from: start, to: addDays(start, 6) }).map((date) => dayOf(view, date, room));
  return { number: weekNumberOf(start, weekdayOf(start)), lanes, days };
}

function dayOf(view: MonthView, date: WallDate, room: number): GridDay {
  const posts = view.dated.filter((post) => post.date === date);
  const shown = posts.length > room ? posts.slice(0, room - 1) : posts;
  const hidden = posts.length - shown.length;
  return {
    date,
    label: dayLabel(date, view.locale),
    inMonth: date.startsWith(`${view.month}-`),
    tiles: shown.map((post) => tileOf(view, post)),
    more: hidden === 0 ? '' : t('documents.grid.more', { count: hidden }),
  };
}

function dayLabel(date: WallDate, locale: string): string {
  const day = String(Number(date.slice(8)));
  return day === '1' ? `${day} ${formatMonthShort(date, locale)}` : day;
}

function tileOf(view: MonthView, post: DatedPost): GridTile {
  const marks = marksOf(view, post);
  return {
    status: post.status,
    statusText: statusText(post.status),
    time: documentTime(post.time, view.locale),
    marks: marks.length > 3 ? [...marks.slice(0, 2), `+${marks.length - 2}`] : marks,
    words: shortened(post.text, TILE_WORDS) || t('posts.untitled'),
    hue: view.campaignById.get(post.campaignId ?? '')?.hue ?? null,
  };
}

/** Campaigns of a week, packed into as few lanes as their days allow. */
function lanesOf(campaigns: readonly Campaign[], start: WallDate): GridWeek['lanes'] {
  const lanes: GridBar[][] = [];
  for (const campaign of campaigns) {
    const bar = barOf(campaign, start);
    if (bar === null) continue;
    const free = lanes.find((lane) =>
      lane.every((other) => other.from + other.span <= bar.from || bar.from + bar.span <= other.from),
    );
    if (free !== undefined) free.push(bar);
    else if (lanes.length < LANES_MAX) lanes.push([bar]);
  }
  return lanes.map((lane) => lane.toSorted((a, b) => a.from - b.from));
}

function barOf(campaign: Campaign, start: WallDate): GridBar | null {
  const end = addDays(start, 6);
  if (campaign.archived || campaign.end < start || campaign.start > end) return null;
  const from = Math.max(0, daysBetween(start, campaign.start));
  const to = Math.min(6, daysBetween(start, campaign.end));
  return {
    from,
    span: to - from + 1,
    text: campaign.name,
    hue: campaign.hue,
    starts: campaign.start >= start,
    ends: campaign.end <= end,
  };
}

/** What each shape in the grid means, for the statuses that occur. */
function keyOf(view: MonthView): readonly Block[] {
  const used = new Set(view.dated.map((post) => post.status));
  if (used.size === 0) return [];
  const runs = postStatuses
    .filter((status) => used.has(status))
    .flatMap((status): readonly Run[] => [plain('   '), { text: statusText(status), status }]);
  return [{ kind: 'paragraph', line: [muted(t('documents.grid.key')), ...runs] }];
}
