import { ImportRefusal } from '#shared/imports/refusal.ts';

/**
 * Caps on what an import reads. A year of daily posts on five networks is 1,800 rows; these leave room for a
 * hundred thousand and stop a hostile file long before it fills the memory.
 */
export const LIMITS = {
  /** Size of the file, bytes. */
  bytes: 64 * 1024 * 1024,
  rows: 200_000,
  columns: 500,
  /** UTF-16 units in one cell; the longest text a network takes has 63,206 characters. */
  cell: 100_000,
  /** Sum of the unpacked parts of a workbook, bytes. */
  inflated: 256 * 1024 * 1024,
  /** Parts in a workbook. */
  parts: 5_000,
  /** Cells in the rectangle a sheet spans. */
  sheetCells: 4_000_000,
  events: 50_000,
  /** Moments of one repeating event that come in. */
  repeats: 400,
  /** Steps of all repetition rules of a file together. */
  repeatSteps: 20_000,
  /** Time for one file, milliseconds. */
  time: 20_000,
  /** Memory of the worker's heap, MB. */
  heap: 768,
} as const;

/** Bytes as whole megabytes, at least 1, for a sentence. */
export function megabytes(bytes: number): number {
  return Math.max(1, Math.round(bytes / (1024 * 1024)));
}

/** The refusal of a file beyond the cap on bytes. */
export function tooLarge(size: number): ImportRefusal {
  return new ImportRefusal('tooLarge', { size: megabytes(size), most: megabytes(LIMITS.bytes) });
}
