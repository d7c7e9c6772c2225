import { contract } from '#shared/contract/index.ts';
import { bind, router } from '../trpc.ts';
import { cancelExport, documentDesk, exportMonth, previewMonth } from './export.ts';

const documents = contract.documents;

export const documentsRouter = router({
  preview: bind(documents.preview).query(({ ctx, input: { filters, ...month } }) =>
    previewMonth(ctx, { ...month, filters: filters ?? null }),
  ),
  exportMonth: bind(documents.exportMonth).mutation(({ ctx, input: { format, filters, ...month } }) =>
    exportMonth(ctx, { ...month, filters: filters ?? null }, format),
  ),
  cancel: bind(documents.cancel).mutation(({ ctx }) => ({ cancelled: cancelExport(ctx.session) })),
  reveal: bind(documents.reveal).mutation(async ({ ctx }) => ({
    shown: await documentDesk.revealFile(ctx.session),
  })),
});
