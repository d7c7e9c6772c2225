import { z } from 'zod';
import { postFiltersSchema } from '../calendar/filters.ts';
import { idSchema } from '../ids.ts';
import { mutation, query } from './procedure.ts';

export const exportFormats = ['pdf', 'docx', 'csv', 'xlsx', 'ics'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** A month as `YYYY-MM`. */
export const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: 'Not a month (YYYY-MM).' });

/** Most posts in one laid-out document; beyond it, a table of posts is no longer read by anyone. */
export const DOCUMENT_POSTS_MAX = 2000;

const monthWish = z.strictObject({
  brandId: idSchema,
  month: monthSchema,
  filters: postFiltersSchema.optional(),
});

export const documentsContract = {
  /** What a month's document would hold: how many posts, and how many of them the brand check blocks now. */
  preview: query(
    'document.export',
    monthWish,
    z.strictObject({ posts: z.number().int(), blocked: z.number().int() }),
  ),
  /** Asks where to save, then writes the month's plan there, whole or not at all. Null when the person cancelled. */
  exportMonth: mutation(
    'document.export',
    monthWish.extend({ format: z.enum(exportFormats) }),
    z.strictObject({ file: z.string().nullable(), posts: z.number().int() }),
  ),
  /** Stops the export that is running; no file is left. */
  cancel: mutation('document.export', z.void(), z.strictObject({ cancelled: z.boolean() })),
  /** Shows the last exported file in the system's file manager; false when there is none. */
  reveal: mutation('document.export', z.void(), z.strictObject({ shown: z.boolean() })),
};

/** Formats that programs read: they tell the plan, and nothing of what the brand's rules say of it. */
const forPrograms: readonly ExportFormat[] = ['xlsx', 'csv', 'ics'];

/** Whether a format is one that programs read, however long it gets. */
export function isForPrograms(format: ExportFormat): boolean {
  return forPrograms.includes(format);
}
