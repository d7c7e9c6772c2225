import ical, { type RRule } from 'node-ical';
import type { Repeat } from '#shared/imports/table.ts';
import { wallAt } from '#shared/time/instant.ts';
import { addMonths, isZone, type WallDate } from '#shared/time/wall.ts';
import { type IcsMoment, inZone, readMoment, readMoments } from './ics-moments.ts';
import type { IcsProperty } from './ics-parts.ts';
import { LIMITS } from './limits.ts';

/** The moments of an event in order, its first included, and why some are missing. */
export type Moments = { readonly moments: readonly Repeat[]; readonly note: 'cut' | 'tooOften' | null };

/** Steps of repetition rules that one file may still take. */
export type StepBudget = { left: number };

const TOO_OFTEN = /FREQ=(?:SECONDLY|MINUTELY|HOURLY)/i;
const BOUNDED = /(?:COUNT|UNTIL)=/i;

/**
 * Works a repeating event out: RRULE and RDATE, less EXDATE and the moments that other events of the file
 * replace. A rule with an end comes in whole, up to the cap; an endless one from a year before `today` to a
 * year after it (without `today`: its first moment). Rules that repeat within a day are not planned posts.
 */
export function momentsOf(
  event: readonly IcsProperty[],
  start: IcsMoment,
  replaced: readonly IcsMoment[],
  today: WallDate | null,
  budget: StepBudget,
): Moments {
  const rule = event.find((property) => property.name === 'RRULE')?.value;
  const added = readMoments(event, 'RDATE').map((moment) => inZone(moment, start.zone));
  const often = rule !== undefined && TOO_OFTEN.test(rule);
  const ruled = rule === undefined || often ? [] : ruleMoments(rule, start, today, budget);
  const first = { date: start.date, time: start.time };
  const all = [
    first,
    ...ruled.filter(notCut),
    ...added.map(({ date, time }) => ({ date, time: time ?? start.time })),
  ];
  const left = without(
    distinct(all),
    [...readMoments(event, 'EXDATE'), ...replaced].map((at) => inZone(at, start.zone)),
  );
  const moments = (left.length === 0 ? [first] : left).slice(0, LIMITS.repeats);
  const cut = left.length > LIMITS.repeats || ruled.includes('cut');
  return { moments, note: often ? 'tooOften' : cut ? 'cut' : null };
}

function notCut(moment: Repeat | 'cut'): moment is Repeat {
  return moment !== 'cut';
}

function keyOf(moment: Repeat): string {
  return `${moment.date} ${moment.time ?? ''}`;
}

/** The first moment stays first, as the record's own day; the others follow in time. */
function distinct(moments: readonly Repeat[]): readonly Repeat[] {
  const [first, ...rest] = new Map(moments.map((moment) => [keyOf(moment), moment])).values();
  return first === undefined ? [] : [first, ...rest.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))];
}

/** Takes moments out: the very one, or the whole day where the time does not fit any (as calendars wrongly write). */
function without(moments: readonly Repeat[], gone: readonly IcsMoment[]): readonly Repeat[] {
  const known = new Set(moments.map(keyOf));
  const exact = new Set(gone.map(keyOf).filter((key) => known.has(key)));
  const days = new Set(gone.filter((moment) => !exact.has(keyOf(moment))).map((moment) => moment.date));
  return moments.filter((moment) => !exact.has(keyOf(moment)) && !days.has(moment.date));
}

/** The rule's moments; the word "cut" among them says that there are more. */
function ruleMoments(
  rule: string,
  start: IcsMoment,
  today: WallDate | null,
  budget: StepBudget,
): readonly (Repeat | 'cut')[] {
  const endless = !BOUNDED.test(rule);
  if ((endless && today === null) || budget.left <= 0) return ['cut'];
  try {
    const compiled = compile(rule, start);
    if (compiled === null) return ['cut'];
    const found = endless && today !== null ? aroundToday(compiled, today) : fromStart(compiled);
    budget.left -= found.length;
    const moments = found.map((at) => asRepeat(at, start));
    return endless || found.length > LIMITS.repeats ? [...moments.slice(0, LIMITS.repeats), 'cut'] : moments;
  } catch {
    // The rule is malformed or never happens (30 February): the event itself comes in, and the row says so.
    return ['cut'];
  }
}

function fromStart(rule: RRule): readonly number[] {
  const found = new Set<number>();
  rule.all((at) => {
    found.add(at.getTime());
    return found.size <= LIMITS.repeats;
  });
  return [...found];
}

function aroundToday(rule: RRule, today: WallDate): readonly number[] {
  const [from, to] = [addMonths(today, -12), addMonths(today, 12)];
  const found = rule.between(new Date(`${from}T00:00:00Z`), new Date(`${to}T23:59:00Z`), true);
  return [...new Set(found.map((at) => at.getTime()))];
}

/**
 * A repetition is a matter of the wall clock: the rule runs in UTC on the event's own wall time, so that
 * neither this machine's zone nor daylight saving moves it. UNTIL, an instant, is told on that clock too.
 */
function compile(rule: string, start: IcsMoment): RRule | null {
  const until = /UNTIL=([0-9TZ]+)/i.exec(rule)?.[1];
  const wall = until === undefined ? rule : rule.replace(until, untilOnWall(until, start));
  const stamp = `${start.date.replaceAll('-', '')}T${(start.time ?? '00:00').replace(':', '')}00Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'UID:1',
    `DTSTART:${stamp}`,
    `RRULE:${wall}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  const parsed = ical.sync.parseICS(lines.join('\n'))['1'];
  return parsed !== undefined && parsed.type === 'VEVENT' ? (parsed.rrule ?? null) : null;
}

function untilOnWall(until: string, start: IcsMoment): string {
  const moment = readMoment(until, { name: 'UNTIL', params: '', value: until });
  if (moment === null) return until;
  const zone = start.zone !== null && isZone(start.zone) ? start.zone : null;
  const wall = inZone(moment, zone);
  // A day as the end includes that whole day.
  return `${wall.date.replaceAll('-', '')}T${(wall.time ?? '23:59').replace(':', '')}59Z`;
}

function asRepeat(at: number, start: IcsMoment): Repeat {
  const wall = wallAt(at, 'UTC');
  return { date: wall.date, time: start.time === null ? null : wall.time };
}
