import { daysBetween, type WallDate } from '../time/wall.ts';

/** How old a figure is: networks change theirs, and after a quarter one looks again. */
export type RuleAge = { readonly days: number; readonly state: 'fresh' | 'ageing' | 'old' };

const AGEING_DAYS = 90;
const OLD_DAYS = 180;

/** How long ago a figure was read; what lies ahead of today, on another machine's clock, was read today. */
export function ageOf(readOn: WallDate, today: WallDate): RuleAge {
  const days = Math.max(0, daysBetween(readOn, today));
  return { days, state: days > OLD_DAYS ? 'old' : days > AGEING_DAYS ? 'ageing' : 'fresh' };
}
