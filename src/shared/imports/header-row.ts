import { readDate } from './dates.ts';
import { fold } from './fold.ts';
import { networkOfWord } from './networks.ts';
import { profileOf } from './profiles.ts';
import { roleOfHeader } from './synonyms.ts';
import { readTime } from './times.ts';

/** How many lines from the top a header is looked for: plans carry titles, logos and legends above it. */
const LOOK_AT = 40;

/** Index of the line that names the columns, or -1 when the table has no header. */
export function findHeaderRow(lines: readonly (readonly string[])[]): number {
  let best = { index: -1, score: 0 };
  for (const [index, line] of lines.slice(0, LOOK_AT).entries()) {
    const score = headerScore(line);
    if (score > best.score) best = { index, score };
  }
  if (best.index >= 0) return best.index;
  const first = lines.findIndex((line) => line.some((cell) => cell.trim() !== ''));
  return first >= 0 && looksLikeNames(lines[first] ?? []) && lines.length > first + 1 ? first : -1;
}

/** How much a line looks like column names: known names count, cells that are values count against it. */
function headerScore(line: readonly string[]): number {
  const cells = line.filter((cell) => cell.trim() !== '');
  if (cells.length === 0) return 0;
  if (profileOf(line) !== null) return 1000;
  const roles = cells.map((cell) => (cell.length > 60 ? null : roleOfHeader(cell)));
  const known = roles.filter((guess) => guess !== null).length;
  const distinct = new Set(roles.map((guess) => guess?.role)).size;
  if (known === 0 || cells.some(isValue) || known * 2 < cells.length - 1) return 0;
  if (known === 1 && cells.length > 1) return 0.5;
  return known + distinct / 100;
}

/** True for cells that no column is called: days, times, addresses, hashtags, long texts. */
function isValue(cell: string): boolean {
  const text = cell.trim();
  if (text.length > 80 || /^https?:|^#\S|\n/.test(text)) return true;
  if (/^[\d.,%€$-]+$/.test(text)) return true;
  return (
    /\d/.test(text) &&
    (readDate(text).kind === 'named' || readDate(text).kind === 'numeric' || readTime(text).kind === 'time')
  );
}

function looksLikeNames(line: readonly string[]): boolean {
  const cells = line.filter((cell) => cell.trim() !== '');
  const distinct = new Set(cells.map(fold));
  if (cells.length < 2 || distinct.size < cells.length) return false;
  return cells.every((cell) => !isValue(cell) && cell.length <= 40 && networkOfWord(cell) === null);
}

/** Whether a line repeats the header further down, as plans with one block per week do. */
export function repeatsHeader(line: readonly string[], header: readonly string[]): boolean {
  let same = 0;
  for (const [index, name] of header.entries()) {
    const cell = (line[index] ?? '').trim();
    if (cell === '' && name.trim() === '') continue;
    if (cell !== name.trim()) return false;
    same += 1;
  }
  return same > 0;
}
