import { wallTimeExists } from '#shared/time/instant.ts';
import { addDays, daysInMonth, type WallDate, type WallTime } from '#shared/time/wall.ts';
import type { RowAnswer } from './answers.ts';
import { type Columns, cellOf, textOf } from './columns.ts';
import {
  type DateOrder,
  type DateReading,
  type DateVerdict,
  readDate,
  readOffsetMoment,
  settleDate,
} from './dates.ts';
import { type Cure, type Problem, problem } from './problems.ts';
import { cellText, type TableRecord } from './table.ts';
import { readTime, type TimeReading } from './times.ts';
import { readZone } from './zones.ts';

/** What is settled for the whole file before its rows are read. */
export type WhenSettings = {
  readonly order: DateOrder | null;
  readonly year: number | null;
  readonly zone: string;
  readonly today: WallDate;
  /** Most dated rows have a time, so one without is worth asking about. */
  readonly timeUsual: boolean;
  readonly usualTime: WallTime | undefined;
};

/** When a row is planned for, with what stood in the way. */
export type When = {
  readonly date: WallDate | null;
  readonly time: WallTime | null;
  readonly zone: string;
  readonly problems: readonly Problem[];
};

const NO_TIME: TimeReading = { kind: 'empty' };

/** The text of the row's day as written, whichever columns make it. */
export function writtenDate(record: TableRecord, columns: Columns): string {
  const own = textOf(record, columns, 'date') || textOf(record, columns, 'dateTime');
  if (own !== '' || columns.of('year').length === 0) return own;
  const parts = [
    textOf(record, columns, 'year'),
    textOf(record, columns, 'month'),
    textOf(record, columns, 'day'),
  ];
  return parts.every((part) => part === '') ? '' : parts.join('-');
}

/** What the row's own cells say about its day. */
export function dateReadingOf(record: TableRecord, columns: Columns): DateReading {
  return readDate(writtenDate(record, columns));
}

/** The row's day as far as the file settles it; a true date of a spreadsheet needs no settling. */
export function dateVerdictOf(record: TableRecord, columns: Columns, settings: WhenSettings): DateVerdict {
  const cell = cellOf(record, columns, 'date') ?? cellOf(record, columns, 'dateTime');
  if (cell !== undefined && typeof cell !== 'string' && cell.date !== null) {
    return { kind: 'date', date: cell.date, time: timeOf(cell.time) };
  }
  const verdict = settleDate(dateReadingOf(record, columns), settings.order, settings.year);
  if (verdict.kind !== 'date' || verdict.time.kind !== 'unreadable') return verdict;
  const moment = readOffsetMoment(writtenDate(record, columns));
  if (moment === null) return verdict;
  return { kind: 'date', date: moment.date, time: { kind: 'time', time: moment.time, zone: 'UTC' } };
}

function timeOf(time: WallTime | null): TimeReading {
  return time === null ? NO_TIME : { kind: 'time', time, zone: null };
}

/** The row's own time: its time column, else the time beside the day, else hour and minute columns. */
export function timeReadingOf(record: TableRecord, columns: Columns, verdict: DateVerdict): TimeReading {
  const cell = cellOf(record, columns, 'time');
  if (cell !== undefined && typeof cell !== 'string' && cell.time !== null) return timeOf(cell.time);
  const own = readTime(cellText(cell));
  if (own.kind !== 'empty') return own;
  const hour = textOf(record, columns, 'hour');
  if (hour !== '') return readTime(`${hour}:${textOf(record, columns, 'minute').padStart(2, '0')}`);
  return 'time' in verdict ? verdict.time : NO_TIME;
}

/** Settles day, time and zone of a row; what the person answered counts before what the cells say. */
export function whenOf(
  record: TableRecord,
  columns: Columns,
  settings: WhenSettings,
  answer: RowAnswer,
): When {
  const verdict = dateVerdictOf(record, columns, settings);
  const reading = timeReadingOf(record, columns, verdict);
  const ownDate = verdict.kind === 'date' ? verdict.date : null;
  const date = answer.date === undefined ? ownDate : answer.date;
  const ownTime = reading.kind === 'time' ? reading.time : null;
  const time = answer.time === undefined ? ownTime : answer.time;
  const zone = zoneOf(record, columns, reading, settings, answer);
  const problems: Problem[] = [];
  if (answer.date === undefined && verdict.kind !== 'date')
    push(problems, dateProblem(verdict, writtenDate(record, columns), settings));
  if (answer.time === undefined) push(problems, timeProblem(reading, record, columns, date, settings));
  if (zone === null) push(problems, zoneProblem(record, columns, settings));
  push(problems, skippedProblem(date, time, zone ?? settings.zone));
  return { date, time, zone: zone ?? settings.zone, problems };
}

