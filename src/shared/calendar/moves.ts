import type { Id } from '../ids.ts';
import {
  addDays,
  addMinutes,
  daysBetween,
  minutesOf,
  type Schedule,
  snapTime,
  type WallDate,
  type WallTime,
} from '../time/wall.ts';

/** Drags and nudges in the time grid move in steps of this many minutes (product.md, "The calendar"). */
export const SNAP_MINUTES = 15;

/** A post and where it is planned; what a move needs to know of it. */
export type Placed = { readonly id: Id; readonly schedule: Schedule };
/** One move of `posts.reschedule`: null takes the post off the calendar. */
export type Move = { readonly postId: Id; readonly schedule: Schedule | null };

/** How far a gesture moved: whole days, and minutes of wall time within the time grid. */
export type Shift = { readonly days: number; readonly minutes: number };

/** The same time of day in the same zone on another day: the wall time is the truth, whatever the clocks do. */
export function movedSchedule(schedule: Schedule, toDate: WallDate): Schedule {
  return { ...schedule, date: toDate };
}

/** A schedule at another wall time, rounded to the grid of the week and day views. */
export function timedSchedule(schedule: Schedule, toDate: WallDate, toTime: WallTime): Schedule {
  return { ...schedule, date: toDate, time: snapTime(toTime, SNAP_MINUTES) };
}

/**
 * A schedule shifted by days and minutes of wall time. Minutes carry over midnight; a post with no time stays
 * without one and moves by whole days only.
 */
export function shiftedSchedule(schedule: Schedule, shift: Shift): Schedule {
  const date = addDays(schedule.date, shift.days);
  if (schedule.time === null || shift.minutes === 0) return { ...schedule, date };
  return { ...schedule, ...addMinutes(date, schedule.time, shift.minutes) };
}

/** How far a post went from one wall time to another; no minutes where either has no time. */
export function shiftBetween(from: Schedule, to: Schedule): Shift {
  const minutes = from.time === null || to.time === null ? 0 : minutesOf(to.time) - minutesOf(from.time);
  return { days: daysBetween(from.date, to.date), minutes };
}

/**
 * Moves several posts as one took them: each keeps its distance to the dragged one. The dragged one goes
 * exactly where it was put, so that gaining or losing a time there is its own affair.
 */
export function moveTogether(posts: readonly Placed[], draggedId: Id, to: Schedule): readonly Move[] {
  const dragged = posts.find((post) => post.id === draggedId);
  if (dragged === undefined) return [];
  const shift = shiftBetween(dragged.schedule, to);
  return posts.map(({ id, schedule }) => ({
    postId: id,
    schedule: id === draggedId ? to : shiftedSchedule(schedule, shift),
  }));
}

/** Shifts several posts by the same days and minutes. */
export function shiftAll(posts: readonly Placed[], shift: Shift): readonly Move[] {
  return posts.map(({ id, schedule }) => ({ postId: id, schedule: shiftedSchedule(schedule, shift) }));
}
