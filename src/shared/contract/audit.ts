import { z } from 'zod';
import { auditChangeSchema, auditEntrySchema, auditFiltersSchema } from '../audit/entry.ts';
import { journalVerdictSchema } from '../audit/verdict.ts';
import { idSchema } from '../ids.ts';
import { mutation, query } from './procedure.ts';

export const auditFormats = ['pdf', 'csv', 'json'] as const;
export type AuditFormat = (typeof auditFormats)[number];

/** Most actions of one answer, and most changes an answer gives of one action. */
export const AUDIT_PAGE_MAX = 200;
export const AUDIT_CHANGES_MAX = 40;
/** Most actions of a printed report; nobody reads further. */
export const AUDIT_PDF_MAX = 2000;

const page = {
  /** Only actions before this operation; null: from the newest. */
  before: z.number().int().nullable().default(null),
  limit: z.number().int().min(1).max(AUDIT_PAGE_MAX).default(60),
};
const pageSchema = z.strictObject({
  entries: z.array(auditEntrySchema),
  /** Where the next page begins; null at the end. A page may be empty and not the last: the search goes on there. */
  next: z.number().int().nullable(),
});

export const auditContract = {
  /** What was done, newest first, action by action. */
  entries: query('journal.view', z.strictObject({ filters: auditFiltersSchema, ...page }), pageSchema),
  /** The same of one post, for everybody from inside. */
  ofPost: query('workspace.view', z.strictObject({ postId: idSchema, ...page }), pageSchema),
  /** More of the changes of one action, from the given operation on. */
  changes: query(
    'journal.view',
    z.strictObject({ group: idSchema, filters: auditFiltersSchema, after: z.number().int() }),
    z.strictObject({
      changes: z.array(auditChangeSchema),
      /** Where to read on; null at the end of the action. */
      next: z.number().int().nullable(),
    }),
  ),
  /** Proves the chain, the bodies, the signatures, and that the tables are what the journal says. */
  verify: query('journal.view', z.void(), journalVerdictSchema),
  /** Asks where to save, then writes the report there, whole or not at all. Null when the person cancelled. */
  export: mutation(
    'journal.view',
    z.strictObject({ format: z.enum(auditFormats), filters: auditFiltersSchema }),
    z.strictObject({ file: z.string().nullable(), actions: z.number().int() }),
  ),
  /** Shows the last report in the system's file manager; false when there is none. */
  reveal: mutation('journal.view', z.void(), z.strictObject({ shown: z.boolean() })),
};
