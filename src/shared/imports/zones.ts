import { isZone } from '#shared/time/wall.ts';
import { fold, rememberByText } from './fold.ts';

/** What a text says about the time zone. */
export type ZoneReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'zone'; readonly zone: string }
  | { readonly kind: 'unknown' };

/**
 * Short names people put in plans, with the zone they mean. American ones name the place, not the offset:
 * whoever writes "EST" in July means New York. CET is Brussels as in the tz database (backward links).
 */
const SHORT: { readonly [name: string]: string } = {
  utc: 'UTC',
  gmt: 'UTC',
  z: 'UTC',
  zulu: 'UTC',
  'etc utc': 'UTC',
  et: 'America/New_York',
  est: 'America/New_York',
  edt: 'America/New_York',
  eastern: 'America/New_York',
  ct: 'America/Chicago',
  cst: 'America/Chicago',
  cdt: 'America/Chicago',
  central: 'America/Chicago',
  mt: 'America/Denver',
  mst: 'America/Denver',
  mdt: 'America/Denver',
  pt: 'America/Los_Angeles',
  pst: 'America/Los_Angeles',
  pdt: 'America/Los_Angeles',
  pacific: 'America/Los_Angeles',
  bst: 'Europe/London',
  'uk time': 'Europe/London',
  wet: 'Europe/Lisbon',
  cet: 'Europe/Brussels',
  cest: 'Europe/Brussels',
  mez: 'Europe/Berlin',
  mesz: 'Europe/Berlin',
  eet: 'Europe/Athens',
  eest: 'Europe/Athens',
  msk: 'Europe/Moscow',
  jst: 'Asia/Tokyo',
  kst: 'Asia/Seoul',
  aest: 'Australia/Sydney',
  aedt: 'Australia/Sydney',
};

let cities: ReadonlyMap<string, string> | null = null;

/** "berlin" -> Europe/Berlin. Built on first use: most plans name no city. */
function cityZones(): ReadonlyMap<string, string> {
  cities ??= new Map(
    Intl.supportedValuesOf('timeZone').map(
      (zone) => [fold(zone.slice(zone.lastIndexOf('/') + 1)), zone] as const,
    ),
  );
  return cities;
}

const OFFSET = /^(?:utc|gmt)?\s?([+\-−])(\d{1,2})(?::?(\d{2}))?$/i;

/** Reads "Europe/Berlin", "UTC", "CET", "Berlin time", "+02:00". Whole hours only: no IANA zone is fixed at half. */
export const readZone: (text: string) => ZoneReading = rememberByText((text) => {
  const whole = text.trim().replace(/^\((.*)\)$/, '$1');
  if (whole === '') return { kind: 'empty' };
  const offset = OFFSET.exec(whole);
  if (offset !== null) return zoneOfOffset(offset);
  const words = fold(whole).replace(/ (?:time|standard time|daylight time|zeit|hora)$/, '');
  const short = Object.hasOwn(SHORT, words) ? SHORT[words] : undefined;
  const zone = short ?? (isZone(whole) ? whole : cityZones().get(words));
  return zone === undefined ? { kind: 'unknown' } : { kind: 'zone', zone };
});

function zoneOfOffset(match: RegExpExecArray): ZoneReading {
  const hours = Number(match[2]);
  if (Number(match[3] ?? 0) !== 0 || hours > 14) return { kind: 'unknown' };
  if (hours === 0) return { kind: 'zone', zone: 'UTC' };
  // Etc zones count the other way round: Etc/GMT-2 is two hours ahead of UTC (tz database, etcetera).
  const zone = `Etc/GMT${match[1] === '+' ? '-' : '+'}${hours}`;
  return isZone(zone) ? { kind: 'zone', zone } : { kind: 'unknown' };
}
