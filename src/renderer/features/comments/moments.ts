import { useEffect, useState } from 'react';
import { momentText } from '#renderer/app/moment-text.ts';
import { currentLocale } from '#shared/messages/index.ts';
import { formatAgo } from '#shared/time/ago.ts';

/** How often "5 minutes ago" is counted anew. */
const EVERY = 30_000;

/** The time now, in milliseconds, renewed while the caller is on screen. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), EVERY);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** "5 minutes ago", or the day and time once a week is over. */
export function agoOf(at: number, now: number): string {
  return formatAgo(at, now, currentLocale()) ?? momentText(at);
}
