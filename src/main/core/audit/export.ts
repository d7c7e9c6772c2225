import { assertNever } from '#shared/assert-never.ts';
import type { AuditEntry, AuditFilters } from '#shared/audit/entry.ts';
import { auditReport } from '#shared/audit/report.ts';
import { filterWords } from '#shared/audit/say.ts';
import { AUDIT_CHANGES_MAX, AUDIT_PDF_MAX, type AuditFormat } from '#shared/contract/audit.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { t } from '#shared/messages/index.ts';
import { wallAt } from '#shared/time/instant.ts';
import { BusyDesk } from '../busy-desk.ts';
import { documentFonts } from '../documents/fonts.ts';
import { writeHtml } from '../documents/html.ts';
import { type FileContent, fileNameOf, saveFile } from '../documents/save-file.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';
import type { CoreContext } from '../trpc.ts';
import { auditCsv } from './csv.ts';
import { auditChanges, auditEntries } from './entries.ts';
import { auditFile } from './json.ts';
import { type AuditReader, JournalNames } from './names.ts';
import { breath } from './pace.ts';
import { verifyApart } from './verify-thread.ts';
import { workspaceName } from './verify-workspace.ts';

export const AUDIT_TASK = 'audit.export';

/** Where reports are written, one after another, and where the file is noted that was written last. */
export const auditDesk = new BusyDesk('audit.error.busy');

/** Asks where, writes the report and saves it. Gives the file, or null when the person cancelled the dialog. */
export async function exportAudit(
  ctx: CoreContext,
  filters: AuditFilters,
  format: AuditFormat,
  reader: AuditReader,
): Promise<{ readonly file: string | null; readonly actions: number }> {
  const { session } = ctx;
  return await auditDesk.run(session, async () => {
    const file = await session.host.pickSavePath(suggestedName(ctx, format, reader));
    if (file === null) return { file, actions: 0 };
    const count = { actions: 0 };
    await saveFile(file, await contentOf(ctx, filters, format, reader, count), () => undefined);
    auditDesk.noteFile(session, file);
    return { file, actions: count.actions };
  });
}

function suggestedName(
  { workspace: { store } }: CoreContext,
  format: AuditFormat,
  { zone }: AuditReader,
): string {
  const { date } = wallAt(store.sources.now(), zone);
  return fileNameOf(t('audit.file.report', { brand: workspaceName(store.file), date }), format);
}

type Count = { actions: number };

async function contentOf(
  ctx: CoreContext,
  filters: AuditFilters,
  format: AuditFormat,
  reader: AuditReader,
  count: Count,
): Promise<FileContent> {
  const { store } = ctx.workspace;
  switch (format) {
    case 'csv':
      return auditCsv(wholeEntries(store, filters, reader, count));
    case 'json': {
      for await (const page of pages(store, filters, reader)) count.actions += page.length;
      return auditFile(store, filters, headOf(ctx, filters, reader), reader);
    }
    case 'pdf':
      return await printed(ctx, filters, reader, count);
    default:
      return assertNever(format);
  }
}

function headOf({ workspace: { store }, actor }: CoreContext, filters: AuditFilters, reader: AuditReader) {
  return {
    workspace: workspaceName(store.file),
    made: new Date(store.sources.now()).toISOString(),
    madeBy: actor.name,
    selection: filterWords(filters, new JournalNames(store, reader)),
  };
}

/** Every action that the filters mean, page by page; between pages the core answers others. */
async function* pages(
  store: WorkspaceFile,
  filters: AuditFilters,
  reader: AuditReader,
): AsyncGenerator<readonly AuditEntry[]> {
  let before: number | null = null;
  do {
    const page: { readonly entries: AuditEntry[]; readonly next: number | null } = auditEntries(
      store,
      filters,
      { before, limit: 50 },
      reader,
    );
    yield page.entries;
    before = page.next;
    await breath();
  } while (before !== null);
}

/** The same with every single change: a spreadsheet leaves nothing out. */
async function* wholeEntries(
  store: WorkspaceFile,
  filters: AuditFilters,
  reader: AuditReader,
  count: Count,
): AsyncGenerator<readonly AuditEntry[]> {
  for await (const page of pages(store, filters, reader)) {
    count.actions += page.length;
    yield page;
    for (const entry of page) yield* furtherChanges(store, filters, entry, reader);
  }
}

async function* furtherChanges(
  store: WorkspaceFile,
  filters: AuditFilters,
  entry: AuditEntry,
  reader: AuditReader,
): AsyncGenerator<readonly AuditEntry[]> {
  const isCut = entry.changes.length === AUDIT_CHANGES_MAX;
  let after: number | null = isCut ? (entry.changes.at(-1)?.seq ?? null) : null;
  while (after !== null) {
    const more = auditChanges(store, filters, { group: entry.group, after }, reader);
    // An entry without changes would be a row of its own.
    if (more.changes.length > 0) yield [{ ...entry, changes: more.changes }];
    after = more.next;
    await breath();
  }
}

async function printed(
  ctx: CoreContext,
  filters: AuditFilters,
  reader: AuditReader,
  count: Count,
): Promise<Uint8Array> {
  const { session, workspace, actor } = ctx;
  const { store } = workspace;
  const entries: AuditEntry[] = [];
  for await (const page of pages(store, filters, reader)) {
    entries.push(...page);
    if (entries.length > AUDIT_PDF_MAX) {
      throw new Refusal('wrong-state', 'audit.error.tooMany', { max: AUDIT_PDF_MAX });
    }
  }
  count.actions = entries.length;
  session.emitProgress(AUDIT_TASK, 1, 3);
  const verdict = await verifyApart(store, session);
  session.emitProgress(AUDIT_TASK, 2, 3);
  const { selection, workspace: name } = headOf(ctx, filters, reader);
  const madeAt = store.sources.now();
  const tree = auditReport({
    ...reader,
    workspace: name,
    verdict,
    entries,
    selection,
    preparedBy: actor.name,
    madeAt,
  });
  const { html, header, footer } = writeHtml(tree, documentFonts());
  return await session.host.printToPdf(html, { landscape: true, header, footer });
}
