import { POST_TEXT_MAX } from '#shared/posts/post.ts';
import type { RowAnswer } from './answers.ts';
import { type Columns, columnsOf, textOf } from './columns.ts';
import { type CopyFinder, copyFinder } from './copies.ts';
import { findDateOrder } from './date-order.ts';
import type { DraftRow, DryRun, DryRunInput, Outcome } from './dry-run-values.ts';
import { readIntent } from './intents.ts';
import { type Problem, problem } from './problems.ts';
import { reportColumns, reportQuestions, reportTotals } from './report.ts';
import { type ChannelFinder, channelFinder, type RowChannels } from './row-channels.ts';
import { type RuleChecker, ruleChecker } from './row-rules.ts';
import { notesOf, type RowText, rowTextOf } from './row-text.ts';
import {
  dateVerdictOf,
  timeReadingOf,
  type When,
  type WhenSettings,
  whenOf,
  writtenDate,
} from './row-when.ts';
import { readStatus } from './status.ts';
import type { TableRecord } from './table.ts';

/** What stays the same for every row of one dry run. */
type Run = {
  readonly columns: Columns;
  readonly settings: WhenSettings;
  readonly channels: ChannelFinder;
  readonly copies: CopyFinder;
  readonly rules: RuleChecker;
};

const NO_ANSWER: RowAnswer = {};

/**
 * Shows every row as it would arrive, with its problems, and saves nothing. Pure: the same table, mapping,
 * answers and context give the same rows. What cannot be known is asked, never guessed.
 */
export function dryRun(input: DryRunInput): DryRun {
  const { table, mapping, answers, context } = input;
  const columns = columnsOf(mapping, table.header);
  const dateOrder = findDateOrder(table.records, columns, answers);
  const known = {
    order: dateOrder.order,
    year: answers.year ?? null,
    zone: context.zone,
    today: context.today,
  };
  const settings = { ...known, timeUsual: false, usualTime: context.usualTime };
  const run: Run = {
    columns,
    settings: { ...settings, timeUsual: isTimeUsual(table.records, columns, settings) },
    channels: channelFinder(context, answers),
    copies: copyFinder(context),
    rules: ruleChecker(context),
  };
  const rows = table.records.map((record) => draftRow(record, run, answers.rows?.[record.row] ?? NO_ANSWER));
  return {
    rows,
    columns: reportColumns(input, columns, rows),
    dateOrder,
    questions: reportQuestions(input, columns, rows),
    totals: reportTotals(rows, context.today),
  };
}

/** Whether at least half of the dated rows say a time; where they do, a row without one is asked about. */
function isTimeUsual(records: readonly TableRecord[], columns: Columns, settings: WhenSettings): boolean {
  let dated = 0;
  let timed = 0;
  for (const record of records.slice(0, 500)) {
    const verdict = dateVerdictOf(record, columns, settings);
    if (verdict.kind !== 'date') continue;
    dated += 1;
    if (timeReadingOf(record, columns, verdict).kind === 'time') timed += 1;
  }
  return timed > 0 && timed * 2 >= dated;
}

function draftRow(record: TableRecord, run: Run, answer: RowAnswer): DraftRow {
  const own = rowTextOf(record, run.columns);
  const words = answer.text === undefined ? own : { ...own, text: answer.text };
  const when = whenOf(record, run.columns, run.settings, answer);
  const channels = run.channels(record, run.columns, answer);
  const problems = problemsOf(record, run, answer, words, when, channels);
  return {
    row: record.row,
    outcome: outcomeOf(answer, problems),
    stage: readStatus(textOf(record, run.columns, 'status')).stage,
    text: words.text,
    title: words.title,
    link: words.link,
    media: words.media,
    date: when.date,
    time: when.time,
    zone: when.zone,
    channels: channels.channels,
    unknownNetworks: channels.unknown,
    campaign: textOf(record, run.columns, 'campaign'),
    pillar: textOf(record, run.columns, 'pillar'),
    intent: readIntent(textOf(record, run.columns, 'intent')),
    notes: notesOf(record, run.columns, words.text, when.date === null),
    firstComment: words.firstComment,
    channelTexts: words.channelTexts,
    facts: words.facts,
    callToAction: words.callToAction,
    repeats: record.repeats ?? [],
    problems,
  };
}

function problemsOf(
  record: TableRecord,
  run: Run,
  answer: RowAnswer,
  words: RowText,
  when: When,
  channels: RowChannels,
): readonly Problem[] {
  // A row without text has one thing to say; questions about its day or channels would only distract.
  if (words.text === '')
    return [problem(when.date === null ? 'nothingToImport' : 'textMissing', {}, [{ kind: 'skip' }])];
  const problems = [...when.problems, ...channels.problems];
  if (words.text.length > POST_TEXT_MAX)
    problems.push(problem('textTooLong', { length: words.text.length, most: POST_TEXT_MAX }));
  if (record.repeatsNote === 'cut')
    problems.push(problem('repeatsCut', { count: (record.repeats?.length ?? 0) + 1 }));
  if (record.repeatsNote === 'tooOften') problems.push(problem('repeatsTooOften'));
  if (answer.skip === true) return problems;
  problems.push(...run.rules(words, channels.channels));
  const written = when.date === null ? writtenDate(record, run.columns) : '';
  const copy = run.copies({
    row: record.row,
    text: words.text,
    date: when.date,
    when: written,
    channels: channels.channels,
  });
  if (answer.keep === true) return problems;
  if (copy !== null) problems.push(copy);
  if (readStatus(textOf(record, run.columns, 'status')).cancelled) problems.push(cancelled());
  return problems;
}

function cancelled(): Problem {
  return problem('eventCancelled', {}, [{ kind: 'skip' }, { kind: 'keep' }]);
}

function outcomeOf(answer: RowAnswer, problems: readonly Problem[]): Outcome {
  if (answer.skip === true) return 'skipped';
  if (problems.some(({ severity }) => severity === 'block')) return 'blocked';
  return problems.some(({ severity }) => severity === 'decide') ? 'decide' : 'ready';
}
