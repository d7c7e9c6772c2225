import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { answersSchema } from '../imports/answers.ts';
import {
  columnReportSchema,
  dateOrderReportSchema,
  draftChannelSchema,
  outcomeSchema,
  questionSchema,
  totalsSchema,
} from '../imports/dry-run-values.ts';
import { problemSchema } from '../imports/problems.ts';
import { mappingSchema } from '../imports/roles.ts';
import { readingSchema, readOptionsSchema, tableKindSchema } from '../imports/table.ts';
import { wallDateSchema, wallTimeSchema } from '../time/wall.ts';
import { commandResultSchema } from './changes.ts';
import { mutation, query } from './procedure.ts';

/** Largest file that may be dropped on the window, in bytes: it crosses the bridge as base64. Larger ones are chosen. */
export const DROPPED_BYTES_MAX = 1_400_000;
/** Most rows that one look at the dry run carries. */
export const ROWS_PAGE_MAX = 200;

/** What a dry run found, without its rows: those are looked at page by page. */
export const dryRunViewSchema = z.strictObject({
  columns: z.array(columnReportSchema).readonly(),
  dateOrder: dateOrderReportSchema,
  questions: z.array(questionSchema).readonly(),
  totals: totalsSchema,
  /** Rows that need a decision or cannot come in. */
  problemRows: z.number().int(),
  /** Rows that are ready and have no day: they will wait in the rail. */
  inRail: z.number().int(),
});
export type DryRunView = z.infer<typeof dryRunViewSchema>;

/** A row as the dry run's table shows it. */
export const rowViewSchema = z.strictObject({
  row: z.number().int(),
  outcome: outcomeSchema,
  stage: z.enum(['idea', 'draft']),
  excerpt: z.string(),
  /** The day as the file writes it. */
  written: z.string(),
  date: wallDateSchema.nullable(),
  time: wallTimeSchema.nullable(),
  channels: z.array(draftChannelSchema).readonly(),
  unknownNetworks: z.array(z.string()).readonly(),
  problems: z.array(problemSchema).readonly(),
});
export type RowView = z.infer<typeof rowViewSchema>;

export const openImportSchema = z.strictObject({
  importId: idSchema,
  fileName: z.string(),
  kind: tableKindSchema,
  reading: readingSchema,
  header: z.array(z.string()).readonly(),
  mapping: mappingSchema,
  view: dryRunViewSchema,
});
export type OpenImport = z.infer<typeof openImportSchema>;

const which = { importId: idSchema };
const decided = { ...which, mapping: mappingSchema, answers: answersSchema };

export const importsContract = {
  /** Asks for a file with the system's dialog and reads it. Null when the person cancelled. */
  open: mutation('import.run', z.strictObject({ brandId: idSchema }), openImportSchema.nullable()),
  /** Reads a file that was dropped on the window. */
  openBytes: mutation(
    'import.run',
    z.strictObject({
      brandId: idSchema,
      name: z.string().min(1).max(255),
      base64: z.base64().max(Math.ceil(DROPPED_BYTES_MAX / 3) * 4),
    }),
    openImportSchema,
  ),
  /** Reads the same file again as the person says: its characters, separator, header row or sheet. */
  reread: mutation('import.run', z.strictObject({ ...which, options: readOptionsSchema }), openImportSchema),
  /** Runs dry with these columns and answers. Nothing is saved. */
  dryRun: mutation('import.run', z.strictObject(decided), dryRunViewSchema),
  /** Rows of the last dry run, from `offset` on. */
  rows: query(
    'import.run',
    z.strictObject({
      ...which,
      problemsOnly: z.boolean(),
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(ROWS_PAGE_MAX),
    }),
    z.strictObject({ rows: z.array(rowViewSchema), total: z.number().int() }),
  ),
  /** Brings the rows in, with what they need, in one undoable step. `onlyIfAll` refuses unless every row is ready. */
  commit: mutation(
    'import.run',
    z.strictObject({ ...decided, onlyIfAll: z.boolean() }),
    commandResultSchema.extend({
      posts: z.number().int(),
      /** Posts without a day: they wait in the rail. */
      inRail: z.number().int(),
      firstDate: wallDateSchema.nullable(),
      leftOut: z.number().int(),
      channels: z.array(z.string()),
      campaigns: z.array(z.string()),
      pillars: z.array(z.string()),
    }),
  ),
  /** Saves the rows that stayed out as CSV: beside the original, or where the person says. */
  saveLeftOut: mutation('import.run', z.strictObject(which), z.strictObject({ file: z.string().nullable() })),
  /** Lets go of the file. */
  close: mutation('import.run', z.strictObject(which), z.strictObject({ closed: z.boolean() })),
};
