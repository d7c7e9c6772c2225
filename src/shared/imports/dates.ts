import { addMinutes, daysInMonth, type WallDate } from '#shared/time/wall.ts';
import { monthOfWord, weekdayOfWord } from './calendar-words.ts';
import { fold, rememberByText } from './fold.ts';
import { readTime, type TimeReading } from './times.ts';

/** Which of the first two numbers of a date is the day; ymd is never in doubt and only reported. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/**
 * What a cell says about the day, before anything outside the cell is asked. `numeric` keeps both numbers in
 * the order written, because 03/04/2026 is two days until somebody says which.
 */
export type DateReading =
  | { readonly kind: 'empty' | 'relative' | 'unreadable' }
  | {
      readonly kind: 'named';
      readonly year: number | null;
      readonly month: number;
      readonly day: number;
      readonly yearFirst: boolean;
      readonly time: TimeReading;
    }
  | {
      readonly kind: 'numeric';
      readonly first: number;
      readonly second: number;
      readonly year: number | null;
      readonly time: TimeReading;
    };

/** The day a cell stands for once the order of day and month, and the year, are settled or not. */
export type DateVerdict =
  | { readonly kind: 'empty' | 'relative' | 'unreadable' }
  | { readonly kind: 'date'; readonly date: WallDate; readonly time: TimeReading }
  | { readonly kind: 'ambiguous'; readonly dmy: WallDate; readonly mdy: WallDate; readonly time: TimeReading }
  | {
      readonly kind: 'noYear';
      readonly month: number | null;
      readonly day: number | null;
      readonly time: TimeReading;
    }
  | {
      readonly kind: 'impossible';
      readonly year: number;
      readonly month: number;
      readonly time: TimeReading;
    };

const NO_TIME: TimeReading = { kind: 'empty' };
const EMPTY: DateReading = { kind: 'empty' };
const RELATIVE: DateReading = { kind: 'relative' };
const UNREADABLE: DateReading = { kind: 'unreadable' };

const ISO = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:(?:\s*[T,]|\s)\s*(.+))?$/i;
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const EAST_ASIAN = /^(\d{4})\s?[年년]\s*(\d{1,2})\s?[月월]\s*(\d{1,2})\s?[日일]?\s*(.*)$/u;
const NUMERIC = /^(\d{1,2})([-/.]\s?|\s)(\d{1,2})\2(\d{4}|\d{2})\.?(?:(?:\s*[T,]|\s)\s*(.+))?$/i;
const NUMERIC_NO_YEAR = /^(\d{1,2})\s?[-/.]\s?(\d{1,2})[-/.]?$/;
const WEEK = /^(?:week|wk|w|day|semana|sem|semaine|jour|dia|woche|kw|tag|settimana|sett|giorno) ?\d{1,3}\b/;
const UNDECIDED = new Set(
  [
    '',
    'tbd',
    'tbc',
    'tba',
    'n a',
    'na',
    'none',
    'asap',
    'open',
    'offen',
    'por definir',
    'a definir',
    'a definer',
  ].map(fold),
);
const NAMED_TIME =
  /[\s,T]+(?:at |um |à |a las |alle |om )?\s*(\d{1,2}(?::\d{2}|h\d{2}|\s?[ap]\.?\s?m\b).*)$/i;

/** Reads the day (and the time, where the cell has one) that a text names, as far as the text alone says it. */
export const readDate: (text: string) => DateReading = rememberByText((text) => {
  const whole = text.trim();
  const iso = ISO.exec(whole);
  if (iso !== null) return named(Number(iso[1]), Number(iso[3]), Number(iso[4]), withSeconds(iso[5]));
  const folded = fold(whole);
  if (UNDECIDED.has(folded)) return EMPTY;
  if (WEEK.test(folded) || weekdayOfWord(folded) !== null) return RELATIVE;
  const bare = withoutWeekday(whole);
  return readNumeric(bare) ?? readNamed(bare) ?? UNREADABLE;
});

/** "09:00-05:00" behind an ISO date is a time with its offset; alone it would be a span. */
function withSeconds(clock: string | undefined): string | undefined {
  return clock?.replace(/^(\d{2}:\d{2})(-\d{2}:?\d{2})$/, '$1:00$2');
}

function readNumeric(text: string): DateReading | null {
  const fixed = ISO.exec(text) ?? COMPACT.exec(text) ?? EAST_ASIAN.exec(text);
  if (fixed !== null) {
    const parts = fixed.length === 6 ? [fixed[1], fixed[3], fixed[4], fixed[5]] : fixed.slice(1);
    return named(Number(parts[0]), Number(parts[1]), Number(parts[2]), parts[3]);
  }
  const match = NUMERIC.exec(text);
  if (match !== null) {
    const year = fullYear(Number(match[4]));
    return {
      kind: 'numeric',
      first: Number(match[1]),
      second: Number(match[3]),
      year,
      time: timeAfter(match[5]),
    };
  }
  const short = NUMERIC_NO_YEAR.exec(text);
  if (short === null) return null;
  return { kind: 'numeric', first: Number(short[1]), second: Number(short[2]), year: null, time: NO_TIME };
}

const FILLER = new Set(['de', 'del', 'of', 'the', 'le', 'den', 'der', 'do', 'el', 'on', 'am', 'il']);
const ORDINAL = /^(\d{1,4})(?:st|nd|rd|th|er|re|e|o|a)?$/;

