import { z } from 'zod';
import { networkSchema } from '#shared/channels/networks.ts';
import { wallDateSchema, wallTimeSchema, zoneSchema } from '#shared/time/wall.ts';

/** The part of a post that a problem is about. */
export const problemFieldSchema = z.enum(['text', 'date', 'time', 'zone', 'channels', 'row']);
export type ProblemField = z.infer<typeof problemFieldSchema>;

/**
 * What each problem does to its row: `block` it cannot come in as it is, `decide` the person is asked first,
 * `info` it comes in and this is worth knowing.
 */
export const PROBLEMS = {
  nothingToImport: { field: 'text', severity: 'block' },
  textMissing: { field: 'text', severity: 'block' },
  textTooLong: { field: 'text', severity: 'block' },
  dateMissing: { field: 'date', severity: 'info' },
  dateRelative: { field: 'date', severity: 'info' },
  dateAmbiguous: { field: 'date', severity: 'decide' },
  dateNoYear: { field: 'date', severity: 'decide' },
  dateImpossible: { field: 'date', severity: 'block' },
  dateUnreadable: { field: 'date', severity: 'decide' },
  timeMissing: { field: 'time', severity: 'decide' },
  timeImpossible: { field: 'time', severity: 'block' },
  timeUnreadable: { field: 'time', severity: 'decide' },
  timeSkipped: { field: 'time', severity: 'info' },
  zoneUnknown: { field: 'zone', severity: 'decide' },
  networkUnknown: { field: 'channels', severity: 'decide' },
  networkMissing: { field: 'channels', severity: 'info' },
  channelUndecided: { field: 'channels', severity: 'decide' },
  channelRule: { field: 'text', severity: 'info' },
  duplicateInPlan: { field: 'row', severity: 'decide' },
  duplicateInFile: { field: 'row', severity: 'decide' },
  eventCancelled: { field: 'row', severity: 'decide' },
  repeatsCut: { field: 'date', severity: 'info' },
  repeatsTooOften: { field: 'date', severity: 'info' },
} as const satisfies {
  readonly [code: string]: { readonly field: ProblemField; readonly severity: Severity };
};

export const severitySchema = z.enum(['block', 'decide', 'info']);
export type Severity = z.infer<typeof severitySchema>;
export type ProblemCode = keyof typeof PROBLEMS;
export const problemCodes = Object.keys(PROBLEMS) as readonly ProblemCode[];
export const problemCodeSchema = z.enum(Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]]);

/** A single click that settles a problem; `applyCure` turns it into an answer. */
export const cureSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('setDate'), date: wallDateSchema }),
  z.strictObject({ kind: z.literal('noDate') }),
  z.strictObject({ kind: z.literal('setTime'), time: wallTimeSchema }),
  z.strictObject({ kind: z.literal('noTime') }),
  z.strictObject({ kind: z.literal('setZone'), zone: zoneSchema }),
  z.strictObject({ kind: z.literal('dateOrder'), order: z.enum(['dmy', 'mdy']) }),
  z.strictObject({ kind: z.literal('setYear'), year: z.int().min(1900).max(2200) }),
  z.strictObject({ kind: z.literal('chooseNetwork'), name: z.string() }),
  z.strictObject({ kind: z.literal('skipNetwork'), name: z.string() }),
  z.strictObject({
    kind: z.literal('chooseChannel'),
    network: networkSchema,
    channelIds: z.array(z.string()).readonly(),
  }),
  z.strictObject({ kind: z.literal('skip') }),
  z.strictObject({ kind: z.literal('keep') }),
]);
export type Cure = Readonly<z.infer<typeof cureSchema>>;

export const problemSchema = z.strictObject({
  code: problemCodeSchema,
  field: problemFieldSchema,
  severity: severitySchema,
  /** Values for the words of the problem, `imports.problem.<code>` in the message catalogue. */
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  cures: z.array(cureSchema).readonly(),
});
export type Problem = Readonly<z.infer<typeof problemSchema>>;

/** A problem of a kind, with field and severity from the table above. */
export function problem(
  code: ProblemCode,
  params: Problem['params'] = {},
  cures: readonly Cure[] = [],
): Problem {
  return { code, ...PROBLEMS[code], params, cures };
}
