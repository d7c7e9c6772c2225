import { Refusal } from '#shared/contract/errors.ts';
import { contract } from '#shared/contract/index.ts';
import { currentLocale } from '#shared/messages/index.ts';
import type { Session } from '../session.ts';
import { bind, router } from '../trpc.ts';
import { auditChanges, auditEntries } from './entries.ts';
import { auditDesk, exportAudit } from './export.ts';
import type { AuditReader } from './names.ts';
import { verifyApart } from './verify-thread.ts';

const { audit } = contract;

const readerOf = ({ options }: Session): AuditReader => ({ locale: currentLocale(), zone: options.zone });

export const auditRouter = router({
  entries: bind(audit.entries).query(({ ctx, input: { filters, ...place } }) =>
    auditEntries(ctx.workspace.store, filters, place, readerOf(ctx.session)),
  ),
  ofPost: bind(audit.ofPost).query(({ ctx, input: { postId, ...place } }) => {
    // It tells of internal comments and notes, and of who did what.
    if (ctx.actor.external) throw new Refusal('not-allowed', 'audit.error.outside');
    const filters = { postId, kinds: [], words: '' };
    return auditEntries(ctx.workspace.store, filters, place, readerOf(ctx.session));
  }),
  changes: bind(audit.changes).query(({ ctx, input: { filters, ...place } }) =>
    auditChanges(ctx.workspace.store, filters, place, readerOf(ctx.session)),
  ),
  verify: bind(audit.verify).query(({ ctx }) => verifyApart(ctx.workspace.store, ctx.session)),
  export: bind(audit.export).mutation(({ ctx, input }) =>
    exportAudit(ctx, input.filters, input.format, readerOf(ctx.session)),
  ),
  reveal: bind(audit.reveal).mutation(async ({ ctx }) => ({
    shown: await auditDesk.revealFile(ctx.session),
  })),
});
