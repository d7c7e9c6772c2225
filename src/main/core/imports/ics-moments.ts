import type { DateVerdict } from '#shared/imports/dates.ts';
import { readDate, settleDate } from '#shared/imports/dates.ts';
import { wallAt, wallToInstant } from '#shared/time/instant.ts';
import { isWallTime, isZone, type WallDate, type WallTime } from '#shared/time/wall.ts';
import { type IcsProperty, icsParam } from './ics-parts.ts';
import { zoneOfWindows } from './windows-zone.ts';

/** A moment as an event's property says it: wall time and the zone it is told in, as written. */
export type IcsMoment = {
  readonly date: WallDate;
  readonly time: WallTime | null;
  /** null for all-day and for floating times, which belong to wherever one is. */
  readonly zone: string | null;
};

const MOMENT = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(?:\d{2})?(Z)?)?$/i;

/** Reads one DATE or DATE-TIME value; null when it is neither (such as "20131210Z", which some calendars write). */
export function readMoment(value: string, property: IcsProperty): IcsMoment | null {
  const match = MOMENT.exec(value.trim());
  if (match === null) return null;
  const day: DateVerdict = settleDate(readDate(`${match[1]}-${match[2]}-${match[3]}`), null, null);
  if (day.kind !== 'date') return null;
  if (match[4] === undefined) return { date: day.date, time: null, zone: null };
  const time = `${match[4]}:${match[5]}`;
  if (!isWallTime(time)) return null;
  return { date: day.date, time, zone: match[6] === undefined ? zoneOf(property) : 'UTC' };
}

/** The zone a property names: IANA, or Windows' own name for one. As written when nobody knows it. */
function zoneOf(property: IcsProperty): string | null {
  const name = icsParam(property, 'TZID')?.trim();
  if (name === undefined || name === '') return null;
  if (isZone(name)) return name;
  // Some programs prefix their path: "/freeassociation.sourceforge.net/Europe/Berlin".
  const tail = name.split('/').slice(-2).join('/');
  return isZone(tail) ? tail : (zoneOfWindows(name) ?? name);
}

/** Every value of a property that may hold a list, over all its lines. Periods count with their start. */
export function readMoments(event: readonly IcsProperty[], name: string): readonly IcsMoment[] {
  const moments: IcsMoment[] = [];
  for (const property of event) {
    if (property.name !== name) continue;
    for (const value of property.value.split(',')) {
      const moment = readMoment(value.split('/')[0] ?? '', property);
      if (moment !== null) moments.push(moment);
    }
  }
  return moments;
}

/** The same moment on the clock of another zone. Days and floating times stay as they are. */
export function inZone(moment: IcsMoment, zone: string | null): IcsMoment {
  if (moment.time === null || moment.zone === null || zone === null || moment.zone === zone) return moment;
  if (!isZone(moment.zone) || !isZone(zone)) return moment;
  return { ...wallAt(wallToInstant(moment.date, moment.time, moment.zone), zone), zone };
}
