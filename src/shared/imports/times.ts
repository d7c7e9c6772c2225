import type { WallTime } from '#shared/time/wall.ts';
import { fold, rememberByText } from './fold.ts';
import { readZone } from './zones.ts';

/** What a cell says about the time of day. `zone` where the cell names one. */
export type TimeReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'time'; readonly time: WallTime; readonly zone: string | null }
  | { readonly kind: 'impossible' }
  | { readonly kind: 'unreadable' };

const EMPTY: TimeReading = { kind: 'empty' };
const UNREADABLE: TimeReading = { kind: 'unreadable' };
const PLACEHOLDERS = new Set([
  '',
  'tbd',
  'tbc',
  'tba',
  'n a',
  'na',
  'none',
  'open',
  'offen',
  'por definir',
  'a definir',
]);
const NOON = new Set([
  'noon',
  'midday',
  '12 noon',
  'mediodia',
  'midi',
  'mittag',
  'mittags',
  'meio dia',
  'mezzogiorno',
]);
// "09:00", "9.30", "9h30", "9 Uhr", "10:00:00.000 AM", "10am", then perhaps a zone.
const CLOCK =
  /^(\d{1,2})(?:\s?[:.h]\s?(\d{2})(?::(\d{2})(?:\.\d+)?)?|\s?h(?:rs?|oras|eures?)?)?\s*(a\.?\s?m\.?|p\.?\s?m\.?)?\s*(uhr|hrs?|h|uur)?\.?\s*(.*)$/i;

// "09:00-10:00" is a span, not a time ten hours behind UTC; an offset follows seconds.
const SPAN = /^\d{1,2}[:.]\d{2}\s?[-–]\s?\d/;

/** Reads a time of day: "09:00", "9h30", "18 Uhr", "10:00 AM", "noon", "10:00 CET". */
export const readTime: (text: string) => TimeReading = rememberByText((text) => {
  const whole = text.trim();
  const folded = fold(whole);
  if (PLACEHOLDERS.has(folded)) return EMPTY;
  if (NOON.has(folded)) return { kind: 'time', time: '12:00', zone: null };
  const match = CLOCK.exec(whole);
  if (match === null) return UNREADABLE;
  // A bare number is no time: "9" may be a day, a week or a count.
  const marked =
    match[2] !== undefined || match[4] !== undefined || match[5] !== undefined || /^\d+\s?h/i.test(whole);
  if (!marked || SPAN.test(whole)) return UNREADABLE;
  return clockReading(match);
});

function clockReading(match: RegExpExecArray): TimeReading {
  const zone = readZone(match[6] ?? '');
  if (zone.kind === 'unknown') return UNREADABLE;
  const hour = hourOf(Number(match[1]), match[4]);
  const minute = Number(match[2] ?? 0);
  if (hour === null || hour > 23 || minute > 59 || Number(match[3] ?? 0) > 59) return { kind: 'impossible' };
  const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  return { kind: 'time', time, zone: zone.kind === 'zone' ? zone.zone : null };
}

/** The hour on the 24-hour clock; null when a 12-hour clock has no such hour. */
function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour;
  if (hour > 12 || hour === 0)
    return hour > 12 && hour < 24 && half.toLowerCase().startsWith('p') ? hour : null;
  return (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
}
