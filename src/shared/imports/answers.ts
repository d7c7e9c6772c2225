import { z } from 'zod';
import { networkSchema } from '#shared/channels/networks.ts';
import { wallDateSchema, wallTimeSchema, zoneSchema } from '#shared/time/wall.ts';
import { assertNever } from '../assert-never.ts';
import { fold } from './fold.ts';
import type { Cure } from './problems.ts';

/** What the person decided about one row; null clears. */
export const rowAnswerSchema = z
  .strictObject({
    skip: z.boolean(),
    /** Keep it although it looks like a copy or was cancelled. */
    keep: z.boolean(),
    text: z.string().max(100_000),
    date: wallDateSchema.nullable(),
    time: wallTimeSchema.nullable(),
    zone: zoneSchema,
    networks: z.array(networkSchema).max(50).readonly(),
    channelIds: z.array(z.string()).max(50).readonly(),
  })
  .partial();
export type RowAnswer = Readonly<z.infer<typeof rowAnswerSchema>>;

/** Everything the person decided in the dry run. Keys of `networks` are names folded by `networkKey`. */
export const answersSchema = z.strictObject({
  dateOrder: z.enum(['dmy', 'mdy']).optional(),
  year: z.int().min(1900).max(2200).optional(),
  networks: z.record(z.string(), z.union([networkSchema, z.literal('skip')])).optional(),
  /** The channel to use where the brand has several on one network. */
  channelOf: z.partialRecord(networkSchema, z.string()).optional(),
  /** For files that name no network at all (Buffer: one channel per file). */
  fallbackNetworks: z.array(networkSchema).readonly().optional(),
  rows: z.record(z.string(), rowAnswerSchema).optional(),
});
export type Answers = Readonly<z.infer<typeof answersSchema>>;

/** The key of a written network name in `Answers.networks`. */
export function networkKey(written: string): string {
  return fold(written) || written.trim();
}

function withRow(answers: Answers, row: number, change: RowAnswer): Answers {
  return { ...answers, rows: { ...answers.rows, [row]: { ...answers.rows?.[row], ...change } } };
}

/**
 * The answers after one click on a cure. Cures that open a choice (`chooseNetwork`, `chooseChannel`) settle
 * nothing by themselves and give the answers back unchanged.
 */
export function applyCure(answers: Answers, row: number, cure: Cure): Answers {
  switch (cure.kind) {
    case 'setDate':
      return withRow(answers, row, { date: cure.date });
    case 'noDate':
      return withRow(answers, row, { date: null });
    case 'setTime':
      return withRow(answers, row, { time: cure.time });
    case 'noTime':
      return withRow(answers, row, { time: null });
    case 'setZone':
      return withRow(answers, row, { zone: cure.zone });
    case 'skip':
      return withRow(answers, row, { skip: true });
    case 'keep':
      return withRow(answers, row, { keep: true });
    case 'dateOrder':
      return { ...answers, dateOrder: cure.order };
    case 'setYear':
      return { ...answers, year: cure.year };
    case 'skipNetwork':
      return { ...answers, networks: { ...answers.networks, [networkKey(cure.name)]: 'skip' } };
    case 'chooseNetwork':
    case 'chooseChannel':
      return answers;
    default:
      return assertNever(cure);
  }
}
