import { parse } from 'node:path';
import { Refusal } from '#shared/contract/errors.ts';
import { DROPPED_BYTES_MAX } from '#shared/contract/imports.ts';
import { contract } from '#shared/contract/index.ts';
import type { Id } from '#shared/ids.ts';
import { toImportPlan } from '#shared/imports/plan.ts';
import { ImportRefusal } from '#shared/imports/refusal.ts';
import type { ReadOptions, TableReading } from '#shared/imports/table.ts';
import { isMessageKey } from '#shared/messages/index.ts';
import { fileNameOf, saveFile } from '../documents/save-file.ts';
import type { Session } from '../session.ts';
import { bind, type CoreContext, router } from '../trpc.ts';
import { commitImport, isStillIn } from './commands.ts';
import { importContextOf } from './context.ts';
import { besideOriginal, leftOutCount, leftOutCsv } from './left-out.ts';
import { ImportReader } from './reader.ts';
import {
  dropImport,
  type ImportSession,
  importOf,
  keepImport,
  openView,
  rerun,
  rowsOf,
  startImport,
  viewOf,
} from './sessions.ts';

const imports = contract.imports;

export const importsRouter = router({
  open: bind(imports.open).mutation(async ({ ctx, input }) => {
    const reader = readerFor(ctx.session);
    reader.prepare();
    try {
      const path = await ctx.session.host.pickFile('import');
      return path === null ? null : openView(await openImport(ctx, reader, input.brandId, { path }));
    } finally {
      await reader.close();
    }
  }),
  openBytes: bind(imports.openBytes).mutation(async ({ ctx, input }) => {
    const bytes = Uint8Array.from(Buffer.from(input.base64, 'base64'));
    if (bytes.length > DROPPED_BYTES_MAX)
      throw new Refusal('bad-input', 'importScreen.refusal.tooLargeToDrop');
    return openView(await openImport(ctx, readerFor(ctx.session), input.brandId, { bytes }, input.name));
  }),
  reread: bind(imports.reread).mutation(async ({ ctx, input }) => {
    const opened = found(ctx, input.importId);
    const table = await read(readerFor(ctx.session), opened.source, opened.table.fileName, {
      ...input.options,
      today: opened.context.today,
    });
    const again = startImport(opened, table);
    keepImport(ctx.session, again);
    return openView(again);
  }),
  dryRun: bind(imports.dryRun).mutation(({ ctx, input }) =>
    viewOf(rerun(found(ctx, input.importId), input.mapping, input.answers)),
  ),
  rows: bind(imports.rows).query(({ ctx, input }) => rowsOf(found(ctx, input.importId), input)),
  commit: bind(imports.commit).mutation(({ ctx, input }) => {
    const opened = found(ctx, input.importId);
    rerun(opened, input.mapping, input.answers);
    return commit(ctx, opened, input.onlyIfAll);
  }),
  saveLeftOut: bind(imports.saveLeftOut).mutation(async ({ ctx, input }) => ({
    file: await saveLeftOut(ctx, found(ctx, input.importId)),
  })),
  close: bind(imports.close).mutation(({ ctx, input }) => ({
    closed: dropImport(ctx.session, input.importId),
  })),
});

function found(ctx: CoreContext, importId: Id): ImportSession {
  return importOf(ctx.session, ctx.workspace.store, importId);
}

async function openImport(
  ctx: CoreContext,
  reader: ImportReader,
  brandId: Id,
  source: ImportSession['source'],
  name?: string,
): Promise<ImportSession> {
  const { store } = ctx.workspace;
  const context = importContextOf(store, brandId);
  const table = await read(reader, source, name, { today: context.today });
  const opened = startImport({ id: store.sources.newId(), brandId, store, source, context }, table);
  keepImport(ctx.session, opened);
  return opened;
}

function readerFor({ options }: Session): ImportReader {
  return new ImportReader(options.importWorker === null ? {} : { workerPath: options.importWorker });
}

async function read(
  reader: ImportReader,
  source: ImportSession['source'],
  name: string | undefined,
  options: ReadOptions,
): Promise<TableReading> {
  try {
    return await reader.open('path' in source ? source.path : source.bytes, options, name);
  } catch (error) {
    throw refusalOf(error);
  }
}

/** A file that cannot be read is a refusal like any other, in the words of the import. */
function refusalOf(error: unknown): unknown {
  if (!(error instanceof ImportRefusal)) return error;
  const key = `imports.refused.${error.code}`;
  return isMessageKey(key) ? new Refusal('file-problem', key, error.params) : error;
}

function commit(ctx: CoreContext, opened: ImportSession, onlyIfAll: boolean) {
  if (opened.committed !== null && isStillIn(ctx.workspace.store, opened.committed)) {
    throw new Refusal('wrong-state', 'importScreen.refusal.already');
  }
  const plan = toImportPlan(opened.run, opened.context);
  if (onlyIfAll && plan.leftOut.length > 0) {
    throw new Refusal('wrong-state', 'importScreen.refusal.notAll', { count: plan.leftOut.length });
  }
  if (plan.posts.length === 0) throw new Refusal('wrong-state', 'importScreen.refusal.nothing');
  const target = { brandId: opened.brandId, fileName: opened.table.fileName, today: opened.context.today };
  const { group } = commitImport(ctx.workspace.store, ctx.actor, plan, target);
  opened.committed = group;
  const dates = plan.posts.flatMap(({ schedule }) => schedule?.date ?? []).toSorted();
  return {
    group,
    posts: plan.posts.length,
    inRail: plan.posts.length - dates.length,
    firstDate: dates[0] ?? null,
    leftOut: leftOutCount(opened),
    channels: plan.channels.map(({ name }) => name),
    campaigns: [...plan.campaigns],
    pillars: [...plan.pillars],
  };
}

async function saveLeftOut(ctx: CoreContext, opened: ImportSession): Promise<string | null> {
  const { source, table } = opened;
  const words = `${parse(table.fileName).name} left out`;
  const file =
    'path' in source
      ? besideOriginal(source.path)
      : await ctx.session.host.pickSavePath(fileNameOf(words, 'csv'));
  if (file === null) return null;
  await saveFile(file, leftOutCsv(opened), () => undefined);
  return file;
}
