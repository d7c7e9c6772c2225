import Papa from 'papaparse';
import { csvColumns, csvRows } from '#shared/documents/csv.ts';
import type { MonthMaterial } from '#shared/documents/month-material.ts';

// Own pattern, because papaparse's looks at cells of one line only; an apostrophe that was there gets one more, so
// that reading the file back takes off exactly what was put on.
export const formulaLike = /^'*[=+\-@\t\r\n]/u;

/**
 * The month's posts as CSV text: UTF-8 with a byte order mark (Excel reads it as Windows-1252 without), comma, CRLF.
 * Cells that a spreadsheet would run as a formula (= + - @, tab, line break) begin with an apostrophe, as OWASP advises.
 */
export function writeCsv(material: MonthMaterial): string {
  const rows = csvRows(material);
  const text = Papa.unparse(
    { fields: [...csvColumns], data: rows.map((row) => [...row]) },
    { newline: '\r\n', escapeFormulae: formulaLike },
  );
  return `\ufeff${text}\r\n`;
}