/** "5 de mayo de 2026", "Jul 10th, 2026 10:00 AM", "10-Jul": the month is a word. */
function readNamed(text: string): DateReading | null {
  const clock = NAMED_TIME.exec(text);
  const day = clock === null ? text : text.slice(0, clock.index);
  let month: number | null = null;
  const numbers: number[] = [];
  for (const word of fold(day).split(' ')) {
    const number = ORDINAL.exec(word);
    const asMonth = monthOfWord(word);
    if (number !== null) numbers.push(Number(number[1]));
    else if (asMonth !== null && month === null) month = asMonth;
    else if (!FILLER.has(word)) return null;
  }
  return month === null ? null : fromNumbers(numbers, month, clock?.[1]);
}

function fromNumbers(
  numbers: readonly number[],
  month: number,
  clock: string | undefined,
): DateReading | null {
  const [first, second] = numbers;
  if (first === undefined || numbers.length > 2) return null;
  if (second === undefined) return first > 31 ? null : named(null, month, first, clock);
  if (first > 31) return named(fullYear(first), month, second, clock);
  return named(fullYear(second), month, first, clock, false);
}

function named(
  year: number | null,
  month: number,
  day: number,
  clock: string | undefined,
  yearFirst = year !== null,
): DateReading {
  return { kind: 'named', year, month, day, yearFirst, time: timeAfter(clock) };
}

function fullYear(year: number): number {
  return year < 100 ? 2000 + year : year;
}

function timeAfter(clock: string | undefined): TimeReading {
  return clock === undefined ? NO_TIME : readTime(clock);
}

const SHORT_WEEKDAYS = new Set([
  'mo',
  'tu',
  'we',
  'th',
  'fr',
  'sa',
  'su',
  'di',
  'mi',
  'do',
  'so',
  'lu',
  'ma',
  'me',
  'je',
  've',
  'ju',
  'vi',
]);
const LEADING_WORD = /^(\p{L}[\p{L}-]*)[.,]*\s+/u;

/** "Mon 10-Jul" without its weekday. */
function withoutWeekday(text: string): string {
  const match = LEADING_WORD.exec(text);
  if (match === null) return text;
  const word = fold(match[1] ?? '');
  return weekdayOfWord(word) !== null || SHORT_WEEKDAYS.has(word) ? text.slice(match[0].length) : text;
}

/** The order of day and month that a reading proves by itself: 31/12 is dmy. Null where it proves none. */
export function orderProvedBy(reading: DateReading): 'dmy' | 'mdy' | null {
  if (reading.kind !== 'numeric') return null;
  if (reading.first > 12 && reading.second <= 12) return 'dmy';
  return reading.second > 12 && reading.first <= 12 ? 'mdy' : null;
}

/** Both days a numeric date may mean, or null where it means only one. */
export function twoDaysOf(
  reading: DateReading,
  year: number,
): { readonly dmy: WallDate; readonly mdy: WallDate } | null {
  if (reading.kind !== 'numeric' || reading.first === reading.second) return null;
  if (orderProvedBy(reading) !== null || reading.first > 12 || reading.second > 12) return null;
  if (reading.first < 1 || reading.second < 1) return null;
  return {
    dmy: wallDate(year, reading.second, reading.first),
    mdy: wallDate(year, reading.first, reading.second),
  };
}

/** Settles a reading with what is known: the order of day and month, and the year for dates that name none. */
export function settleDate(reading: DateReading, order: DateOrder | null, year: number | null): DateVerdict {
  if (reading.kind !== 'named' && reading.kind !== 'numeric') return reading;
  const knownYear = reading.year ?? year;
  if (reading.kind === 'named') return settleParts(knownYear, reading.month, reading.day, reading.time);
  const two = order === null || order === 'ymd' ? twoDaysOf(reading, knownYear ?? 2000) : null;
  if (two !== null) {
    if (knownYear === null) return { kind: 'noYear', month: null, day: null, time: reading.time };
    return { kind: 'ambiguous', ...two, time: reading.time };
  }
  const monthFirst = (orderProvedBy(reading) ?? order) === 'mdy';
  const [month, day] = monthFirst ? [reading.first, reading.second] : [reading.second, reading.first];
  return settleParts(knownYear, month, day, reading.time);
}

function settleParts(year: number | null, month: number, day: number, time: TimeReading): DateVerdict {
  if (month < 1 || month > 12 || day < 1 || day > 31) return { kind: 'unreadable' };
  if (year === null) return { kind: 'noYear', month, day, time };
  if (year < 1900 || year > 2200) return { kind: 'unreadable' };
  if (day > 28 && day > lastDayOf(year, month)) return { kind: 'impossible', year, month, time };
  return { kind: 'date', date: wallDate(year, month, day), time };
}

const lastDays = new Map<number, number>();

/** Days of a month; asked for every third date of a plan, so remembered. */
function lastDayOf(year: number, month: number): number {
  const key = year * 12 + month;
  const days = lastDays.get(key) ?? daysInMonth(year, month);
  lastDays.set(key, days);
  return days;
}

function wallDate(year: number, month: number, day: number): WallDate {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const HALF_OFFSET = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?\s?([+-])(\d{2}):?(\d{2})$/;

/** An instant with an offset that no zone keeps (09:00+05:30) as the wall time of UTC; null for other texts. */
export function readOffsetMoment(text: string): { readonly date: WallDate; readonly time: string } | null {
  const match = HALF_OFFSET.exec(text.trim());
  if (match === null || match[5] === '00') return null;
  const minutes = (Number(match[4]) * 60 + Number(match[5])) * (match[3] === '+' ? -1 : 1);
  const [date = '', time = ''] = [match[1], match[2]];
  const day = settleDate(readDate(date), null, null);
  return day.kind === 'date' && readTime(time).kind === 'time' ? addMinutes(day.date, time, minutes) : null;
}
