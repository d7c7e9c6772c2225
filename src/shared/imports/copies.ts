import { daysBetween, type WallDate } from '#shared/time/wall.ts';
import type { DraftChannel, ImportContext } from './dry-run-values.ts';
import { type Problem, problem } from './problems.ts';

/** Same text within this many days counts as a copy (product.md: "same text on a channel within 14 days"). */
const COPY_DAYS = 14;

/** Notices rows whose text is planned already, in the brand or earlier in the same file. */
export type CopyFinder = (row: {
  readonly row: number;
  readonly text: string;
  readonly date: WallDate | null;
  /** What the file says about the day where it names none: "Week 1 Mon". */
  readonly when: string;
  readonly channels: readonly DraftChannel[];
}) => Problem | null;

export function copyFinder(context: ImportContext): CopyFinder {
  const planned = new Map<string, (WallDate | null)[]>();
  for (const post of context.posts) {
    const key = copyKey(post.text);
    const dates = planned.get(key);
    if (dates === undefined) planned.set(key, [post.date]);
    else dates.push(post.date);
  }
  const inFile = new Map<string, number>();
  return (row) => {
    const key = copyKey(row.text);
    const same = planned.get(key)?.find((date) => isNear(date, row.date));
    if (same !== undefined) return problem('duplicateInPlan', { date: same ?? 'none' }, CURES);
    return inSameFile(inFile, row, key);
  };
}

const CURES = [{ kind: 'skip' }, { kind: 'keep' }] as const;

function copyKey(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}

function isNear(planned: WallDate | null, date: WallDate | null): boolean {
  if (planned === null || date === null) return planned === date;
  return planned === date || Math.abs(daysBetween(planned, date)) <= COPY_DAYS;
}

function inSameFile(
  inFile: Map<string, number>,
  row: Parameters<CopyFinder>[0],
  key: string,
): Problem | null {
  const names = row.channels.length === 0 ? [''] : row.channels.map((channel) => channel.name);
  let first: number | null = null;
  for (const name of names) {
    const place = `${row.date ?? row.when}|${name}|${key}`;
    const earlier = inFile.get(place);
    if (earlier === undefined) inFile.set(place, row.row);
    else first ??= earlier;
  }
  return first === null ? null : problem('duplicateInFile', { row: first }, CURES);
}
