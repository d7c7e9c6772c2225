import { networkName } from '#shared/channels/networks.ts';
import type { WallDate } from '#shared/time/wall.ts';
import { networkKey } from './answers.ts';
import type { Columns } from './columns.ts';
import type { ColumnReport, DraftRow, DryRunInput, Question, Totals } from './dry-run-values.ts';
import { fold } from './fold.ts';
import { readNetworks } from './networks.ts';
import type { ProblemCode, ProblemField } from './problems.ts';
import type { ColumnRole } from './roles.ts';
import { likelyYears, writtenDate } from './row-when.ts';
import { readStatus } from './status.ts';
import { cellText } from './table.ts';

/** The field of a post that a role's problems are about. */
const FIELD_OF: { readonly [role in ColumnRole]?: ProblemField } = {
  date: 'date',
  dateTime: 'date',
  time: 'time',
  zone: 'zone',
  channels: 'channels',
  text: 'text',
};

/** How well each column was understood, in the order of the file. */
export function reportColumns(
  input: DryRunInput,
  columns: Columns,
  rows: readonly DraftRow[],
): readonly ColumnReport[] {
  return columns.mapping.map((mapping, index) => {
    const texts = input.table.records.map((record) => cellText(record.cells[index]));
    const filled = texts.filter((text) => text !== '');
    const problems = problemCounts(rows, FIELD_OF[mapping.role]);
    return {
      index,
      header: input.table.header[index] ?? '',
      role: mapping.role,
      firstValue: filled[0] ?? '',
      filled: filled.length,
      empty: texts.length - filled.length,
      understood: understoodRows(mapping.role, rows, texts),
      aliases: mapping.role === 'channels' ? aliasesOf(filled) : [],
      ...namesOf(mapping.role, filled, input),
      claims: mapping.role === 'status' ? filled.filter((text) => readStatus(text).claims).length : 0,
      problems,
    };
  });
}

function problemCounts(rows: readonly DraftRow[], field: ProblemField | undefined): ColumnReport['problems'] {
  if (field === undefined) return [];
  const counts = new Map<ProblemCode, number>();
  for (const row of rows) {
    for (const { code, field: own } of row.problems)
      if (own === field) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts].map(([code, count]) => ({ code, count }));
}

function understoodRows(role: ColumnRole, rows: readonly DraftRow[], texts: readonly string[]): number {
  const count = (test: (row: DraftRow) => boolean) =>
    rows.filter((row, at) => texts[at] !== '' && test(row)).length;
  if (role === 'date' || role === 'dateTime') return count((row) => row.date !== null);
  if (role === 'time') return count((row) => row.time !== null);
  if (role === 'zone') return count((row) => row.problems.every(({ code }) => code !== 'zoneUnknown'));
  if (role === 'channels') return count((row) => row.channels.length > 0 && row.unknownNetworks.length === 0);
  return role === 'ignore' ? 0 : texts.filter((text) => text !== '').length;
}

/** Words for networks that differ from the network's own name, each once. */
function aliasesOf(texts: readonly string[]): ColumnReport['aliases'] {
  const aliases = new Map<string, { written: string; name: string }>();
  for (const text of new Set(texts)) {
    for (const { written, network } of readNetworks(text).parts) {
      if (network === null || fold(networkName(network)) === fold(written)) continue;
      aliases.set(networkKey(written), { written, name: networkName(network) });
    }
  }
  return [...aliases.values()];
}

function namesOf(
  role: ColumnRole,
  texts: readonly string[],
  input: DryRunInput,
): Pick<ColumnReport, 'found' | 'fresh'> {
  if (role !== 'campaign' && role !== 'pillar') return { found: [], fresh: [] };
  const known = new Set((role === 'campaign' ? input.context.campaigns : input.context.pillars).map(fold));
  const names = [...new Map([...new Set(texts)].map((text) => [fold(text), text])).values()];
  return {
    found: names.filter((name) => known.has(fold(name))),
    fresh: names.filter((name) => !known.has(fold(name))),
  };
}

/** What the file asks once: order of day and month, the year, and each name nobody knows. */
export function reportQuestions(
  input: DryRunInput,
  columns: Columns,
  rows: readonly DraftRow[],
): readonly Question[] {
  const questions: Question[] = [];
  const written = new Map(input.table.records.map((record) => [record.row, record] as const));
  const firstOf = (code: ProblemCode) => {
    const found = rows.filter((row) => row.problems.some((problem) => problem.code === code));
    const record = written.get(found[0]?.row ?? 0);
    return record === undefined
      ? null
      : { count: found.length, text: writtenDate(record, columns), first: found[0] };
  };
  const ambiguous = firstOf('dateAmbiguous');
  const params = ambiguous?.first?.problems.find(({ code }) => code === 'dateAmbiguous')?.params;
  if (ambiguous !== null && params !== undefined) {
    const days = { dmy: String(params.dmy), mdy: String(params.mdy) };
    questions.push({ kind: 'dateOrder', written: ambiguous.text, ...days, rows: ambiguous.count });
  }
  const noYear = firstOf('dateNoYear');
  if (noYear !== null) {
    questions.push({
      kind: 'year',
      written: noYear.text,
      rows: noYear.count,
      years: likelyYears(input.context.today),
    });
  }
  const bare = rows.filter((row) => row.text !== '' && row.channels.length === 0).length;
  const named = columns.of('channels').length + columns.of('networkFlag').length > 0;
  if (!named && bare > 0) questions.push({ kind: 'noNetworks', rows: bare });
  return [...questions, ...networkQuestions(rows)];
}

function networkQuestions(rows: readonly DraftRow[]): readonly Question[] {
  const names = new Map<string, { written: string; rows: number }>();
  for (const row of rows) {
    if (row.text === '') continue;
    for (const written of row.unknownNetworks) {
      const known = names.get(networkKey(written));
      names.set(networkKey(written), { written: known?.written ?? written, rows: (known?.rows ?? 0) + 1 });
    }
  }
  return [...names.values()].map((name) => ({ kind: 'network', ...name }) as const);
}

/** The figures of the dry run. */
export function reportTotals(rows: readonly DraftRow[], today: WallDate): Totals {
  const count = (test: (row: DraftRow) => boolean) => rows.filter(test).length;
  return {
    rows: rows.length,
    posts: count((row) => row.text !== ''),
    ready: count((row) => row.outcome === 'ready'),
    decide: count((row) => row.outcome === 'decide'),
    blocked: count((row) => row.outcome === 'blocked'),
    skipped: count((row) => row.outcome === 'skipped'),
    dated: count((row) => row.text !== '' && row.date !== null),
    timed: count((row) => row.text !== '' && row.time !== null),
    past: count((row) => row.text !== '' && row.date !== null && row.date < today),
    seenBefore: count((row) => row.problems.some(({ code }) => code === 'duplicateInPlan')),
  };
}
