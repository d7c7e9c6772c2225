import Papa from 'papaparse';
import { ImportRefusal } from '#shared/imports/refusal.ts';
import type { Delimiter } from '#shared/imports/table.ts';
import { LIMITS } from './limits.ts';

export type Delimited = { readonly lines: readonly (readonly string[])[]; readonly delimiter: Delimiter };

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];

/** Text as lines of cells. Refuses quotes that never close and lines or cells beyond the caps. */
export function parseDelimited(text: string, chosen?: Delimiter): Delimited {
  // Excel writes the separator into the first line where the system's own differs.
  const told = /^sep=([,;\t|])\r?\n/i.exec(text);
  const body = told === null ? text : text.slice(told[0].length);
  const delimiter = chosen ?? asDelimiter(told?.[1]) ?? sniffDelimiter(body);
  const parsed = Papa.parse<string[]>(body, {
    delimiter,
    preview: LIMITS.rows + 1,
    newline: newlineOf(body),
  });
  const open = parsed.errors.find((error) => error.code === 'MissingQuotes');
  const shift = told === null ? 1 : 2;
  if (open !== undefined) throw new ImportRefusal('quoteNotClosed', { row: (open.row ?? 0) + shift });
  checkSizes(parsed.data);
  return { lines: parsed.data.map((line) => line.map(unguarded)), delimiter };
}

// What exports put before a cell that a spreadsheet would run as a formula (ours, and OWASP's advice to everyone).
const GUARDED = /^'+[=+\-@\t\r\n]/;

/** The cell without the apostrophe that guards it. */
function unguarded(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}

function asDelimiter(text: string | undefined): Delimiter | undefined {
  return DELIMITERS.find((delimiter) => delimiter === text);
}

function checkSizes(lines: readonly (readonly string[])[]): void {
  if (lines.length > LIMITS.rows) throw new ImportRefusal('tooManyRows', { most: LIMITS.rows });
  for (const [index, line] of lines.entries()) {
    if (line.length > LIMITS.columns) {
      throw new ImportRefusal('tooManyColumns', { row: index + 1, count: line.length, most: LIMITS.columns });
    }
    for (const cell of line) {
      if (cell.length <= LIMITS.cell) continue;
      throw new ImportRefusal('cellTooLong', { row: index + 1, length: cell.length, most: LIMITS.cell });
    }
  }
}

/**
 * The line end that stands outside quotes first: CRLF files carry LF inside their cells, and the other way
 * round, so the first one of the whole text may mislead.
 */
function newlineOf(text: string): '\n' | '\r\n' | '\r' {
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (character === '"') quoted = !quoted;
    else if (!quoted && character === '\n') return '\n';
    else if (!quoted && character === '\r') return text[index + 1] === '\n' ? '\r\n' : '\r';
  }
  return '\n';
}

/** How much of the text the separator is looked for in. */
const SNIFFED = 64 * 1024;

/** The separator that gives the most even table: many columns, the same number in most lines. */
export function sniffDelimiter(text: string): Delimiter {
  const sample = text.slice(0, SNIFFED);
  const newline = newlineOf(sample);
  const scores = DELIMITERS.map((delimiter) => {
    const { data } = Papa.parse<string[]>(sample, { delimiter, preview: 50, newline });
    return { delimiter, score: evenness(data) };
  });
  return scores.toSorted((a, b) => b.score - a.score)[0]?.delimiter ?? ',';
}

/** Columns most lines share, weighed by how many lines share them. One column is no table. */
function evenness(lines: readonly (readonly string[])[]): number {
  const widths = lines
    .filter((line) => line.length > 1 || (line[0] ?? '').trim() !== '')
    .map((line) => line.length);
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const best = [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0];
  if (best === undefined || best[0] < 2) return 0;
  return (best[1] / widths.length) ** 2 * Math.min(best[0], 12);
}
