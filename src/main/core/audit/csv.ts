import Papa from 'papaparse';
import { auditCsvColumns, auditCsvRows } from '#shared/audit/csv.ts';
import type { AuditEntry } from '#shared/audit/entry.ts';
import { formulaLike } from '../documents/csv.ts';

/** The journal as CSV, part by part, made safe for spreadsheets as the calendar's is. */
export async function* auditCsv(entries: AsyncIterable<readonly AuditEntry[]>): AsyncGenerator<string> {
  yield `\ufeff${lineOf([auditCsvColumns])}`;
  for await (const page of entries) {
    const rows = page.flatMap(auditCsvRows);
    if (rows.length > 0) yield lineOf(rows);
  }
}

function lineOf(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => [...row]);
  return `${Papa.unparse(cells, { newline: '\r\n', escapeFormulae: formulaLike })}\r\n`;
}
