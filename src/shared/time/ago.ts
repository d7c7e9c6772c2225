import { DAY_MS, HOUR_MS, MINUTE_MS } from './spans.ts';

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
  if (ago >= 7 * DAY_MS) return null;
  if (ago < MINUTE_MS) return formatter(locale).format(0, 'second');
  if (ago < HOUR_MS) return formatter(locale).format(-Math.floor(ago / MINUTE_MS), 'minute');
  if (ago < DAY_MS) return formatter(locale).format(-Math.floor(ago / HOUR_MS), 'hour');
  return formatter(locale).format(-Math.floor(ago / DAY_MS), 'day');
}
