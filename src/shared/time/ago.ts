const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const formatters = new Map<string, Intl.RelativeTimeFormat>();

function formatter(locale: string): Intl.RelativeTimeFormat {
  const known = formatters.get(locale) ?? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  formatters.set(locale, known);
  return known;
}

/**
 * "now", "5 minutes ago", "3 hours ago", "2 days ago"; null past a week, when a date says more. Both instants in
 * milliseconds; what lies ahead of now, on another machine's clock, is now.
 */
export function formatAgo(at: number, now: number, locale: string): string | null {
  const ago = Math.max(0, now - at);
  if (ago >= 7 * DAY) return null;
  if (ago < MINUTE) return formatter(locale).format(0, 'second');
  if (ago < HOUR) return formatter(locale).format(-Math.floor(ago / MINUTE), 'minute');
  if (ago < DAY) return formatter(locale).format(-Math.floor(ago / HOUR), 'hour');
  return formatter(locale).format(-Math.floor(ago / DAY), 'day');
}
