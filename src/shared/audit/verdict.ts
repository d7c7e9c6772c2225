import { z } from 'zod';

/** What can be wrong with a journal. */
export const journalFaults = [
  'form',
  'gap',
  'body',
  'chain',
  'key',
  'signature',
  'tables',
  'seal',
  'facts',
] as const;
export type JournalFaultKind = (typeof journalFaults)[number];

/** The first place where a journal stops telling the truth. */
export const journalFaultSchema = z.strictObject({
  fault: z.enum(journalFaults),
  /** Number of the operation; null where the fault is of the whole. */
  seq: z.number().int().nullable(),
  /** What exactly, for instance the line of a file or the name of a table; empty when there is no more to say. */
  detail: z.string(),
});
export type JournalFault = z.infer<typeof journalFaultSchema>;

/** What was looked at, in numbers. */
export const journalCountsSchema = z.strictObject({
  operations: z.number().int(),
  actions: z.number().int(),
  /** Bodies that were there and matched their hash; an audit file may leave some out. */
  bodies: z.number().int(),
  keys: z.number().int(),
  decisions: z.number().int(),
  signed: z.number().int(),
  unsigned: z.number().int(),
});
export type JournalCounts = z.infer<typeof journalCountsSchema>;

/** What a check of a journal found. */
export const journalVerdictSchema = z.strictObject({
  fault: journalFaultSchema.nullable(),
  counts: journalCountsSchema,
  /** The last chain value: who kept it elsewhere can tell whether the whole journal was written anew. */
  head: z.string(),
  /** Rows of the tables that were compared with a replay of the journal; null where there are no tables to compare. */
  rows: z.number().int().nullable(),
});
export type JournalVerdict = z.infer<typeof journalVerdictSchema>;
