import { existsSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import Papa from 'papaparse';
import { sayProblem } from '#shared/imports/say.ts';
import { cellText } from '#shared/imports/table.ts';
import { t } from '#shared/messages/index.ts';
import { formulaLike } from '../documents/csv.ts';
import type { ImportSession } from './sessions.ts';

/** How many rows of the last dry run stay out. */
export function leftOutCount({ run }: ImportSession): number {
  return run.rows.filter(({ outcome }) => outcome !== 'ready').length;
}

/** The rows that stay out, as the file has them, with their number and the reason; CSV that can be mended and imported. */
export function leftOutCsv({ table, run }: ImportSession): string {
  const reasons = new Map(
    run.rows
      .filter(({ outcome }) => outcome !== 'ready')
      .map(({ row, problems }) => [row, problems.map(sayProblem).join(' ')] as const),
  );
  const header = [t('importScreen.leftOut.row'), t('importScreen.leftOut.reason'), ...table.header];
  const rows = table.records
    .filter(({ row }) => reasons.has(row))
    .map((record) => [String(record.row), reasons.get(record.row) ?? '', ...record.cells.map(cellText)]);
  return `\ufeff${Papa.unparse([header, ...rows], { newline: '\r\n', escapeFormulae: formulaLike })}\r\n`;
}

/** A free name beside the original: "plan, left out.csv", then "plan, left out 2.csv". */
export function besideOriginal(path: string): string {
  const name = `${parse(path).name}, ${t('importScreen.leftOut.file')}`;
  for (let number = 1; ; number += 1) {
    const candidate = join(dirname(path), number === 1 ? `${name}.csv` : `${name} ${number}.csv`);
    if (!existsSync(candidate)) return candidate;
  }
}
