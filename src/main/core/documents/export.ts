import { assertNever } from '#shared/assert-never.ts';
import { DOCUMENT_POSTS_MAX, type ExportFormat, isForPrograms } from '#shared/contract/documents.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { isBlocked } from '#shared/documents/finding-lines.ts';
import { icsCalendar } from '#shared/documents/ics.ts';
import { monthCalendarDocument } from '#shared/documents/month.ts';
import type { MonthMaterial } from '#shared/documents/month-material.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import { formatMonth } from '#shared/time/format.ts';
import { BusyDesk } from '../busy-desk.ts';
import type { Session } from '../session.ts';
import type { CoreContext } from '../trpc.ts';
import { writeCsv } from './csv.ts';
import { writeDocxApart } from './docx-thread.ts';
import { documentFonts } from './fonts.ts';
import { writeHtml } from './html.ts';
import { type MonthWish, monthMaterialOf } from './queries.ts';
import { fileNameOf, saveFile } from './save-file.ts';
import { withVerdicts } from './spoken.ts';
import { writeXlsx } from './xlsx.ts';

export const EXPORT_TASK = 'documents.export';

/** Where months are exported, one after another, and where the file is noted that was exported last. */
export const documentDesk = new BusyDesk('documents.error.busy');

/** Asks where, lays the month out and saves it. Gives the file, or null when the person cancelled the dialog. */
export async function exportMonth(
  ctx: CoreContext,
  wish: MonthWish,
  format: ExportFormat,
): Promise<{ readonly file: string | null; readonly posts: number }> {
  return await documentDesk.run(ctx.session, async (signal) => {
    const { session, workspace, actor } = ctx;
    const maker = { actor, locale: currentLocale(), zone: session.options.zone };
    const material = monthMaterialOf(workspace.store, wish, maker);
    const posts = material.posts.length;
    refuseTooMany(material, format);
    const file = await session.host.pickSavePath(suggestedName(material, format));
    if (file === null) return { file, posts };
    // Tables are read back by programs; what people read says what the brand's rules say.
    const checked = isForPrograms(format) ? material : await withVerdicts(workspace.store, material, signal);
    await write(session, checked, format, file, signal);
    documentDesk.noteFile(session, file);
    return { file, posts };
  });
}

/** What the document of a month would hold, and what the brand check blocks in it. */
export async function previewMonth(
  { session, workspace, actor }: CoreContext,
  wish: MonthWish,
): Promise<{ readonly posts: number; readonly blocked: number }> {
  const maker = { actor, locale: currentLocale(), zone: session.options.zone };
  const material = monthMaterialOf(workspace.store, wish, maker);
  const { posts } = await withVerdicts(workspace.store, material, new AbortController().signal);
  return { posts: posts.length, blocked: posts.filter(isBlocked).length };
}

function refuseTooMany({ posts, month, locale }: MonthMaterial, format: ExportFormat): void {
  if (isForPrograms(format) || posts.length <= DOCUMENT_POSTS_MAX) return;
  const values = { month: formatMonth(`${month}-01`, locale), count: posts.length, max: DOCUMENT_POSTS_MAX };
  throw new Refusal('wrong-state', 'documents.error.tooMany', values);
}

function suggestedName({ brand, month }: MonthMaterial, format: ExportFormat): string {
  return fileNameOf(t('documents.file.calendar', { brand: brand.name, month }), format);
}

/** Lay out, write, save: three steps that a progress bar can show. */
async function write(
  session: Session,
  material: MonthMaterial,
  format: ExportFormat,
  file: string,
  signal: AbortSignal,
): Promise<void> {
  session.emitProgress(EXPORT_TASK, 1, 3);
  const content = await contentOf(session, material, format, signal);
  signal.throwIfAborted();
  session.emitProgress(EXPORT_TASK, 2, 3);
  await saveFile(file, content, () => signal.throwIfAborted());
  session.emitProgress(EXPORT_TASK, 3, 3);
}

async function contentOf(
  session: Session,
  material: MonthMaterial,
  format: ExportFormat,
  signal: AbortSignal,
): Promise<Uint8Array | string> {
  switch (format) {
    case 'csv':
      return writeCsv(material);
    case 'xlsx':
      return await writeXlsx(material);
    case 'ics':
      return icsCalendar(material);
    case 'docx':
      return await writeDocxApart(monthCalendarDocument(material), signal);
    case 'pdf':
      return await printed(session, material);
    default:
      return assertNever(format);
  }
}

async function printed(session: Session, material: MonthMaterial): Promise<Uint8Array> {
  const tree = monthCalendarDocument(material);
  const { html, header, footer } = writeHtml(tree, documentFonts());
  return await session.host.printToPdf(html, { landscape: tree.landscape, header, footer });
}

/** Stops the running export. Tells whether there was one. */
export function cancelExport(session: Session): boolean {
  return documentDesk.stop(session, new Refusal('cancelled', 'documents.error.cancelled'));
}
