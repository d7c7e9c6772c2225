import { z } from 'zod';
import { wallDateSchema, wallTimeSchema } from '#shared/time/wall.ts';

/** A cell that carries a true date (XLSX): the moment itself, beside the text that stands for it. */
export const datedCellSchema = z.strictObject({
  text: z.string(),
  date: wallDateSchema.nullable(),
  time: wallTimeSchema.nullable(),
});

/** What stands in one cell: a text, or a true date where the file format knows dates. */
export const cellSchema = z.union([z.string(), datedCellSchema]);
export type DatedCell = Readonly<z.infer<typeof datedCellSchema>>;
export type Cell = string | DatedCell;

/** Further moments of a repeating event, without the first. */
export const repeatSchema = z.strictObject({ date: wallDateSchema, time: wallTimeSchema.nullable() });
export type Repeat = Readonly<z.infer<typeof repeatSchema>>;

/** Why a repeating event does not come in whole: cut at the window or cap, or repeats within a day. */
export const repeatsNoteSchema = z.enum(['cut', 'tooOften']);

/** One record; `row` is the number that a spreadsheet program shows beside it (for ICS: the n-th event). */
export const recordSchema = z.strictObject({
  row: z.int().min(1),
  cells: z.array(cellSchema).readonly(),
  repeats: z.array(repeatSchema).readonly().optional(),
  repeatsNote: repeatsNoteSchema.optional(),
});
export type TableRecord = Readonly<z.infer<typeof recordSchema>>;

export const tableKindSchema = z.enum(['csv', 'tsv', 'xlsx', 'ics']);

export const delimiterSchema = z.enum([',', ';', '\t', '|']);
export type Delimiter = z.infer<typeof delimiterSchema>;

/** Characters that text files are read in. */
export const encodingSchema = z.enum([
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'shift_jis',
  'euc-kr',
  'gb18030',
  'big5',
]);
export type Encoding = z.infer<typeof encodingSchema>;

/** How the file was read, for the person who checks it. */
export const readingSchema = z.strictObject({
  /** null where the format says it itself (XLSX). */
  encoding: encodingSchema.nullable(),
  /** bom: a mark at the start; valid: every byte fits; detected: by statistics; chosen: by the person. */
  encodingBy: z.enum(['bom', 'valid', 'detected', 'chosen', 'format']),
  delimiter: delimiterSchema.nullable(),
  /** Row number of the header, null where the file has none. */
  headerRow: z.int().min(1).nullable(),
  /** Column number (1-based) where the table begins. */
  firstColumn: z.int().min(1),
  sheet: z.string().nullable(),
  sheets: z.array(z.string()).readonly(),
  /** Cells that hold a line break. */
  lineBreaksKept: z.int().min(0),
  repeatedHeaders: z.int().min(0),
  /** Lines that only head a block ("Week 2: July 15-21"), as written. */
  titles: z.array(z.string()).readonly(),
});
export type Reading = Readonly<z.infer<typeof readingSchema>>;

export const tableReadingSchema = z.strictObject({
  kind: tableKindSchema,
  fileName: z.string(),
  reading: readingSchema,
  /** Column names as written; empty where the file has no header. */
  header: z.array(z.string()).readonly(),
  records: z.array(recordSchema).readonly(),
});
export type TableReading = Readonly<z.infer<typeof tableReadingSchema>>;

/** What the person may set when the file was read wrongly. */
export const readOptionsSchema = z.strictObject({
  encoding: encodingSchema.optional(),
  delimiter: delimiterSchema.optional(),
  /** Row number of the header; null says that there is none. */
  headerRow: z.int().min(1).nullable().optional(),
  sheet: z.string().optional(),
  /** The day that endless repetitions are measured from; without it they keep their first moment only. */
  today: wallDateSchema.optional(),
});
export type ReadOptions = Readonly<z.infer<typeof readOptionsSchema>>;

/** The text of a cell without blanks around it; a missing cell is empty. */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  return (typeof cell === 'string' ? cell : cell.text).trim();
}
