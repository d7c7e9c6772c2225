import { weekdayOf } from '#shared/time/wall.ts';
import type { Answers } from './answers.ts';
import { weekdayOfWord } from './calendar-words.ts';
import { type Columns, textOf } from './columns.ts';
import { type DateReading, orderProvedBy, twoDaysOf } from './dates.ts';
import type { DateOrderReport } from './dry-run-values.ts';
import { fold } from './fold.ts';
import { dateReadingOf, writtenDate } from './row-when.ts';
import type { TableRecord } from './table.ts';

type Votes = { dmy: string; mdy: string };

/**
 * Which number is the day, for the whole column: what the person said, else what some row proves (31/12 can
 * only be one thing), else what the weekday beside a date proves. Rows that contradict each other prove nothing.
 */
export function findDateOrder(
  records: readonly TableRecord[],
  columns: Columns,
  answers: Answers,
): DateOrderReport {
  const numbers: Votes = { dmy: '', mdy: '' };
  const weekdays: Votes = { dmy: '', mdy: '' };
  let yearFirst = false;
  const hasWeekday = columns.of('dayLabel').length > 0;
  for (const record of records) {
    const reading = dateReadingOf(record, columns);
    if (reading.kind === 'named') yearFirst ||= reading.yearFirst;
    if (reading.kind !== 'numeric') continue;
    const proved = orderProvedBy(reading);
    if (proved !== null) numbers[proved] ||= writtenDate(record, columns);
    else if (hasWeekday) voteByWeekday(weekdays, reading, record, columns);
  }
  if (answers.dateOrder !== undefined) return report(answers.dateOrder, 'person', '', false);
  return (
    settled(numbers, 'number') ??
    settled(weekdays, 'weekday') ??
    report(yearFirst ? 'ymd' : null, yearFirst ? 'format' : null, '', false)
  );
}

function voteByWeekday(votes: Votes, reading: DateReading, record: TableRecord, columns: Columns): void {
  const said = weekdayOfWord(fold(textOf(record, columns, 'dayLabel')));
  if (said === null || reading.kind !== 'numeric' || reading.year === null) return;
  const two = twoDaysOf(reading, reading.year);
  if (two === null) return;
  const [dmy, mdy] = [weekdayOf(two.dmy) === said, weekdayOf(two.mdy) === said];
  if (dmy !== mdy) votes[dmy ? 'dmy' : 'mdy'] ||= writtenDate(record, columns);
}

function settled(votes: Votes, by: 'number' | 'weekday'): DateOrderReport | null {
  if (votes.dmy === '' && votes.mdy === '') return null;
  if (votes.dmy !== '' && votes.mdy !== '') return report(null, null, votes.mdy, true);
  return report(votes.dmy === '' ? 'mdy' : 'dmy', by, votes.dmy || votes.mdy, false);
}

function report(
  order: DateOrderReport['order'],
  by: DateOrderReport['by'],
  settledBy: string,
  contradicts: boolean,
): DateOrderReport {
  return { order, by, settledBy, contradicts };
}