function push(problems: Problem[], found: Problem | null): void {
  if (found !== null) problems.push(found);
}

/** The row's zone: its own cell, the time's own, the one in the column's name, the brand's. Null when unreadable. */
function zoneOf(
  record: TableRecord,
  columns: Columns,
  time: TimeReading,
  settings: WhenSettings,
  answer: RowAnswer,
): string | null {
  if (answer.zone !== undefined) return answer.zone;
  const own = readZone(textOf(record, columns, 'zone'));
  if (own.kind === 'unknown') return null;
  if (own.kind === 'zone') return own.zone;
  if (time.kind === 'time' && time.zone !== null) return time.zone;
  const index = columns.of('time')[0] ?? columns.of('dateTime')[0] ?? columns.of('date')[0];
  return (index === undefined ? undefined : columns.mapping[index]?.zone) ?? settings.zone;
}

function dateProblem(verdict: DateVerdict, written: string, settings: WhenSettings): Problem | null {
  switch (verdict.kind) {
    case 'date':
      return null;
    case 'empty':
      return problem('dateMissing');
    case 'relative':
      return problem('dateRelative', { written });
    case 'unreadable':
      return problem('dateUnreadable', { written }, [{ kind: 'noDate' }, { kind: 'skip' }]);
    case 'noYear':
      return problem('dateNoYear', { written }, yearCures(settings.today));
    case 'ambiguous':
      return problem('dateAmbiguous', { written, dmy: verdict.dmy, mdy: verdict.mdy }, [
        { kind: 'setDate', date: verdict.dmy },
        { kind: 'setDate', date: verdict.mdy },
        { kind: 'dateOrder', order: 'dmy' },
        { kind: 'dateOrder', order: 'mdy' },
      ]);
    case 'impossible':
      return impossibleDate(verdict.year, verdict.month, written);
  }
}

/** The year before, of and after today: a plan is seldom further away. */
export function likelyYears(today: WallDate): readonly number[] {
  const year = Number(today.slice(0, 4));
  return [year, year + 1, year - 1];
}

function yearCures(today: WallDate): readonly Cure[] {
  return [...likelyYears(today).map((year) => ({ kind: 'setYear', year }) as const), { kind: 'noDate' }];
}

function impossibleDate(year: number, month: number, written: string): Problem {
  const days = daysInMonth(year, month);
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  const last = addDays(first, days - 1);
  return problem('dateImpossible', { written, month: first, days }, [
    { kind: 'setDate', date: last },
    { kind: 'setDate', date: addDays(last, 1) },
    { kind: 'noDate' },
  ]);
}

function timeProblem(
  reading: TimeReading,
  record: TableRecord,
  columns: Columns,
  date: WallDate | null,
  settings: WhenSettings,
): Problem | null {
  if (reading.kind === 'time') return null;
  if (reading.kind === 'empty' && (date === null || !settings.timeUsual)) return null;
  const written = textOf(record, columns, 'time') || writtenDate(record, columns);
  const cures: Cure[] = [{ kind: 'noTime' }];
  if (settings.usualTime !== undefined) cures.unshift({ kind: 'setTime', time: settings.usualTime });
  if (reading.kind === 'impossible') return problem('timeImpossible', { written }, cures);
  return reading.kind === 'unreadable'
    ? problem('timeUnreadable', { written }, cures)
    : problem('timeMissing', {}, cures);
}

function zoneProblem(record: TableRecord, columns: Columns, settings: WhenSettings): Problem {
  const written = textOf(record, columns, 'zone');
  return problem('zoneUnknown', { written, zone: settings.zone }, [{ kind: 'setZone', zone: settings.zone }]);
}

/** Clocks go forward between midnight and four; later times need no look at the zone's rules. */
const NO_GAP_AFTER = '04:00';

function skippedProblem(date: WallDate | null, time: WallTime | null, zone: string): Problem | null {
  if (date === null || time === null || time >= NO_GAP_AFTER) return null;
  return wallTimeExists(date, time, zone) ? null : problem('timeSkipped', { time, date, zone });
}
