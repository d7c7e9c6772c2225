import { readTable } from '#core/imports/read-table.ts';
import type { Answers } from '#shared/imports/answers.ts';
import { dryRun } from '#shared/imports/dry-run.ts';
import type { DraftRow, DryRun, ImportContext } from '#shared/imports/dry-run-values.ts';
import { proposeMapping } from '#shared/imports/mapping.ts';
import type { ReadOptions, TableReading } from '#shared/imports/table.ts';

/** A brand without anything, in Berlin, in November 2026. */
export const emptyBrand: ImportContext = {
  today: '2026-11-21',
  zone: 'Europe/Berlin',
  channels: [],
  campaigns: [],
  pillars: [],
  posts: [],
};

/** Bytes of a text in UTF-8. */
export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Reads, maps and dry-runs in this thread, as the import does with its worker in between. */
export async function importOf(
  source: string | Uint8Array,
  fileName = 'plan.csv',
  given: {
    readonly answers?: Answers;
    readonly context?: Partial<ImportContext>;
    readonly options?: ReadOptions;
  } = {},
): Promise<{ readonly table: TableReading; readonly run: DryRun }> {
  const bytes = typeof source === 'string' ? bytesOf(source) : source;
  const table = await readTable(bytes, fileName, given.options);
  const context = { ...emptyBrand, ...given.context };
  const run = dryRun({ table, mapping: proposeMapping(table), answers: given.answers ?? {}, context });
  return { table, run };
}

/** Codes of the problems of a row, in order. */
export function codesOf(row: DraftRow | undefined): readonly string[] {
  return row?.problems.map(({ code }) => code) ?? [];
}
