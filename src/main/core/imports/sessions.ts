import { Refusal } from '#shared/contract/errors.ts';
import type { DryRunView, OpenImport, RowView } from '#shared/contract/imports.ts';
import type { Id } from '#shared/ids.ts';
import type { Answers } from '#shared/imports/answers.ts';
import { columnsOf } from '#shared/imports/columns.ts';
import { dryRun } from '#shared/imports/dry-run.ts';
import type { DraftRow, DryRun, ImportContext } from '#shared/imports/dry-run-values.ts';
import { proposeMapping } from '#shared/imports/mapping.ts';
import type { Mapping } from '#shared/imports/roles.ts';
import { writtenDate } from '#shared/imports/row-when.ts';
import type { TableReading, TableRecord } from '#shared/imports/table.ts';
import { excerptOf } from '#shared/posts/post.ts';
import type { Session } from '../session.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';
import { likelyCopies } from './context.ts';

/** A file that is open for import: what was read, and its last dry run. Nothing of it is in the workspace. */
export type ImportSession = {
  readonly id: Id;
  readonly brandId: Id;
  /** The workspace it was opened for; another one knows nothing of it. */
  readonly store: WorkspaceFile;
  readonly source: { readonly path: string } | { readonly bytes: Uint8Array };
  readonly context: ImportContext;
  table: TableReading;
  mapping: Mapping;
  run: DryRun;
  /** The columns and answers of that dry run, as text. */
  question: string;
  /** The user action that brought it in; null until then. */
  committed: Id | null;
};

/** Files kept open at once; a window works on one, and a forgotten one must not stay in memory. */
const KEPT = 3;
const openImports = new WeakMap<Session, Map<Id, ImportSession>>();

/** Keeps an import open under its id; the oldest gives way. */
export function keepImport(session: Session, opened: ImportSession): void {
  const kept = openImports.get(session) ?? new Map<Id, ImportSession>();
  openImports.set(session, kept);
  kept.set(opened.id, opened);
  for (const id of [...kept.keys()].slice(0, -KEPT)) kept.delete(id);
}

/** The open import of that id; refuses when it was closed, or belongs to another workspace. */
export function importOf(session: Session, store: WorkspaceFile, importId: Id): ImportSession {
  const found = openImports.get(session)?.get(importId);
  if (found === undefined || found.store !== store) {
    throw new Refusal('not-found', 'core.refusal.notFound', { what: 'import' });
  }
  return found;
}

/** Lets go of an import. Tells whether it was open. */
export function dropImport(session: Session, importId: Id): boolean {
  return openImports.get(session)?.delete(importId) ?? false;
}

/** A file that was read, with the columns proposed for it and the dry run that follows. */
export function startImport(
  facts: Pick<ImportSession, 'id' | 'brandId' | 'store' | 'source' | 'context'>,
  table: TableReading,
): ImportSession {
  const mapping = proposeMapping(table);
  const run = runDry({ ...facts, table }, mapping, {});
  return { ...facts, table, mapping, run, question: JSON.stringify([mapping, {}]), committed: null };
}

/** Most files bring nothing that is planned already; only for those that might, the texts are read and compared. */
function runDry(
  file: Pick<ImportSession, 'store' | 'brandId' | 'context' | 'table'>,
  mapping: Mapping,
  answers: Answers,
): DryRun {
  const { store, brandId, context, table } = file;
  const run = dryRun({ table, mapping, answers, context });
  const posts = likelyCopies(store, brandId, run.rows);
  return posts.length === 0 ? run : dryRun({ table, mapping, answers, context: { ...context, posts } });
}

/** Runs an import dry again with other columns or answers; with the same, what was shown still holds. */
export function rerun(opened: ImportSession, mapping: Mapping, answers: Answers): DryRun {
  const question = JSON.stringify([mapping, answers]);
  if (opened.question === question) return opened.run;
  opened.question = question;
  opened.mapping = mapping;
  opened.run = runDry(opened, mapping, answers);
  return opened.run;
}

function isProblem(row: DraftRow): boolean {
  return row.outcome === 'decide' || row.outcome === 'blocked';
}

/** A dry run without its rows. */
export function viewOf({ columns, dateOrder, questions, totals, rows }: DryRun): DryRunView {
  const inRail = rows.filter(({ outcome, date }) => outcome === 'ready' && date === null).length;
  return { columns, dateOrder, questions, totals, problemRows: rows.filter(isProblem).length, inRail };
}

/** What the screen begins with. */
export function openView(opened: ImportSession): OpenImport {
  const { id, table, mapping, run } = opened;
  const { fileName, kind, reading, header } = table;
  return { importId: id, fileName, kind, reading, header, mapping, view: viewOf(run) };
}

/** A page of the last dry run's rows. */
export function rowsOf(
  opened: ImportSession,
  page: { readonly problemsOnly: boolean; readonly offset: number; readonly limit: number },
): { readonly rows: RowView[]; readonly total: number } {
  const rows = page.problemsOnly ? opened.run.rows.filter(isProblem) : opened.run.rows;
  const columns = columnsOf(opened.mapping, opened.table.header);
  const shown = rows.slice(page.offset, page.offset + page.limit);
  const records = recordsOf(opened.table, shown);
  return {
    rows: shown.map((row) => rowView(row, writtenOf(records.get(row.row), columns))),
    total: rows.length,
  };
}

function writtenOf(record: TableRecord | undefined, columns: ReturnType<typeof columnsOf>): string {
  return record === undefined ? '' : writtenDate(record, columns).slice(0, 60);
}

function recordsOf(table: TableReading, rows: readonly DraftRow[]): ReadonlyMap<number, TableRecord> {
  const wanted = new Set(rows.map(({ row }) => row));
  return new Map(table.records.filter(({ row }) => wanted.has(row)).map((record) => [record.row, record]));
}

function rowView(draft: DraftRow, written: string): RowView {
  const { row, outcome, stage, date, time, channels, unknownNetworks, problems } = draft;
  return {
    row,
    outcome,
    stage,
    excerpt: excerptOf(draft.text),
    written,
    date,
    time,
    channels,
    unknownNetworks,
    problems,
  };
}
