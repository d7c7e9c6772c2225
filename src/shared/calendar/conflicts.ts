import type { Channel } from '../channels/channel.ts';
import type { Id } from '../ids.ts';
import type { PostSummary } from '../posts/post.ts';
import type { DayRange } from '../time/range.ts';
import { daysOf } from '../time/range.ts';
import { daysBetween, type WallDate } from '../time/wall.ts';
import { MIN_GAP_MINUTES, usualTimesOn } from './slots.ts';

/** What is wrong between two posts on one channel. */
export type Conflict = {
  /** `close`: less than an hour apart. `same_text`: the same words within a fortnight. */
  readonly kind: 'close' | 'same_text';
  readonly channelId: Id;
  readonly first: Id;
  readonly second: Id;
  /** The day of the second. */
  readonly date: WallDate;
  /** Minutes of real time between them for `close`, days for `same_text`. */
  readonly apart: number;
};

type Planned = Pick<
  PostSummary,
  'id' | 'date' | 'time' | 'instant' | 'channelIds' | 'status' | 'excerpt' | 'ownExcerpts'
>;

/** The same words on one channel within so many days read as a mistake (product.md, "The calendar"). */
const SAME_TEXT_DAYS = 14;

/** Posts that will not be published do not stand in anyone's way. */
function counts(post: Planned): boolean {
  return (
    post.date !== null && post.status !== 'archived' && post.status !== 'skipped' && post.status !== 'missed'
  );
}

/** Every pair of posts on a channel that lie within an hour, or say the same within a fortnight, by day. */
export function conflictsOf(posts: readonly Planned[]): readonly Conflict[] {
  return [...byChannel(posts.filter(counts))].flatMap(([channelId, queue]) => [
    ...closePairs(channelId, queue),
    ...sameTexts(channelId, queue),
  ]);
}

function byChannel(posts: readonly Planned[]): ReadonlyMap<Id, Planned[]> {
  const channels = new Map<Id, Planned[]>();
  for (const post of posts) {
    for (const channelId of post.channelIds) {
      const queue = channels.get(channelId);
      if (queue === undefined) channels.set(channelId, [post]);
      else queue.push(post);
    }
  }
  return channels;
}

function closePairs(channelId: Id, posts: readonly Planned[]): readonly Conflict[] {
  const queue = posts.filter((post) => post.instant !== null);
  queue.sort((a, b) => (a.instant ?? 0) - (b.instant ?? 0));
  const pairs: Conflict[] = [];
  for (const [index, post] of queue.entries()) {
    const next = queue[index + 1];
    if (next === undefined) break;
    const apart = ((next.instant ?? 0) - (post.instant ?? 0)) / 60_000;
    if (apart >= MIN_GAP_MINUTES) continue;
    pairs.push({ kind: 'close', channelId, first: post.id, second: next.id, date: next.date ?? '', apart });
  }
  return pairs;
}

/** What the channel itself says is compared, and first words stand for the whole: two posts that share all of a tile's words are looked at by a person anyway. */
function sameTexts(channelId: Id, posts: readonly Planned[]): readonly Conflict[] {
  const last = new Map<string, Planned>();
  const pairs: Conflict[] = [];
  for (const post of posts.toSorted(byDay)) {
    const said = post.ownExcerpts?.[channelId] ?? post.excerpt;
    if (said === '' || post.date === null) continue;
    const before = last.get(said);
    last.set(said, post);
    const apart = before?.date == null ? Number.POSITIVE_INFINITY : daysBetween(before.date, post.date);
    if (before === undefined || apart > SAME_TEXT_DAYS) continue;
    pairs.push({ kind: 'same_text', channelId, first: before.id, second: post.id, date: post.date, apart });
  }
  return pairs;
}

function byDay(a: Planned, b: Planned): number {
  const [left, right] = [`${a.date}T${a.time ?? ''}`, `${b.date}T${b.time ?? ''}`];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** A run of days on which a channel posts nothing although it usually would. */
export type Gap = {
  readonly channelId: Id;
  readonly from: WallDate;
  readonly to: WallDate;
  /** The usual times that stay empty. */
  readonly slots: readonly { readonly date: WallDate; readonly time: string }[];
};

/** A single empty slot is breathing space; a gap begins with this many in a row. */
const GAP_SLOTS = 2;

/**
 * Where a channel that has usual times stays silent for two of them or more in a row, within a span.
 * Days before `today` are history and not reported.
 */
export function gapsOf(
  channels: readonly Pick<Channel, 'id' | 'slots' | 'archived'>[],
  posts: readonly Planned[],
  span: DayRange,
  today: WallDate,
): readonly Gap[] {
  const from = span.from < today ? today : span.from;
  const days = daysOf({ from, to: span.to });
  return channels
    .filter((channel) => !channel.archived && channel.slots.length > 0)
    .flatMap((channel) => gapsOfChannel(channel, busyDays(channel.id, posts), days));
}

function busyDays(channelId: Id, posts: readonly Planned[]): ReadonlySet<WallDate | null> {
  return new Set(posts.filter((post) => post.channelIds.includes(channelId)).map((post) => post.date));
}

function gapsOfChannel(
  channel: Pick<Channel, 'id' | 'slots'>,
  busy: ReadonlySet<WallDate | null>,
  days: readonly WallDate[],
): readonly Gap[] {
  const gaps: Gap[] = [];
  let run: { date: WallDate; time: string }[] = [];
  const close = () => {
    const [first, last] = [run[0], run.at(-1)];
    if (run.length >= GAP_SLOTS && first && last) {
      gaps.push({ channelId: channel.id, from: first.date, to: last.date, slots: run });
    }
    run = [];
  };
  for (const date of days) {
    if (busy.has(date)) close();
    else run.push(...usualTimesOn(channel.slots, date).map((time) => ({ date, time })));
  }
  close();
  return gaps;
}
