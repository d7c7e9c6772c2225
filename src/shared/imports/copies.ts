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
  const planned = Map.groupBy(context.posts, (post) => post.text);
  const inFile = new Map<string, Row | Map<string, number>>();
  return (row) => {
    const same = planned.get(row.text)?.find((post) => isNear(post.date, row.date));
    if (same !== undefined) return problem('duplicateInPlan', { date: same.date ?? 'none' }, CURES);
    const earlier = inFile.get(row.text);
    if (earlier === undefined) {
      inFile.set(row.text, row);
      return null;
    }
    // Most texts stand once; places are worked out only for a text that comes again.
    const places = earlier instanceof Map ? earlier : new Map<string, number>();
    if (!(earlier instanceof Map)) claim(places, earlier);
    inFile.set(row.text, places);
    const first = claim(places, row);
    return first === null ? null : problem('duplicateInFile', { row: first }, CURES);
  };
}

type Row = Parameters<CopyFinder>[0];

const CURES = [{ kind: 'skip' }, { kind: 'keep' }] as const;

function isNear(planned: WallDate | null, date: WallDate | null): boolean {
  if (planned === null || date === null) return planned === date;
  return planned === date || Math.abs(daysBetween(planned, date)) <= COPY_DAYS;
}

/** Takes the row's day and channels for its text; gives the row that has one of them already, or null. */
function claim(places: Map<string, number>, row: Row): number | null {
  const names = row.channels.length === 0 ? [''] : row.channels.map((channel) => channel.name);
  let first: number | null = null;
  for (const name of names) {
    const place = `${row.date ?? row.when}|${name}`;
    const earlier = places.get(place);
    if (earlier === undefined) places.set(place, row.row);
    else first ??= earlier;
  }
  return first;
}
