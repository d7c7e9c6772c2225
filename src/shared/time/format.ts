import { wallAt } from './instant.ts';
import type { WallDate, WallTime } from './wall.ts';

/**
 * How days and times are said to a person, through Intl in the interface's locale.
 * The design asks for "Wed 9 Dec, 12:00": short, and with a 24-hour clock where the locale uses one.
 */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}|${JSON.stringify(options)}`;
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
  formatters.set(key, known);
  return known;
}

function utc(date: WallDate, time: WallTime = '00:00'): Date {
  return new Date(`${date}T${time}:00Z`);
}

/** "Wed 9 Dec", or "Wed 9 Dec 2026" with the year. */
export function formatDay(date: WallDate, locale: string, options: { readonly year?: boolean } = {}): string {
  const base = { weekday: 'short', day: 'numeric', month: 'short' } as const;
  const text = formatter(locale, options.year ? { ...base, year: 'numeric' } : base).format(utc(date));
  return text.replace(',', '');
}

/** "9 Dec 2026", where the weekday says nothing. */
export function formatDate(date: WallDate, locale: string): string {
  return formatter(locale, { day: 'numeric', month: 'short', year: 'numeric' }).format(utc(date));
}

/** "Wednesday, 9 December 2026" as the locale writes it. */
export function formatLongDay(date: WallDate, locale: string): string {
  return formatter(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(
    utc(date),
  );
}

/** "December 2026". */
export function formatMonth(date: WallDate, locale: string): string {
  return formatter(locale, { month: 'long', year: 'numeric' }).format(utc(date));
}

/** "December", the name of the month alone. */
export function formatMonthName(date: WallDate, locale: string): string {
  return formatter(locale, { month: 'long' }).format(utc(date));
}

/** "Dec", the short name of the month. */
export function formatMonthShort(date: WallDate, locale: string): string {
  return formatter(locale, { month: 'short' }).format(utc(date));
}

/** "Mon", the short name of the weekday. */
export function formatWeekday(date: WallDate, locale: string): string {
  return formatter(locale, { weekday: 'short' }).format(utc(date));
}

/** "09:30" or "9:30 AM", as the locale tells the time. */
export function formatTime(time: WallTime, locale: string): string {
  const hour = usesTwelveHours(locale) ? 'numeric' : '2-digit';
  return formatter(locale, { hour, minute: '2-digit' }).format(utc('2000-01-01', time));
}

/** The time in the least room, for tiles: "09:30", or "9:30 AM" and "9 AM" where the clock has twelve hours. */
export function formatTimeShort(time: WallTime, locale: string): string {
  if (!usesTwelveHours(locale) || !time.endsWith(':00')) return formatTime(time, locale);
  return formatter(locale, { hour: 'numeric' }).format(utc('2000-01-01', time));
}

function usesTwelveHours(locale: string): boolean {
  return formatter(locale, { hour: 'numeric' }).resolvedOptions().hour12 === true;
}

/** "Wed 9 Dec, 12:00"; the day alone while there is no time. */
export function formatDayTime(date: WallDate, time: WallTime | null, locale: string): string {
  return time === null ? formatDay(date, locale) : `${formatDay(date, locale)}, ${formatTime(time, locale)}`;
}

/** "Wed 9 Dec, 12:00", or "Wed 9 Dec 2026, 12:00" with the year: an instant (milliseconds) on the clock of a zone. */
export function formatMoment(
  instant: number,
  zone: string,
  locale: string,
  options: { readonly year?: boolean } = {},
): string {
  const { date, time } = wallAt(instant, zone);
  return `${formatDay(date, locale, options)}, ${formatTime(time, locale)}`;
}

/** ISO weekday (1 to 7) that a week begins with in the locale; Monday where the runtime cannot tell. */
export function weekStartOf(locale: string): number {
  const asked = new Intl.Locale(locale) as Intl.Locale & {
    readonly weekInfo?: { readonly firstDay: number };
    readonly getWeekInfo?: () => { readonly firstDay: number };
  };
  return asked.getWeekInfo?.().firstDay ?? asked.weekInfo?.firstDay ?? 1;
}
