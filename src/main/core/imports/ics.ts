import { ImportRefusal } from '#shared/imports/refusal.ts';
import type { Cell, ReadOptions, TableReading, TableRecord } from '#shared/imports/table.ts';
import { decode } from './encoding.ts';
import { type IcsMoment, inZone, readMoments } from './ics-moments.ts';
import { type IcsProperty, icsText, splitCalendar } from './ics-parts.ts';
import { momentsOf, type StepBudget } from './ics-repeats.ts';
import { LIMITS } from './limits.ts';

/** The columns that an event becomes, named as calendar programs name them. */
const HEADER = [
  'Summary',
  'Description',
  'Date',
  'Time',
  'Time zone',
  'Categories',
  'URL',
  'Location',
  'Status',
] as const;

/** Reads a calendar file: one record per event, in the order of the file. Refuses one without events. */
export function readIcs(bytes: Uint8Array, fileName: string, options: ReadOptions): TableReading {
  const decoded = decode(bytes, options.encoding);
  const parts = splitCalendar(decoded.text, fileName);
  if (parts.events.length === 0) throw new ImportRefusal('noEvents');
  const replaced = replacedMoments(parts.events);
  const budget: StepBudget = { left: LIMITS.repeatSteps };
  const records = parts.events.map((event, index) =>
    eventRecord(
      event,
      index + 1,
      isOverride(event) ? [] : (replaced.get(uidOf(event)) ?? []),
      options,
      budget,
    ),
  );
  const name = icsText(parts.calendar, 'X-WR-CALNAME');
  return {
    kind: 'ics',
    fileName,
    reading: {
      encoding: decoded.encoding,
      encodingBy: decoded.by,
      delimiter: null,
      headerRow: null,
      firstColumn: 1,
      sheet: null,
      sheets: [],
      lineBreaksKept: records.filter(({ cells }) =>
        cells.some((cell) => typeof cell === 'string' && cell.includes('\n')),
      ).length,
      repeatedHeaders: 0,
      titles: name === '' ? [] : [name],
    },
    header: HEADER,
    records,
  };
}

function uidOf(event: readonly IcsProperty[]): string {
  return icsText(event, 'UID');
}

function isOverride(event: readonly IcsProperty[]): boolean {
  return event.some((property) => property.name === 'RECURRENCE-ID');
}

/** The moments of each repeating event that an event of its own stands in for, by UID. */
function replacedMoments(events: IcsPropertyLists): ReadonlyMap<string, readonly IcsMoment[]> {
  const replaced = new Map<string, IcsMoment[]>();
  for (const event of events) {
    const moments = readMoments(event, 'RECURRENCE-ID');
    if (moments.length === 0) continue;
    const uid = uidOf(event);
    replaced.set(uid, [...(replaced.get(uid) ?? []), ...moments]);
  }
  return replaced;
}

type IcsPropertyLists = readonly (readonly IcsProperty[])[];

function eventRecord(
  event: readonly IcsProperty[],
  row: number,
  replaced: readonly IcsMoment[],
  options: ReadOptions,
  budget: StepBudget,
): TableRecord {
  const start = readMoments(event, 'DTSTART')[0];
  const words = (name: string) => icsText(event, name);
  const rest = [words('CATEGORIES'), words('URL'), words('LOCATION'), words('STATUS')];
  if (start === undefined) {
    const written = event.find((property) => property.name === 'DTSTART')?.value ?? '';
    return { row, cells: [words('SUMMARY'), words('DESCRIPTION'), written, '', '', ...rest] };
  }
  const local = inZone(start, start.zone);
  const { moments, note } = momentsOf(event, local, replaced, options.today ?? null, budget);
  const [first = { date: local.date, time: local.time }, ...repeats] = moments;
  const date: Cell = { text: first.date, date: first.date, time: null };
  const time: Cell = first.time === null ? '' : { text: first.time, date: null, time: first.time };
  const cells = [words('SUMMARY'), words('DESCRIPTION'), date, time, local.zone ?? '', ...rest];
  return {
    row,
    cells,
    ...(repeats.length > 0 ? { repeats } : {}),
    ...(note === null ? {} : { repeatsNote: note }),
  };
}
