import { ImportRefusal } from '#shared/imports/refusal.ts';
import { LIMITS } from './limits.ts';

/** One property of an event: `DTSTART;TZID=Europe/Berlin:20260405T090000`. */
export type IcsProperty = { readonly name: string; readonly params: string; readonly value: string };

/** An event's own properties in order, and the calendar's. Alarms and other inner parts are left out. */
export type IcsParts = {
  readonly calendar: readonly IcsProperty[];
  readonly events: readonly (readonly IcsProperty[])[];
};

const FOLD = /\r?\n[ \t]/g;
const EDGE = /^(BEGIN|END):(\S+)/i;
const LINE = /\r\n|\n|\r/;
const PROPERTY = /^([A-Za-z0-9-]+)((?:;(?:"[^"]*"|[^":])*)?):(.*)$/s;

/** Cuts a calendar file into its events. Refuses what is no calendar, and one with too many events. */
export function splitCalendar(text: string, fileName: string): IcsParts {
  if (!/^\s*BEGIN:VCALENDAR/i.test(text)) throw new ImportRefusal('notCalendar', { name: fileName });
  const calendar: IcsProperty[] = [];
  const events: IcsProperty[][] = [];
  /** The parts that the line stands in, with the list its properties go to; null for parts left out. */
  const open: { readonly name: string; readonly into: IcsProperty[] | null }[] = [];
  for (const line of text.replace(FOLD, '').split(LINE)) {
    const edge = EDGE.exec(line);
    const name = (edge?.[2] ?? '').toUpperCase();
    if (edge === null) keep(open.at(-1)?.into ?? null, line);
    else if (edge[1]?.toUpperCase() === 'END') close(open, name);
    else
      open.push({
        name,
        into: name === 'VEVENT' ? startEvent(events) : name === 'VCALENDAR' ? calendar : null,
      });
  }
  return { calendar, events };
}

/** Adds the line's property to the part it stands in. */
function keep(into: IcsProperty[] | null, line: string): void {
  const property = into === null ? null : propertyOf(line);
  if (property !== null) into?.push(property);
}

/** Leaves the innermost part of that name; an END without its BEGIN changes nothing. */
function close(open: { readonly name: string }[], name: string): void {
  const at = open.findLastIndex((part) => part.name === name);
  if (at >= 0) open.splice(at);
}

function startEvent(events: IcsProperty[][]): IcsProperty[] {
  if (events.length >= LIMITS.events) throw new ImportRefusal('tooManyRows', { most: LIMITS.events });
  const event: IcsProperty[] = [];
  events.push(event);
  return event;
}

function propertyOf(line: string): IcsProperty | null {
  const match = PROPERTY.exec(line);
  if (match === null) return null;
  const value = match[3] ?? '';
  if (value.length > LIMITS.cell) {
    throw new ImportRefusal('cellTooLong', { row: 1, length: value.length, most: LIMITS.cell });
  }
  return { name: (match[1] ?? '').toUpperCase(), params: match[2] ?? '', value };
}

const ESCAPED = /\\([nN\\;,])/g;

/** The text of a property with RFC 5545's escapes undone (3.3.11). */
export function icsText(event: readonly IcsProperty[], name: string): string {
  const values = event.filter((property) => property.name === name).map((property) => property.value);
  return values
    .join(', ')
    .replace(ESCAPED, (_, character: string) => (/n/i.test(character) ? '\n' : character));
}

/** The value of a parameter such as TZID, without quotes. */
export function icsParam(property: IcsProperty, name: string): string | null {
  const match = new RegExp(`;${name}=(?:"([^"]*)"|([^;]*))`, 'i').exec(property.params);
  return match === null ? null : (match[1] ?? match[2] ?? '');
}
