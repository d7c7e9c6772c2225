import { z } from 'zod';
import { idSchema } from '../ids.ts';

/** What became of one file of an import. */
export const fileOutcomes = ['stored', 'there', 'refused'] as const;

/** One file of an import: stored; already there, byte for byte; or refused, with what, why and what to do. */
export const fileReportSchema = z.strictObject({
  /** The file's name, without the folders before it. */
  name: z.string(),
  outcome: z.enum(fileOutcomes),
  /** The asset it became, or is already; null when it was refused. */
  assetId: idSchema.nullable(),
  /** Why it was refused, and what to do; empty otherwise. */
  message: z.string(),
  /** What a person should know of a file that came in: its ending says something else, it says where it was taken. */
  notes: z.array(z.string()),
});
export type FileReport = z.infer<typeof fileReportSchema>;

/** What an import did. */
export const importReportSchema = z.strictObject({
  /** The handle for undo: one step for the whole import; null when nothing came in. */
  group: idSchema.nullable(),
  stored: z.number().int(),
  there: z.number().int(),
  refused: z.number().int(),
  /** In the order of the files. */
  files: z.array(fileReportSchema),
  /** What was passed over (hidden files, links, all past the most one import takes), in words; empty when nothing was. */
  passedOver: z.array(z.string()),
  /** Tags that would suit what came in, the ones for most of it first. */
  suggestions: z.array(z.strictObject({ tag: z.string(), assetIds: z.array(idSchema) })),
});
export type ImportReport = z.infer<typeof importReportSchema>;
